/**
 * Finds a Chromium for the tests, or gets one: an installed one, Playwright's own download, or Debian's package. Run by
 * itself it prints the path.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, isStarted, nodeBinary, quit } from './node.mjs';

const DOWNLOAD_MS = 5 * 60_000;
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** On Linux a browser can be there without the libraries it needs; asking for its version shows that. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return succeeds(path, ['--version'], 20_000);
}

function succeeds(command, args, timeout = DOWNLOAD_MS) {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout });
    return true;
  } catch {
    return false;
  }
}

async function playwrightPath() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

async function find() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const candidates = [process.env.CHROMIUM, ...onPath, ...ELSEWHERE, await playwrightPath()];
  return candidates.filter(Boolean).find(works) ?? null;
}

function installWithPlaywright() {
  const cli = at('node_modules/playwright-core/cli.js');
  return succeeds(nodeBinary(), [cli, 'install', '--no-shell', 'chromium']);
}

function installWithApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return succeeds(command, rest);
  };
  apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
}

/** Path of a Chromium that starts, installing one when there is none; null when that is not possible. */
export async function obtainChromium() {
  const there = await find();
  if (there) return there;
  console.error('No Chromium found; getting one …');
  for (const install of [installWithPlaywright, installWithApt]) {
    install();
    const found = await find();
    if (found) return found;
  }
  return null;
}

export const NO_CHROMIUM =
  'The tests need a Chromium, and none could be found or installed.\n' +
  'Install Chrome or Chromium, or set CHROMIUM to the path of one.';

if (isStarted(import.meta.url)) console.log((await obtainChromium()) ?? quit(NO_CHROMIUM));
