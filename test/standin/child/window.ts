/** `BrowserWindow` and its `webContents`, on a page that the test's browser shows. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { Script } from 'node:vm';
import { toChromium, toProgram } from '../operations.ts';
import { app, windows } from './app.ts';
import { type FromPage, receive, type ToPage, wire } from './ipc.ts';
import { line } from './line.ts';
import { isHandled } from './protocol.ts';
import { defaultSession } from './session.ts';
import { PreventableEvent, strict } from './strict.ts';

interface Options {
  width?: number;
  height?: number;
  show?: boolean;
  webPreferences?: { preload?: string; [name: string]: unknown };
}

/** Preferences that would weaken the page; the stand-in cannot imitate them and the program must not want them. */
const REFUSED: Record<string, unknown> = {
  contextIsolation: false,
  sandbox: false,
  nodeIntegration: true,
  webSecurity: false,
  webviewTag: true,
};

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

class WebContents extends EventEmitter {
  readonly id: number;
  readonly #window: BrowserWindow;
  #url = '';
  #open: OpenHandler = () => ({ action: 'allow' });

  constructor(window: BrowserWindow) {
    super();
    this.id = window.id;
    this.#window = window;
  }
  getURL(): string {
    return this.#url;
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    this.deliver({ kind: 'message', channel, body: wire.encode(args) });
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }
  reload(): void {
    void line.ask('reload', { window: this.id });
  }
  async loadURL(url: string): Promise<void> {
    if (!isHandled(url)) throw new Error(`electron stand-in: no protocol.handle for ${url}`);
    await this.#window.created;
    await defaultSession.applyPermissions(this.id, this);
    const error = await line.ask('load', { window: this.id, url: toChromium(url) });
    if (error) throw Object.assign(new Error(`${error} loading '${url}'`), { code: error });
  }

  /** Not Electron's: what the test's browser tells. */
  deliver(message: ToPage): void {
    line.ask('deliver', { window: this.id, text: JSON.stringify(message) }).catch(() => undefined);
  }
  navigated(url: string): void {
    this.#url = toProgram(url);
    this.emit('did-navigate', {}, this.#url, 200, 'OK');
  }
  refusesNavigation(url: string): boolean {
    const event = Object.assign(new PreventableEvent(), { url: toProgram(url) });
    this.emit('will-navigate', event, event.url);
    return event.defaultPrevented;
  }
  opensWindow(url: string): void {
    const { action } = this.#open({ url: toProgram(url) });
    if (action !== 'deny') throw new Error("electron stand-in: only { action: 'deny' } is supported");
  }
}

export class BrowserWindow extends EventEmitter {
  static #lastId = 0;
  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()] as BrowserWindow[];
  }

  readonly id = ++BrowserWindow.#lastId;
  readonly webContents: WebContents;
  readonly created: Promise<void>;
  #visible: boolean;
  #shownOnce = false;

  constructor({ width = 800, height = 600, show = true, webPreferences = {} }: Options = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    for (const [name, value] of Object.entries(REFUSED))
      if (webPreferences[name] === value) throw new Error(`electron stand-in: ${name}: ${value} is not supported`);
    this.#visible = show;
    const self = strict('BrowserWindow', this);
    this.webContents = strict('webContents', new WebContents(self));
    windows.set(this.id, self);
    this.created = line.ask('create', { window: this.id, preload: sourceOf(webPreferences.preload), width, height });
    app.emit('web-contents-created', {}, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: callers must hold the strict window, not the bare one.
    return self;
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  isDestroyed(): boolean {
    return !windows.has(this.id);
  }
  /** As if a person closed it: the program may refuse. */
  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) app.closeWasRefused();
    else this.destroy();
  }
  destroy(): void {
    void line.ask('close', { window: this.id });
  }
  show(): void {
    this.#visible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.emit('focus');
  }
  isMinimized(): boolean {
    return false;
  }

  /** Not Electron's: what the test's browser tells. */
  loaded(): void {
    this.webContents.emit('did-finish-load', {});
    if (!this.#shownOnce) this.emit('ready-to-show');
    this.#shownOnce = true;
  }
  closed(): void {
    windows.delete(this.id);
    this.emit('closed');
    app.afterClose();
  }
}

/** The preload's source; a sandboxed preload has to be one script. */
function sourceOf(path: string | undefined): string {
  if (!path) return '';
  if (!isAbsolute(path)) throw new Error('preload script must have absolute path');
  const source = readFileSync(path, 'utf8');
  new Script(`(function () {${source}\n})`, { filename: path });
  return source;
}

const find = (id: number) => windows.get(id) as BrowserWindow | undefined;

line.serve({
  async ipc(o: { window: number; text: string }) {
    const contents = find(o.window)?.webContents;
    const answer = contents && (await receive(JSON.parse(o.text) as FromPage, contents));
    if (answer) contents.deliver(answer);
  },
  navigated: (o: { window: number; url: string }) => find(o.window)?.webContents.navigated(o.url),
  loaded: (o: { window: number }) => find(o.window)?.loaded(),
  crashed: (o: { window: number }) =>
    find(o.window)?.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
  closed: (o: { window: number }) => find(o.window)?.closed(),
  navigate: (o: { window: number; url: string }) => find(o.window)?.webContents.refusesNavigation(o.url) ?? true,
  download: (o: { window: number }) => defaultSession.refusesDownload(find(o.window)?.webContents),
  openWindow: (o: { window: number; url: string }) => find(o.window)?.webContents.opensWindow(o.url),
});
