/** The lock of Electron's single instance: a file with the owner's process id, and an inbox for later instances. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SecondInstance {
  argv: string[];
  folder: string;
}

/** Whether this process is the first; later ones leave their arguments, which the first one receives. */
export function takeInstanceLock(folder: string, receive: (second: SecondInstance) => void): boolean {
  const lock = join(folder, 'StandInLock');
  const inbox = join(folder, 'StandInInbox');
  mkdirSync(inbox, { recursive: true });
  while (!tryWrite(lock)) {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) {
      leave(inbox);
      return false;
    }
    rmSync(lock, { force: true });
  }
  const watcher = watch(inbox, () => empty(inbox, receive)).unref();
  process.once('exit', () => {
    watcher.close();
    rmSync(lock, { force: true });
  });
  return true;
}

function tryWrite(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function leave(inbox: string): void {
  const file = join(inbox, String(process.pid));
  const second: SecondInstance = { argv: process.argv, folder: process.cwd() };
  writeFileSync(`${file}.part`, JSON.stringify(second));
  renameSync(`${file}.part`, `${file}.json`);
}

function empty(inbox: string, receive: (second: SecondInstance) => void): void {
  for (const name of readdirSync(inbox).filter((entry) => entry.endsWith('.json'))) {
    const second = JSON.parse(readFileSync(join(inbox, name), 'utf8')) as SecondInstance;
    rmSync(join(inbox, name));
    receive(second);
  }
}
