/** References to files that a person picked: the page holds the reference, the host knows the path. */
import { randomUUID } from 'node:crypto';
import { Fail } from './fail';

export class PickedFiles {
  readonly #paths = new Map<string, string>();

  /** A new reference to an absolute path. It stays valid until the program ends: a locked file is opened twice. */
  add(path: string): string {
    const ref = randomUUID();
    this.#paths.set(ref, path);
    return ref;
  }

  /** The path behind a reference; Fail NOT_FOUND for one that was never handed out. */
  path(ref: string): string {
    const path = this.#paths.get(ref);
    if (!path) throw new Fail('NOT_FOUND', { what: 'file' });
    return path;
  }

  holds(path: string): boolean {
    return [...this.#paths.values()].includes(path);
  }
}
