/** Small JSON files of the program itself (settings, recent workbooks): read with care, written whole. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { renamePatiently } from '../files';

export interface JsonFile<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/**
 * A file that holds one value of this schema. A missing file reads as `empty()`; so does one that cannot be understood,
 * which is kept beside it under another name.
 */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, empty: () => T): JsonFile<T> {
  return {
    async read() {
      const raw = await readFile(path, 'utf8').catch(() => null);
      if (raw === null) return empty();
      const value = schema.safeParse(parsed(raw));
      if (value.success) return value.data;
      await rename(path, `${path}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`).catch(() => undefined);
      return empty();
    },
    async write(value) {
      await mkdir(dirname(path), { recursive: true });
      const written = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      const file = await open(written, 'w');
      try {
        await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await renamePatiently(written, path);
    },
  };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
