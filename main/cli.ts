/** The command line as a program: `npm run --silent workbook -- COMMAND`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from './cli/commands';
import { foldersOf } from './folders';
import { startWorker } from './link';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  facts: {
    kind: 'command-line',
    version,
    dataFolder: foldersOf().dataFolder,
    systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  },
  start: startWorker,
  onStop: (stop) => process.once('SIGINT', stop),
});
