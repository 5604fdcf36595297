/** Search as one types in a large workbook: every key from the page's call to its answer, beside FTS5 on its own. */
import { execFileSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { openStore } from '../../main/store';
import { foldedWords, wordsOf } from '../../shared/rules/fold';
import { type Line, median, milliseconds, type Report, ratio, sideBySide, size } from './harness';
import { startServices, workbookOf } from './workbooks';

const MANY = 1000;
const ANSWERS_EACH = 100;
/** A page shows so many hits. */
const LIMIT = 30;
/** Somebody who types quickly presses a key every so many milliseconds. */
const NEXT_KEY = 100;

/** What is typed, key by key: a word that every answer has, then one that few have. */
const TYPED = 'people group 512';
const KEYS = Array.from({ length: TYPED.length }, (_, index) => TYPED.slice(0, index + 1)).filter(
  (query) => !query.endsWith(' '),
);

/** The same answers in a plain FTS5 table with SQLite's own tokenizer, asked for the best rows and their excerpts. */
async function bareTable(file: string): Promise<(query: string) => void> {
  const store = await openStore(file, { readOnly: true });
  const answers = await store.read((reader) => reader.list('answer', {}));
  await store.close();
  const db = new Database(':memory:');
  db.exec('CREATE VIRTUAL TABLE word USING fts5(value)');
  const insert = db.prepare('INSERT INTO word (value) VALUES (?)');
  db.transaction(() => {
    for (const { value } of answers) insert.run(value);
  })();
  const find = db.prepare(
    `SELECT rowid, snippet(word, 0, '[', ']', '…', 20) FROM word WHERE word MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  return (query) => void find.all(`${foldedWords(query)}*`);
}

/** What a process takes that runs the services with `file` open and read for searching; and how long that took. */
function preparing(file: string): { rss: number; heap: number; ready: number } {
  const start = `const { usage } = await import(${JSON.stringify(import.meta.url)}); await usage(${JSON.stringify(file)});`;
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', start], { encoding: 'utf8' }),
  );
}

/** Prints what this process takes. Run in a process of its own. */
export async function usage(file: string): Promise<void> {
  const store = await openStore(file);
  const started = performance.now();
  await store.search.prepare();
  const ready = performance.now() - started;
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(JSON.stringify({ rss, heap: heapUsed + external, ready }));
  await store.close();
}

export default async function searching(): Promise<Report> {
  const file = await workbookOf(MANY, ANSWERS_EACH);
  const bare = await bareTable(file);
  const { ask, close } = startServices();
  await ask('workbook.open', { file });
  const { groups } = await ask('group.list', { limit: 1 });
  const group = groups[0]?.id ?? null;
  let whole = false;
  while (!whole) whole = (await ask('search.find', { query: 'people', group, limit: LIMIT })).whole;

  const slowest: number[] = [];
  const medians = await sideBySide([
    {
      name: 'ours',
      async run() {
        let worst = 0;
        for (const query of KEYS) {
          const started = performance.now();
          const { hits } = await ask('search.find', { query, group, limit: LIMIT });
          worst = Math.max(worst, performance.now() - started);
          if (hits.length === 0) throw new Error(`nothing found for ${query}`);
        }
        slowest.push(worst);
      },
    },
    {
      name: 'bare',
      run() {
        for (const query of KEYS) bare(query);
      },
    },
  ]);
  await close();
  const { rss, heap, ready } = preparing(file);
  const key = (name: string) => (medians[name] ?? Number.NaN) / KEYS.length;
  return {
    title: 'Search as one types',
    about:
      `${wordsOf(TYPED).length} words, ${KEYS.length} keys, in ${MANY.toLocaleString('en')} groups with ` +
      `${(MANY * ANSWERS_EACH).toLocaleString('en')} answers; each key from the call to hits with titles, excerpts and places. ` +
      'Beside it the same answers in an FTS5 table in memory, by rank, with snippets. Memory is that of a process that runs ' +
      'the store alone, when all has been read for searching; that happens in the background.',
    lines: [
      ratio('one key, on average', key('ours'), { name: 'ranked FTS5 with excerpts', value: key('bare') }, 2),
      time('the slowest key of a round', median(slowest), NEXT_KEY),
      size('memory, resident', rss, 'MB', 250),
      size('memory, heap in use', heap, 'MB', 120),
      time('until all can be found', ready, 5000),
    ],
  };
}

/** A line that holds a time in milliseconds to a limit. */
function time(what: string, value: number, limit: number): Line {
  const shown = milliseconds(value);
  return {
    what,
    value: shown,
    against: '–',
    result: { shown, amount: value },
    limit: { shown: milliseconds(limit), amount: limit },
  };
}
