/** The commands' own promises: a folder is made once, and the test run always ends with its count. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './sources';

let folder = '';
beforeEach(() => {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'build/scripts-'));
  writeFileSync(join(folder, 'source'), 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.on('close', (code) => done({ code, output }));
  });
}

/** Brings `made` up to date in a process of its own; each making leaves a line in `log`. */
function keepFresh(making = '') {
  const here = relative(ROOT, folder).replaceAll('\\', '/');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { keepFresh } from ${JSON.stringify(join(ROOT, 'scripts/fresh.mjs'))};
    await keepFresh('${here}/made', ['${here}/source'], async () => {
      await sleep(200);
      appendFileSync('${here}/log', 'made\\n');
      ${making}
    });`;
  return run(['--input-type=module', '-e', script]);
}
const timesMade = () => readFileSync(join(folder, 'log'), 'utf8').split('\n').length - 1;

describe('a folder made from sources', () => {
  test('is made once by two processes at once, and again only after a change', async () => {
    await Promise.all([keepFresh(), keepFresh()]);
    await keepFresh();
    expect(timesMade()).toBe(1);
    writeFileSync(join(folder, 'source'), 'second one');
    await keepFresh();
    expect(timesMade()).toBe(2);
  });

  test('counts as not made when making it failed', async () => {
    expect((await keepFresh("throw new Error('no');")).code).toBe(1);
    expect((await keepFresh()).code).toBe(0);
    expect(timesMade()).toBe(2);
  });

  test('is made although a process died while making it', async () => {
    await keepFresh("process.kill(process.pid, 'SIGKILL');");
    await keepFresh();
    expect(timesMade()).toBe(2);
  });
});

test('a test run that finds nothing to run has failed, and says so on its last line', {
  timeout: 120_000,
}, async () => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { code, output } = await run([join(ROOT, 'scripts/test.mjs'), 'no-such-test'], env);
  expect(code).toBe(1);
  expect(output.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
});
