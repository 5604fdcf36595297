/**
 * Opens the workbook: in Electron, or – where Electron cannot be had or cannot start – in the browser on the web host,
 * saying why. `--web` asks for the web host; everything else is passed on.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ensureBuild } from './ensure-build.mjs';
import { at, runNode } from './node.mjs';

const DOWNLOAD_MS = 5 * 60_000;
/** An Electron that ends with an error within this time never showed a window. */
const START_MS = 10_000;

const passed = process.argv.slice(2).filter((argument) => argument !== '--web');

/** Path of the Electron binary, or null when npm has not fetched it yet. */
function electronBinary() {
  if (process.env.ELECTRON_BIN) return process.env.ELECTRON_BIN;
  const note = at('node_modules/electron/path.txt');
  if (!existsSync(note)) return null;
  const binary = at('node_modules/electron/dist', readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Electron has no install script any more: its binary is fetched when it is first wanted. */
async function obtainElectron() {
  const there = electronBinary();
  if (there) return there;
  console.log('Fetching Electron; this happens once and can take some minutes …');
  await runNode([at('node_modules/electron/install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: DOWNLOAD_MS,
  });
  return electronBinary();
}

/** Why Electron cannot show a window on this machine, or null when nothing speaks against it. */
function noScreen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  return 'This machine has no graphical screen';
}

/** Runs Electron until it is closed. Resolves to a reason when it did not start, else to null. */
function runElectron(binary) {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(binary, [at('.'), ...passed], { stdio: 'inherit' });
    child.on('error', (error) => done(`Electron could not be started (${error.code ?? error.message})`));
    child.on('close', (code) => {
      const failed = code !== 0 && Date.now() - started < START_MS;
      if (!failed) process.exitCode = code ?? 1;
      done(failed ? 'Electron could not be started' : null);
    });
  });
}

/** Resolves to null when Electron ran, else to the reason why the browser is used. */
async function openInElectron() {
  const reason = noScreen();
  if (reason) return reason;
  const binary = await obtainElectron();
  if (!binary) return 'Electron could not be fetched';
  return runElectron(binary);
}

await ensureBuild();
const reason = process.argv.includes('--web') ? '' : await openInElectron();
if (reason !== null) {
  if (reason) console.log(`${reason}, so the workbook runs in your browser instead.`);
  process.exitCode = await runNode([at('dist/main/web.js'), ...passed]);
}
