/**
 * Builds when something that goes into the build has changed since the last one, and says nothing otherwise. Every
 * command that needs dist/ comes through here, so nobody has to remember to build, and nothing runs on a stale build.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, isStarted, quit, runNode } from './node.mjs';

const SOURCES = ['main', 'shared', 'renderer', 'resources', 'vite.config.ts', 'package-lock.json'];
const STAMP = at('dist/.stamp');
const LOCK = at('dist/.building');
const LONGEST_BUILD_MS = 180_000;

/** Changes whenever a source file is edited, added, moved or removed. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(at(path), { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(at(path)).sort()) visit(join(path, name));
    } else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  };
  SOURCES.forEach(visit);
  return hash.digest('hex');
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Waits until no other process builds, then claims the build. A lock that a dead process left behind is removed. */
async function claim() {
  const giveUp = Date.now() + LONGEST_BUILD_MS;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(read(LOCK));
    const isAbandoned = owner > 0 && !isRunning(owner);
    if (isAbandoned || Date.now() > giveUp) rmSync(LOCK, { force: true });
    else await sleep(100);
  }
}

/** Makes sure that dist/ is built from the sources as they are now. Prints only when the build fails, and then ends. */
export async function ensureBuild() {
  if (read(STAMP) === fingerprint()) return;
  mkdirSync(at('dist'), { recursive: true });
  await claim();
  try {
    const sources = fingerprint();
    if (read(STAMP) === sources) return;
    rmSync(STAMP, { force: true });
    // Standard output belongs to the command that needs the build; everything Vite says goes to standard error.
    const code = await runNode([at('node_modules/vite/bin/vite.js'), 'build', at('renderer'), ...VITE_OPTIONS], {
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) {
      rmSync(LOCK, { force: true });
      quit('The program could not be built; what is wrong is said above.');
    }
    writeFileSync(STAMP, sources);
  } finally {
    rmSync(LOCK, { force: true });
  }
}
const VITE_OPTIONS = ['--app', '--config', at('vite.config.ts'), '--logLevel', 'error'];

if (isStarted(import.meta.url)) await ensureBuild();
