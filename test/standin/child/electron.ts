/** The module `electron` that the program imports: what it uses of the real one, and nothing more. */
import { runInThisContext } from 'node:vm';
import { app } from './app.ts';
import { ipcMain } from './ipc.ts';
import { line } from './line.ts';
import { Menu } from './menu.ts';
import { dialog, shell } from './outside.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { BrowserWindow } from './window.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

const electron = { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

line.serve({
  /** Runs a test's function in this process, as Playwright does. */
  evaluate({ source, argument }: { source: string; argument: unknown }) {
    const run = runInThisContext(`(${source})`) as (modules: typeof electron, argument: unknown) => unknown;
    return run(electron, argument);
  },
});

// The program's top level runs before it is ready, as in Electron.
setImmediate(() => void line.ask('ready').then(() => app.becomeReady()));
