/**
 * The Node that the build, the tests and the web host run on. better-sqlite3 needs Node 22 and crashes on 20; on 64-bit
 * Linux npm installs a newer Node beside the packages, elsewhere the system's own has to be new enough.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...path) => resolve(ROOT, ...path);

const OLDEST = [22, 15];

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** Path of a Node that is new enough. Ends the process with a plain message when there is none. */
export function nodeBinary() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const installed = at('node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  return quit(
    `This needs Node ${OLDEST.join('.')} or newer; you have ${process.versions.node}.\n` +
      'Install the current long-term version from https://nodejs.org, run `npm ci` again, then try once more.',
  );
}

/** Ends the process: `message` goes to standard error, exit code 1. */
export function quit(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Runs a script on that Node with this terminal, passing signals on. Resolves to its exit code (128 + number when a
 * signal ended it).
 */
export function runNode(args, { env = process.env, stdio = 'inherit', timeout } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(nodeBinary(), args, { cwd: process.cwd(), env, stdio, timeout });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass);
      done(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0));
    });
  });
}
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Whether a script was started itself rather than imported; pass `import.meta.url`. */
export const isStarted = (url) => resolve(process.argv[1] ?? '') === fileURLToPath(url);
