/** What a browser fetches before the first page is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Report, size } from './harness';

interface Bundle {
  fileName: string;
  staticImports: string[];
}

export default function firstLoad(): Report {
  const folder = join(process.cwd(), 'dist/renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = '']) => path.replace(/^\.\//, ''));
  const bundles: Bundle[] = JSON.parse(readFileSync(join(process.cwd(), 'dist/modules-client.json'), 'utf8'));

  const scripts = new Set<string>();
  const add = (file: string) => {
    if (scripts.has(file)) return;
    scripts.add(file);
    bundles.find(({ fileName }) => fileName === file)?.staticImports.forEach(add);
  };
  named(/<script[^>]+src="([^"]+)"/g).forEach(add);
  const styles = named(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const gzipped = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  return {
    title: 'The first load of the pages',
    about: 'Script and styles that index.html names, with everything those scripts import at once; gzip, level 9.',
    lines: [
      size('script', gzipped(scripts), 'kB', 350, `${scripts.size} files`),
      size('styles', gzipped(styles), 'kB', 60, `${styles.length} files`),
    ],
  };
}
