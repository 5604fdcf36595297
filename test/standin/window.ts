/** One window of the program: a page of the test's Chromium with the preload in a world of its own. */
import { randomUUID } from 'node:crypto';
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import type { Line } from './line.ts';
import type { ProgramOperations } from './operations.ts';
import { DELIVER, isolatedSource, pageSource, WORLD } from './page.ts';

type Tell = Line<ProgramOperations>;
type Created = { window: number; preload: string; width: number; height: number };

/** Chromium's names of errors stand in the message: `net::ERR_ABORTED at …`. */
const errorName = (error: unknown) => /ERR_\w+/.exec(String(error))?.[0] ?? String(error);

export class StandInWindow {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #line: Tell;
  readonly #id: number;
  /** The address the program itself loads or agreed to; any other navigation is asked about. */
  #expected = '';
  #world: { id: number; uniqueId: string } | null = null;

  private constructor(page: Page, cdp: CDPSession, line: Tell, id: number) {
    this.page = page;
    this.#cdp = cdp;
    this.#line = line;
    this.#id = id;
  }

  static async open(context: BrowserContext, line: Tell, created: Created): Promise<StandInWindow> {
    const page = await context.newPage();
    const window = new StandInWindow(page, await context.newCDPSession(page), line, created.window);
    await page.setViewportSize({ width: created.width, height: created.height });
    window.#report();
    await window.#inject(created.preload);
    return window;
  }

  /** Loads an address for the program; answers an error's name or null. */
  async load(url: string): Promise<string | null> {
    this.#expected = url;
    try {
      await this.page.goto(url, { waitUntil: 'load' });
      return null;
    } catch (error) {
      return errorName(error);
    }
  }

  /** Hands a message of the program to the isolated world. */
  async deliver(text: string): Promise<void> {
    if (!this.#world) return;
    const expression = `${DELIVER}(${text})`;
    await this.#cdp.send('Runtime.evaluate', { uniqueContextId: this.#world.uniqueId, expression });
  }

  /** Whether a request is a navigation of the page that the program refuses. */
  async refuses(route: Route): Promise<boolean> {
    const request = route.request();
    const withoutHash = (url: string) => url.split('#')[0];
    if (!request.isNavigationRequest() || request.frame() !== this.page.mainFrame()) return false;
    if (withoutHash(request.url()) === withoutHash(this.#expected)) return false;
    if (await this.#line.ask('navigate', { window: this.#id, url: request.url() })) return true;
    this.#expected = request.url();
    return false;
  }

  async #inject(preload: string): Promise<void> {
    const binding = `ipc${randomUUID().replaceAll('-', '')}`;
    const secret = randomUUID();
    const cdp = this.#cdp;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === frameTree.frame.id) this.#world = context;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === binding && executionContextId === this.#world?.id) this.#tell('ipc', { text: payload });
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#tell('openWindow', { url }));
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: binding, executionContextName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(secret) });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedSource(secret, binding, preload),
      worldName: WORLD,
    });
  }

  #report(): void {
    const { page } = this;
    page.on('popup', (popup) => void popup.close().catch(() => undefined));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url() !== 'about:blank') this.#tell('navigated', { url: frame.url() });
    });
    page.on('load', () => this.#tell('loaded', {}));
    page.on('crash', () => this.#tell('crashed', {}));
    page.on('close', () => this.#tell('closed', {}));
    page.on('download', async (download) => {
      if (await this.#line.ask('download', { window: this.#id })) await download.cancel();
    });
  }

  /** The program may be gone by now: then nobody is left to be told. */
  #tell<N extends 'ipc' | 'openWindow' | 'navigated' | 'loaded' | 'crashed' | 'closed'>(
    name: N,
    data: Omit<Parameters<ProgramOperations[N]>[0], 'window'>,
  ): void {
    this.#line.ask(name, { window: this.#id, ...data } as Parameters<ProgramOperations[N]>[0]).catch(() => undefined);
  }
}
