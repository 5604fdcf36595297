/** The packed program for Linux, laid out as a plain folder, passes the same smoke specs as the build it was made from. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, unpackLinux } from '../integration/pack/packed';

const ROOT = resolve(import.meta.dirname, '../..');
const onLinux = process.platform === 'linux' && process.arch === 'x64';

let folder = '';
beforeAll(() => {
  if (!onLinux) return;
  pack();
  folder = unpackLinux();
}, 180_000);
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

test.runIf(onLinux)('the unpacked Linux package passes the smoke specs', { timeout: 180_000 }, () => {
  const tally = join(folder, 'tally.json');
  // The browser version is not packed, so only the desktop's specs are asked.
  const specs = ['run', '--project', 'e2e', 'test/e2e/smoke.test.ts', '--testNamePattern', '^desktop'];
  const reporters = ['--reporter=dot', `--reporter=${join(ROOT, 'scripts/tally-reporter.mjs')}`];
  execFileSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...specs, ...reporters], {
    cwd: ROOT,
    env: { ...outsideVitest(), APP_FOLDER: folder, TALLY_FILE: tally },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { passed, failed } = JSON.parse(readFileSync(tally, 'utf8'));
  expect(passed).toBeGreaterThan(3);
  expect(failed).toBe(0);
});

/** The environment without what marks this process as one of Vitest's own. */
function outsideVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
}
