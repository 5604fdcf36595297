/** Starts a program on the stand-in and offers what tests use of Playwright's `ElectronApplication`. */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type * as Electron from './child/electron.ts';
import { browser } from './chromium.ts';
import type { TestOperations } from './operations.ts';
import { Program } from './program.ts';
import { StandInWindow } from './window.ts';

export interface LaunchOptions {
  /** The main bundle. */
  main: string;
  /** The folder with package.json. */
  appFolder: string;
  args?: string[];
  env?: Record<string, string>;
  /** Electron's folders lie here; a new temporary one when absent. */
  dir?: string;
}

export type Modules = typeof Electron;

export class StandInApplication {
  readonly program: Program;
  readonly context: BrowserContext;
  /** Requests of a page for anything but the program's own pages; each was aborted. */
  readonly blockedRequests: string[] = [];
  readonly #windows = new Map<number, StandInWindow>();
  readonly #opened = new EventEmitter();
  readonly #pages: Page[] = [];

  constructor(program: Program, context: BrowserContext) {
    this.program = program;
    this.context = context;
  }

  async firstWindow(): Promise<Page> {
    const [page] = this.#pages;
    if (page) return page;
    const [opened] = await this.program.within(once(this.#opened, 'window'), 'firstWindow');
    return opened as Page;
  }

  windows(): Page[] {
    return this.#pages.filter((page) => !page.isClosed());
  }

  /** Runs a function in the program's process, with the module `electron` and one argument. */
  evaluate<R, A>(run: (electron: Modules, argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const asked = this.program.line.ask('evaluate', { source: String(run), argument });
    return this.program.within(asked, 'evaluate') as Promise<R>;
  }

  /** Quits the program as its own menu would, and waits until it has ended. Answers the exit code. */
  async close(): Promise<number | string> {
    this.program.line
      .ask('evaluate', { source: '({ app }) => setImmediate(() => app.quit()) && undefined', argument: null })
      .catch(() => undefined);
    return this.ended();
  }

  /** Waits until the program has ended by itself. Answers the exit code; kills it when it does not end. */
  async ended(ms = 20_000): Promise<number | string> {
    const timer = setTimeout(() => this.program.process.kill('SIGKILL'), ms);
    const code = await this.program.ended;
    clearTimeout(timer);
    await this.context.close();
    return code;
  }

  async kill(): Promise<void> {
    await this.program.kill();
    await this.context.close();
  }

  operations(permit: (window: StandInWindow, name: string, granted: boolean) => Promise<void>): TestOperations {
    const find = (id: number) => {
      const window = this.#windows.get(id);
      if (!window) throw new Error(`stand-in: there is no window ${id}`);
      return window;
    };
    return {
      ready: () => undefined,
      create: async (created) => {
        const window = await StandInWindow.open(this.context, this.program.line, created);
        this.#windows.set(created.window, window);
        window.page.on('close', () => this.#windows.delete(created.window));
      },
      load: async ({ window: id, url }) => {
        const window = find(id);
        const error = await window.load(url);
        if (!error && !this.#pages.includes(window.page)) {
          this.#pages.push(window.page);
          this.#opened.emit('window', window.page);
        }
        return error;
      },
      reload: async ({ window }) => void (await find(window).page.reload()),
      close: async ({ window }) => this.#windows.get(window)?.page.close(),
      deliver: async ({ window, text }) => this.#windows.get(window)?.deliver(text),
      permission: ({ window, name, granted }) => permit(find(window), name, granted),
    };
  }

  /** Answers every request of the pages: the program's own handlers, or nobody. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const page = request.frame().page();
    const window = [...this.#windows.values()].find((candidate) => candidate.page === page);
    if (!window || (await window.refuses(route))) return route.abort('aborted');
    if (!new URL(request.url()).hostname.endsWith('.standin.invalid')) {
      this.blockedRequests.push(request.url());
      return route.abort('internetdisconnected');
    }
    const answer = await this.program.line.ask('request', {
      url: request.url(),
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postDataBuffer(),
    });
    if (!answer) return route.abort('failed');
    const { status, headers, body } = answer;
    return route.fulfill({ status, headers: Object.fromEntries(headers), body: Buffer.from(body) });
  }
}

export async function launchStandIn(options: LaunchOptions): Promise<StandInApplication> {
  const { main, appFolder, args = [], env = {}, dir = mkdtempSync(join(tmpdir(), 'stand-in-')) } = options;
  const chromium = await browser();
  const context = await chromium.newContext({ acceptDownloads: true });
  const cdp = await chromium.newBrowserCDPSession();
  const application = new StandInApplication(new Program(main, args, { dir, appFolder }, env), context);
  await context.route('**/*', (route) => application.answer(route).catch(() => route.abort('failed').catch(() => {})));
  const { program } = application;
  program.line.serve(
    application.operations(async ({ page }, name, granted) => {
      const session = await context.newCDPSession(page);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await cdp.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        browserContextId: targetInfo.browserContextId,
      });
    }),
  );
  program.ended.then(() => cdp.detach()).catch(() => undefined);
  return application;
}
