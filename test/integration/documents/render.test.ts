/** Orders in this thread and in the built worker: files, progress, stopping, failing. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultRun, renderPlans } from '../../../main/documents';
import type { PlanOrder, Run } from '../../../main/documents/order';
import { builtWorker, inWorker } from '../../../main/documents/run-worker';
import { Fail } from '../../../main/fail';
import { temporaryFolder } from './office-files';
import { planWith } from './plans';

const orderOf = (counts: number[], folder = temporaryFolder()): PlanOrder => ({
  language: 'nl',
  formats: ['docx', 'xlsx'],
  folder,
  plans: counts.map((count, index) => ({ ...planWith(count, 'nl'), fileBase: `plan-${index + 1}` })),
});

let worker: URL;
beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const outDir = temporaryFolder();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { 'document-worker': join(root, 'main/documents/worker.ts') },
        external: [/^node:/],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  worker = pathToFileURL(join(outDir, 'document-worker.js'));
}, 60_000);

const RUNS: [name: string, run: () => Run][] = [
  ['in this thread', defaultRun],
  ['in the worker', () => inWorker(worker)],
];

describe.each(RUNS)('%s', (_, run) => {
  test('writes every plan in every format, and says how far it is', async () => {
    const order = orderOf([2, 3]);
    const steps: [number, number, string][] = [];
    const made = await renderPlans(order, {
      run: run(),
      onProgress: (done, total, phase) => steps.push([done, total, phase]),
    });
    const names = ['plan-1.docx', 'plan-1.xlsx', 'plan-2.docx', 'plan-2.xlsx'];
    expect(made).toEqual(names.map((name) => ({ name, path: join(order.folder, name) })));
    expect(readdirSync(order.folder).toSorted()).toEqual(names);
    for (const { path } of made) expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(steps).toEqual([...names.map((name, index) => [index, 4, name]), [4, 4, '']]);
  });

  test('a stop leaves nothing behind', async () => {
    const order = orderOf([5, 400, 400, 400]);
    const controller = new AbortController();
    const stopped = renderPlans(order, {
      run: run(),
      signal: controller.signal,
      onProgress: (done) => done === 2 && controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(order.folder)).toEqual([]);
  });

  test('a stop before the start writes nothing', async () => {
    const order = orderOf([1]);
    await expect(renderPlans(order, { run: run(), signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Fail);
    expect(readdirSync(order.folder)).toEqual([]);
  });

  test('a folder that is gone is said, and what was written is removed', async () => {
    await expect(renderPlans(orderOf([1], '/nowhere/at/all'), { run: run() })).rejects.toMatchObject({
      name: 'Fail',
      code: 'FOLDER_MISSING',
    });
    const order = orderOf([1]);
    mkdirSync(join(order.folder, 'plan-1.xlsx'));
    await expect(renderPlans(order, { run: run() })).rejects.toThrow();
    expect(readdirSync(order.folder)).not.toContain('plan-1.docx');
    expect(readdirSync(order.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

test('a worker that runs out of memory is an error and leaves nothing behind', async () => {
  const order = orderOf([5, 3000, 3000]);
  await expect(renderPlans(order, { run: inWorker(worker, 24) })).rejects.toThrow(/memory/i);
  expect(readdirSync(order.folder)).toEqual([]);
});

test('the sources run in this thread; the built program uses the worker beside it and misses it when it is gone', () => {
  expect(builtWorker()).toBeNull();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'chunks'));
  const index = pathToFileURL(join(folder, 'worker.js')).href;
  const chunk = pathToFileURL(join(folder, 'chunks', 'documents.js')).href;
  expect(() => builtWorker(index)).toThrow('missing');
  writeFileSync(join(folder, 'document-worker.js'), '');
  const found = pathToFileURL(join(folder, 'document-worker.js')).href;
  expect(builtWorker(index)?.href).toBe(found);
  expect(builtWorker(chunk)?.href).toBe(found);
});
