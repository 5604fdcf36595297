/** Where benches keep their files: on the disk of the project, because the system's temporary folder may be memory. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export function workFolder(): string {
  const folder = join(process.cwd(), 'build/bench-files');
  mkdirSync(folder, { recursive: true });
  return folder;
}
