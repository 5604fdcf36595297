/**
 * The desktop program: lifecycle, the one window, menu and dialogs. It keeps no data itself; calls go to the store
 * worker. Besides the preload, the only file that knows Electron.
 */
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainEvent, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { TFunction } from 'i18next';
import type { FileKind } from '../shared/contract';
import type { Settings, WorkbookStatus } from '../shared/contract/application';
import { CHANNEL } from './channels';
import { desktopHost } from './desktop-host';
import { type Dialogs, dialogsOf } from './dialogs';
import { workbookAmong } from './file-kinds';
import { foldersOf } from './folders';
import { InFlight } from './in-flight';
import { startWorker, type Worker } from './link';
import { type Command, menuEntries, setAvailable } from './menu';
import { servePage } from './pages';
import { PickedFiles } from './picked';
import { wordsOf } from './words';

const PAGE = 'app://main/';
const RENDERER = join(import.meta.dirname, '../renderer');
const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');
/** How long a page may take to save what it holds before the person is asked whether to close anyway. */
const FLUSH_MS = 5000;

const picked = new PickedFiles();
const calls = new InFlight();
let worker: Worker;
let window: BrowserWindow;
let dialogs: Dialogs;
let words: TFunction;
/** A workbook to show as soon as the page is there. */
let waiting: string | null = null;
let pageReady = false;
let flushed: (saved: boolean) => void = () => undefined;

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
if (process.env.CM_HOME) app.setPath('userData', foldersOf().dataFolder);

if (app.requestSingleInstanceLock()) {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(path);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  window = newWindow();
  dialogs = dialogsOf({ dialog, window, folder: app.getPath('documents'), words: () => words });
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    show(workbookAmong(argv), folder);
  });
  worker = startWorker(
    {
      kind: 'electron',
      version: app.getVersion(),
      dataFolder: app.getPath('userData'),
      systemLocale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    },
    desktopHost(picked, dialogs),
  );
  worker.onEvent((name, data) => {
    if (name === 'status') setAvailable(Menu.getApplicationMenu(), data as WorkbookStatus | null);
    window.webContents.send(CHANNEL.event, name, data);
  });
  denyAll();
  serveCalls();
  protocol.handle('app', (request) => servePage(RENDERER, request));
  await speak();
  if (!waiting) show(workbookAmong(process.argv));
  await window.loadURL(`${PAGE}index.html`);
}

/** Without a worker or a page there is nothing to show: say so and leave. */
function fail(error: unknown): void {
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error));
  app.exit(1);
}

function newWindow(): BrowserWindow {
  const made = new BrowserWindow({
    width: 1320,
    height: 860,
    minWidth: 360,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The built-in spelling checker fetches its dictionaries from the network.
      spellcheck: false,
    },
  });
  made.once('ready-to-show', () => made.show());
  made.on('close', holdClose);
  made.webContents.on('did-finish-load', () => {
    pageReady = true;
    show(waiting);
    waiting = null;
  });
  made.webContents.on('render-process-gone', () => made.webContents.reload());
  return made;
}

/** Pages stay where they are: no navigation, no second window, no frame of another origin. */
function confine(contents: Electron.WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url);
    return { action: 'deny' };
  });
}

function denyAll(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}

/** Menu and dialogs in the language of the settings. */
async function speak(): Promise<void> {
  const settings = await worker.call('settings.get', null);
  const status = await worker.call('workbook.status', null);
  words = await wordsOf(settings.ok ? (settings.value as Settings).language : 'en', 'common');
  const entries = menuEntries({
    words: (key) => words(key),
    send,
    status: status.ok ? (status.value as WorkbookStatus | null) : null,
    mac: process.platform === 'darwin',
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries));
}

function serveCalls(): void {
  ipcMain.handle(CHANNEL.call, async (event, name: string, input: unknown) => {
    assertOurPage(event);
    const reply = await calls.track(worker.call(name, input));
    if (name === 'settings.set' && reply.ok) await speak();
    return reply;
  });
  ipcMain.handle(CHANNEL.pickOpen, async (event, kind: FileKind) => {
    assertOurPage(event);
    const path = await dialogs.open(kind);
    return path && picked.add(path);
  });
  ipcMain.handle(CHANNEL.pickSave, async (event, kind: FileKind, name: string) => {
    assertOurPage(event);
    const path = await dialogs.create(kind, name);
    return path && picked.add(path);
  });
  ipcMain.handle(CHANNEL.openLink, async (event, url: string) => {
    assertOurPage(event);
    await openLink(url);
  });
  ipcMain.on(CHANNEL.flushed, (event, saved: boolean) => {
    assertOurPage(event);
    flushed(saved);
  });
}

function assertOurPage({ senderFrame }: Pick<IpcMainEvent, 'senderFrame'>): void {
  if (!senderFrame || senderFrame.parent || !senderFrame.url.startsWith(PAGE)) throw new Error('Not our page');
}

function send(command: Command, file?: string): void {
  window.webContents.send(CHANNEL.event, 'command', { command, ...(file && { file }) });
}

/** Has the page open a workbook, now or when it is there. */
function show(path: string | null, folder = process.cwd()): void {
  if (!path) return;
  const file = resolve(folder, path);
  if (pageReady) send('workbook.open', picked.add(file));
  else waiting = file;
}

async function openLink(url: string): Promise<void> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return;
  if (await dialogs.mayOpenLink(url)) await shell.openExternal(url);
}

let closing = false;
/** Holds the window until everything is on disk, then lets it go. */
function holdClose(event: Electron.Event): void {
  event.preventDefault();
  if (closing) return;
  closing = true;
  closeDown()
    .catch(fail)
    .finally(() => {
      closing = false;
    });
}

/** Saves what the page holds, lets calls finish, closes the workbook and the window; the person may stay instead. */
async function closeDown(): Promise<void> {
  if (!(await flushPage()) && !(await dialogs.mayLoseWork())) return;
  await calls.idle();
  await worker.close();
  window.destroy();
}

function flushPage(): Promise<boolean> {
  return new Promise((answer) => {
    const late = setTimeout(() => answer(false), FLUSH_MS);
    flushed = (saved) => {
      clearTimeout(late);
      answer(saved);
    };
    window.webContents.send(CHANNEL.flush);
  });
}
