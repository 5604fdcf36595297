/** A small program that uses Electron in every way the stand-in has to imitate. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src https:";
const TYPES = { html: 'text/html', js: 'text/javascript' };

/** Every step of the program's life, one a line, for the tests to read. */
const note = (step) => appendFileSync(join(process.env.SAMPLE_DIR, 'steps'), `${step}\n`);

app.setPath('userData', join(process.env.SAMPLE_DIR, 'data'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

function serve(request) {
  const { pathname } = new URL(request.url);
  try {
    const headers = { 'content-type': TYPES[pathname.split('.').at(-1)], 'content-security-policy': POLICY };
    return new Response(readFileSync(join(import.meta.dirname, pathname)), { headers });
  } catch {
    return new Response('not found', { status: 404 });
  }
}

async function start() {
  note('ready');
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => {
    note('download');
    event.preventDefault();
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  const say = (text) => window.webContents.send('say', text);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    note('close');
    if (globalThis.stay) event.preventDefault();
  });
  window.on('closed', () => note('closed'));
  window.webContents.on('will-navigate', (event, url) => {
    note(`navigate ${url}`);
    event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    note(`open ${url}`);
    return { action: 'deny' };
  });
  app.on('second-instance', (_event, argv) => say(`second ${argv.at(-1)}`));
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('function', () => () => 1);
  ipcMain.handle('refuse', () => {
    throw new TypeError('refused');
  });
  ipcMain.handle('where', ({ senderFrame }) => [senderFrame.url, senderFrame.parent]);
  ipcMain.on('said', (_event, text) => note(text));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Sample',
        submenu: [
          { id: 'ask', label: 'Ask', click: () => ask(say) },
          { id: 'off', label: 'Off', enabled: false, click: () => say('never') },
        ],
      },
    ]),
  );
  await window.loadURL('app://main/index.html');
}

async function ask(say) {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: 'sample.txt' });
  await shell.openExternal(`https://outside.example/${filePath}`);
  say(`saved ${filePath}`);
}

if (app.requestSingleInstanceLock()) {
  for (const step of ['before-quit', 'will-quit', 'quit']) app.on(step, () => note(step));
  app.on('window-all-closed', () => {
    note('window-all-closed');
    app.quit();
  });
  app.whenReady().then(start);
} else {
  app.quit();
}
