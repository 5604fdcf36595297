/** Finished files waiting behind single-use addresses. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Made } from '../host';
import { secret } from './secrets';

/** A file that nobody fetched is removed after this. */
const KEEP_MS = 10 * 60_000;

const TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export class Downloads {
  readonly #waiting = new Map<string, Made>();

  /** The address of a file, good for one download. */
  add(file: Made): string {
    const id = secret();
    this.#waiting.set(id, file);
    setTimeout(() => void this.#drop(id), KEEP_MS).unref();
    return `/download/${id}`;
  }

  /** The file behind an address, as a response that removes it when it has been sent; null for a used address. */
  take(id: string): Response | null {
    const file = this.#waiting.get(id);
    if (!file) return null;
    this.#waiting.delete(id);
    const stream = createReadStream(file.path).once('close', () => void rm(file.path, { force: true }));
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'content-type': TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((id) => this.#drop(id)));
  }

  async #drop(id: string): Promise<void> {
    const file = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (file) await rm(file.path, { force: true });
  }
}
