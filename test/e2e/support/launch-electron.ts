/** Starts a program on real Electron when ELECTRON_BIN names one, else on the stand-in; tests see no difference. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { type LaunchOptions, launchStandIn, type Modules, type StandInApplication } from '../../standin/launch.ts';

/** What tests may use: both Electron and the stand-in have it. */
export interface DesktopProgram {
  kind: 'electron' | 'stand-in';
  firstWindow(): Promise<Page>;
  windows(): Page[];
  evaluate<R, A>(run: (electron: Modules, argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Requests of the pages for anything but the program's own pages. */
  blockedRequests: string[];
  /** Quits as its menu would; answers the exit code. */
  close(): Promise<number | string>;
  /** Waits until it ends by itself. */
  ended(): Promise<number | string>;
  kill(): Promise<void>;
  /** What it wrote to stderr; empty on Electron, where Chromium fills it. */
  complaints(): string;
}

export async function launchElectron(options: LaunchOptions): Promise<DesktopProgram> {
  const binary = process.env.ELECTRON_BIN;
  return binary ? onElectron(binary, options) : onStandIn(await launchStandIn(options));
}

const onStandIn = (application: StandInApplication): DesktopProgram => ({
  kind: 'stand-in',
  firstWindow: () => application.firstWindow(),
  windows: () => application.windows(),
  evaluate: (run, argument) => application.evaluate(run, argument),
  blockedRequests: application.blockedRequests,
  close: () => application.close(),
  ended: () => application.ended(),
  kill: () => application.kill(),
  complaints: () => application.program.complaints,
});

async function onElectron(executablePath: string, options: LaunchOptions): Promise<DesktopProgram> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'electron-'));
  const application: ElectronApplication = await _electron.launch({
    executablePath,
    args: [options.appFolder, `--user-data-dir=${dir}`, ...(options.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const child = application.process();
  const ended = new Promise<number | string>((end) => child.once('exit', (code, signal) => end(code ?? signal ?? '')));
  const blockedRequests: string[] = [];
  application.context().on('request', (request) => {
    if (!/^(app|data|devtools):/.test(request.url())) blockedRequests.push(request.url());
  });
  return {
    kind: 'electron',
    firstWindow: () => application.firstWindow(),
    windows: () => application.windows(),
    evaluate: (run, argument) => application.evaluate(run as never, argument) as never,
    blockedRequests,
    async close() {
      await application.close();
      return ended;
    },
    ended: () => ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    complaints: () => '',
  };
}
