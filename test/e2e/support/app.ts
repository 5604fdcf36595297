/**
 * The built program for end-to-end tests: `launchDesktop` (Electron or the stand-in) and `launchWeb` (the browser
 * version) give the same `App`, so that one spec runs on both. `npm run build` comes first; APP_FOLDER names another
 * built program, such as an unpacked asar.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import type { Reply } from '../../../shared/contract/call';
import { closeBrowser } from '../../standin/chromium.ts';
import { openDesktop } from './desktop';
import type { DesktopProgram } from './launch-electron';
import { openWeb } from './web';

export interface App {
  kind: 'electron' | 'stand-in' | 'web';
  page: Page;
  /** Everything the program keeps lies under here (CM_HOME), and a test may put files there. */
  dir: string;
  /** Requests that tried to leave the program; `close` throws when there are any. */
  blockedRequests: string[];
  /** Errors of the page and on its console; `close` throws when there are any. A test that wants some empties it. */
  errors: string[];
  /** Any call of the contract, past the page's own code; the reply as it is. */
  call(name: string, input: unknown): Promise<Reply>;
  /** The next question for a place to save to is answered with this path; in a browser, the next download goes there. */
  answerSave(path: string): Promise<void>;
  /** The next several files go into this folder. */
  answerFolder(folder: string): Promise<void>;
  /** The next question for a file to open is answered with this path. */
  answerOpen(path: string): Promise<void>;
  /** The desktop program behind the page; throws in a browser. */
  desktop(): DesktopProgram;
  /** Closes the program as a person does, and throws when it did anything it must not. */
  close(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Kept from an earlier start; a new temporary folder when absent. */
  dir?: string;
  args?: string[];
}

/** What a host gives; `launch` adds what is the same everywhere. */
export interface Opened extends Omit<App, 'dir' | 'errors' | 'close'> {
  /** Ends the program properly; answers its exit code. */
  end(): Promise<number | string>;
  /** What the program wrote to stderr. */
  complaints(): string;
}
export interface Place {
  appFolder: string;
  dir: string;
  args: string[];
}

const running = new Set<App>();

// Registered for the test file that imports this: nothing it starts outlives it.
afterEach(async () => {
  for (const app of running) await app.kill();
});
afterAll(closeBrowser);

export const launchDesktop = (options: StartOptions = {}) => launch(openDesktop, options);
export const launchWeb = (options: StartOptions = {}) => launch(openWeb, options);
/** Both hosts, for `describe.each`. */
export const HOSTS: [name: string, launch: (options?: StartOptions) => Promise<App>][] = [
  ['desktop', launchDesktop],
  ['browser', launchWeb],
];

async function launch(open: (place: Place) => Promise<Opened>, options: StartOptions): Promise<App> {
  const place: Place = {
    appFolder: process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../../..'),
    dir: options.dir ?? mkdtempSync(join(tmpdir(), 'workbook-')),
    args: options.args ?? [],
  };
  const { end, complaints, ...opened } = await open(place);
  const errors: string[] = [];
  opened.page.on('pageerror', (error) => errors.push(String(error)));
  opened.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const app: App = {
    ...opened,
    dir: place.dir,
    errors,
    async close() {
      const code = await end();
      running.delete(app);
      const faults = [
        ...(code === 0 ? [] : [`ended with ${code}`]),
        ...app.blockedRequests.map((url) => `asked for ${url}`),
        ...errors.map((error) => `page: ${error}`),
        ...(complaints() ? [`program: ${complaints()}`] : []),
      ];
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
    async kill() {
      running.delete(app);
      await opened.kill();
    },
  };
  running.add(app);
  return app;
}
