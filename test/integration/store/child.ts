/** The store in a process of its own, so that it can be killed and traced: built once, run by Node. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const SQLITE = pathToFileURL(join(ROOT, 'node_modules/better-sqlite3/lib/index.js')).href;

/** Builds `editor.ts` into `folder`; the path of the script. */
export async function buildEditor(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'native-module-stays-outside',
        enforce: 'pre',
        resolveId: (id) => (id === 'better-sqlite3' ? { id: SQLITE, external: true } : null),
      },
    ],
    build: {
      ssr: join(import.meta.dirname, 'editor.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'editor.mjs' } },
    },
  });
  return join(folder, 'editor.mjs');
}

export function run(command: string[], onLine: (line: string) => void): ChildProcess {
  const child = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  return child;
}

export const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('close', () => resolve()));
