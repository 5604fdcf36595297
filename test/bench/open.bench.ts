/** Opening a large workbook until the dashboard can be used, beside a small one; and what the store then takes. */
import { execFileSync } from 'node:child_process';
import { type Report, ratio, sideBySide, size } from './harness';
import { startServices, workbookOf } from './workbooks';

const FEW = 4;
const MANY = 1000;
const ANSWERS_EACH = 100;

/** The calls a page makes until it shows the first groups. */
async function open(file: string): Promise<() => Promise<void>> {
  const { ask, close } = startServices();
  await ask('workbook.open', { file });
  const [programme] = await ask('programme.list', null);
  if (!programme) throw new Error('no programme');
  await ask('process.get', { process: programme.process, language: 'en' });
  const { groups } = await ask('group.list', { programme: programme.id });
  if (groups.length === 0) throw new Error('no groups');
  return close;
}

/** Bytes that a process takes which runs the services and has `file` open. */
function memoryOf(file: string): { rss: number; heap: number } {
  const start = `const { usage } = await import(${JSON.stringify(import.meta.url)}); await usage(${JSON.stringify(file)});`;
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', start], { encoding: 'utf8' }),
  );
}

/** Prints what this process takes after opening `file` and after a collection. Run in a process of its own. */
export async function usage(file: string): Promise<void> {
  const close = await open(file);
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(JSON.stringify({ rss, heap: heapUsed + external }));
  await close();
}

export default async function opening(): Promise<Report> {
  const [few, many] = [await workbookOf(FEW, ANSWERS_EACH), await workbookOf(MANY, ANSWERS_EACH)];
  const closers: (() => Promise<void>)[] = [];
  const closing = async () => {
    for (const close of closers.splice(0)) await close();
  };
  const medians = await sideBySide([
    { name: 'few', before: closing, run: async () => void closers.push(await open(few)) },
    { name: 'many', before: closing, run: async () => void closers.push(await open(many)) },
  ]);
  await closing();
  const memory = memoryOf(many);
  return {
    title: 'A large workbook',
    about:
      `From opening until the first page of the dashboard has its groups: ${MANY.toLocaleString('en')} groups with ` +
      `${(MANY * ANSWERS_EACH).toLocaleString('en')} answers, beside ${FEW} groups. Memory is that of a process that runs ` +
      'the store and the services alone.',
    lines: [
      ratio(
        'open to dashboard',
        medians.many ?? Number.NaN,
        { name: `${FEW} groups`, value: medians.few ?? Number.NaN },
        2,
      ),
      size('memory, resident', memory.rss, 'MB', 250),
      size('memory, heap in use', memory.heap, 'MB', 120),
    ],
  };
}
