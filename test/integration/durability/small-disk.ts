/** A disk of a few megabytes that can be filled to the last byte. Only Linux's administrator may mount one. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SmallDisk {
  folder: string;
  fill(): void;
  makeRoom(): void;
}

const SIZE = '4m';
const BLOCK = Buffer.alloc(4096, 'x');

const mount = (folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'small-disk', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['--lazy', folder]);

/** Whether this machine lets the tests mount a disk. */
export const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-mount-'));
  const may = process.platform === 'linux' && mount(folder);
  if (may) unmount(folder);
  rmSync(folder, { recursive: true });
  return may;
})();
/** For the names of tests that need one. */
export const leftOut = canMount ? '' : ' (left out: only root on Linux may mount a small disk)';

/** A disk that goes away with the test. */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-disk-'));
  if (!mount(folder)) throw new Error(`Could not mount a disk at ${folder}`);
  onTestFinished(() => {
    unmount(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  const filler = join(folder, 'filler');
  mkdirSync(filler);
  return {
    folder,
    fill() {
      const file = openSync(join(filler, 'full'), 'w');
      try {
        for (;;) writeSync(file, BLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(join(filler, 'full')),
  };
}
