import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createStore, openStore } from '../../../main/store';
import { buildEditor, ended, run } from './child';
import { addGroup, addNeed, folder, WHOLE } from './helpers';

const ROUNDS = Number(process.env.CM_KILL_ROUNDS ?? 20);

async function workbookWithNeeds(): Promise<string> {
  const path = join(folder(), 'a.mentoring');
  const store = await createStore(path);
  const { group } = await addGroup(store);
  for (let i = 0; i < 5; i++) await addNeed(store, group);
  await store.close();
  return path;
}

describe('killed at any moment', () => {
  it(
    `keeps every acknowledged edit, ${ROUNDS} times`,
    async () => {
      const editor = await buildEditor(folder());
      const path = await workbookWithNeeds();
      const acknowledged = new Map<number, number>();
      let edit = 1;
      for (let round = 0; round < ROUNDS; round++) {
        const child = run([process.execPath, editor, path, 'endless', String(edit)], (line) => {
          edit = Number(line);
          acknowledged.set(edit % 5, edit);
        });
        const first = edit;
        while (edit === first && child.exitCode === null) await pause(2);
        await pause(Math.random() * 60);
        child.kill('SIGKILL');
        await ended(child);

        const store = await openStore(path);
        const needs = await store.read((r) => r.list('need', {}));
        for (const [i, saved] of acknowledged) {
          expect(needs[i]!.number, `round ${round}`).toBeGreaterThanOrEqual(saved);
          // The edit that was under way when it was killed is there whole, or not at all.
          expect(needs[i]!.title).toBe(`edit ${needs[i]!.number}`);
        }
        expect(await store.check()).toEqual(WHOLE);
        await store.close();
        edit++;
      }
      expect(edit).toBeGreaterThan(ROUNDS);
    },
    30_000 + ROUNDS * 3_000,
  );
});

const tracing = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const leftOut = tracing ? '' : ' (left out: strace is not installed, or may not trace here)';

/** What one save does to the workbook and its journal, as `call file`, in order. */
async function tracedSave(): Promise<string[]> {
  const editor = await buildEditor(folder());
  const path = await workbookWithNeeds();
  const trace = join(folder(), 'trace');
  const strace = [
    'strace',
    '-f',
    '-y',
    '-s',
    '16',
    '-o',
    trace,
    '-e',
    'trace=write,pwrite64,fsync,fdatasync,ftruncate',
  ];
  await ended(run([...strace, process.execPath, editor, path, 'once'], () => undefined));
  const lines = readFileSync(trace, 'utf8').split('\n');
  const begin = lines.findIndex((line) => line.includes('"BEGIN'));
  const saved = lines.findIndex((line) => line.includes('"SAVED'));
  return lines.slice(begin + 1, saved).flatMap((line) => {
    const [, call, journal] = /\s(\w+)\(\d+<[^>]*\/a\.mentoring(-journal)?>/.exec(line) ?? [];
    if (!call) return [];
    return `${call.replace('fdatasync', 'fsync').replace('pwrite64', 'write')} ${journal ? 'journal' : 'workbook'}`;
  });
}

describe('one save, seen by the system', () => {
  it.skipIf(!tracing)(
    `has journal, workbook and emptied journal synced before it is acknowledged${leftOut}`,
    async () => {
      const calls = await tracedSave();
      const milestones = calls.filter((call) => !call.startsWith('write'));
      expect(milestones[0]).toBe('fsync journal');
      expect(milestones.slice(-3)).toEqual(['fsync workbook', 'ftruncate journal', 'fsync journal']);
      expect(calls.indexOf('write workbook')).toBeGreaterThan(calls.indexOf('fsync journal'));
      expect(calls.lastIndexOf('write workbook')).toBeLessThan(calls.lastIndexOf('fsync workbook'));
    },
  );
});
