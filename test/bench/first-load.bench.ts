/** What a browser fetches before the first page is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Report, size } from './harness';

interface Bundle {
  fileName: string;
  staticImports: string[];
  modules: string[];
}
/** What the first page is made of besides: its own bundle and the words of one language. */
const FIRST_PAGE = ['renderer/features/start/Start.tsx', 'shared/locales/en/index.ts'];

export default function firstLoad(): Report {
  const folder = join(process.cwd(), 'dist/renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = '']) => path.replace(/^\.\//, ''));
  const bundles: Bundle[] = JSON.parse(readFileSync(join(process.cwd(), 'dist/modules-client.json'), 'utf8'));

  /** These files with everything they import at once. */
  const withImports = (files: string[], found = new Set<string>()): Set<string> => {
    for (const file of files) {
      if (found.has(file)) continue;
      found.add(file);
      withImports(bundles.find(({ fileName }) => fileName === file)?.staticImports ?? [], found);
    }
    return found;
  };
  const holding = (module: string) => {
    const bundle = bundles.find(({ modules }) => modules.includes(module));
    if (!bundle) throw new Error(`${module} is in no bundle`);
    return bundle.fileName;
  };
  const scripts = withImports(named(/<script[^>]+src="([^"]+)"/g));
  const firstPage = withImports(FIRST_PAGE.map(holding), new Set(scripts));
  const styles = named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const gzipped = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  return {
    title: 'The first load of the pages',
    about:
      'Script and styles that index.html names, with everything those scripts import at once, and then the start page in one language; gzip, level 9.',
    lines: [
      size('script that index.html asks for', gzipped(scripts), 'kB', 350, `${scripts.size} files`),
      size('script until the first page is shown', gzipped(firstPage), 'kB', 350, `${firstPage.size} files`),
      size('styles', gzipped(styles), 'kB', 60, `${styles.length} files`),
    ],
  };
}
