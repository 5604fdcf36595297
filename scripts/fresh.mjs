/**
 * Makes a folder again when, and only when, something it is made from has changed. The folder's `.stamp` holds the
 * fingerprint of what it was made from; its `.busy` keeps two processes from making it at once.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './node.mjs';

const LONGEST_MS = 180_000;

/** Changes whenever a file under `sources` is edited, added, moved or removed. Files that start with a dot do not count. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(at(path), { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      const names = readdirSync(at(path)).filter((name) => !name.startsWith('.'));
      for (const name of names.sort()) visit(join(path, name));
    } else if (found) hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  };
  sources.forEach(visit);
  return hash.digest('hex');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Waits until nobody else holds the lock, then takes it. One that a dead process left behind is removed. */
async function claim(lock) {
  const giveUp = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(read(lock));
    const isAbandoned = owner > 0 && !isRunning(owner);
    if (isAbandoned || Date.now() > giveUp) rmSync(lock, { force: true });
    else await sleep(100);
  }
}

/**
 * Runs `make` unless `folder` was made from `sources` as they are now. Paths are relative to the project. When `make`
 * throws, the folder counts as not made.
 */
export async function keepFresh(folder, sources, make) {
  const stamp = at(folder, '.stamp');
  const lock = at(folder, '.busy');
  if (read(stamp) === fingerprint(sources)) return;
  mkdirSync(at(folder), { recursive: true });
  await claim(lock);
  try {
    const now = fingerprint(sources);
    if (read(stamp) === now) return;
    rmSync(stamp, { force: true });
    await make();
    writeFileSync(stamp, now);
  } finally {
    rmSync(lock, { force: true });
  }
}
