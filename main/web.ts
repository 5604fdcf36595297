/** The browser version as a program: starts the web host, prints where it is, and closes it properly. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Settings } from '../shared/contract/application';
import { workbookAmong } from './file-kinds';
import { foldersOf } from './folders';
import { startWebHost } from './web/host';
import { wordsOf } from './words';

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as { version: string };
const folders = foldersOf();

const host = await startWebHost({
  ...folders,
  version,
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  rendererFolder: join(here, '../renderer'),
});

// Before anything is printed: whoever reads the address may end the program at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    host.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

const settings = await host.call('settings.get', null);
const words = await wordsOf(settings.ok ? (settings.value as Settings).language : 'en', 'cli');
const print = (key: string, facts: Record<string, unknown> = {}) => console.log(words(`web.${key}`, facts));

const file = workbookAmong(process.argv);
if (file) {
  const opened = await host.open(resolve(file));
  if (!opened.ok) console.error(opened.error.message);
}

print('intro', { folder: folders.workbooksFolder });
print('open', { link: host.link() });
if (process.stdin.isTTY) {
  print('more');
  createInterface({ input: process.stdin }).on('line', () => print('open', { link: host.link() }));
}
