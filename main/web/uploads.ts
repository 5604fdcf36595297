/** A browser hands over bytes, not paths: what was picked becomes a real file, and new workbooks get a name of their own. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileKind } from '../../shared/contract';
import { ENDINGS } from '../file-kinds';
import { failOf, freePath, safeName } from '../files';
import type { PickedFiles } from '../picked';

const FALLBACK = 'workbook';

export class Uploads {
  readonly #folder: string;
  readonly #picked: PickedFiles;
  #scratch: string | null = null;

  /** `folder`: where workbooks lie. */
  constructor(folder: string, picked: PickedFiles) {
    this.#folder = folder;
    this.#picked = picked;
  }

  /** Keeps picked bytes as a file: a workbook among the workbooks, anything else until the program ends. */
  async keep(name: string, bytes: ReadableStream): Promise<string> {
    const isWorkbook = name.toLowerCase().endsWith(ENDINGS.workbook);
    const folder = isWorkbook ? await this.#workbooks() : await this.#temporary();
    const wanted = isWorkbook ? nameFor(name, 'workbook') : safeName(name, FALLBACK);
    const temporary = join(folder, `.${randomUUID()}.part`);
    try {
      await pipeline(Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(temporary));
      const there = join(folder, wanted);
      // Picking a workbook out of this very folder means that workbook, not a copy of it.
      if (await sameContent(temporary, there)) return this.#picked.add(there);
      const path = freePath(folder, wanted);
      await rename(temporary, path);
      return this.#picked.add(path);
    } catch (error) {
      throw failOf(error, wanted);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** A path for a file that a service will write: it neither exists nor was promised before. */
  async promise(name: string, kind: FileKind): Promise<string> {
    const folder = await this.#workbooks();
    const taken = (path: string) => existsSync(path) || this.#picked.holds(path);
    return this.#picked.add(freePath(folder, nameFor(name, kind), taken));
  }

  async close(): Promise<void> {
    if (this.#scratch) await rm(this.#scratch, { recursive: true, force: true });
  }

  async #workbooks(): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    return this.#folder;
  }

  async #temporary(): Promise<string> {
    this.#scratch ??= await mkdtemp(join(tmpdir(), 'city-mentoring-'));
    return this.#scratch;
  }
}

/** A safe name with the ending of its kind, which a long or strange name keeps too. */
function nameFor(wanted: string, kind: FileKind): string {
  const hasEnding = wanted.toLowerCase().endsWith(ENDINGS[kind]);
  return safeName(hasEnding ? wanted.slice(0, -ENDINGS[kind].length) : wanted, FALLBACK) + ENDINGS[kind];
}

async function sameContent(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([sizeOf(one), sizeOf(other)]);
  return a !== null && a === b && (await hash(one)) === (await hash(other));
}

const sizeOf = (path: string) =>
  stat(path)
    .then(({ size }) => size)
    .catch(() => null);

async function hash(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}
