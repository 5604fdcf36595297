/** The gate of one document: lets through what may leave, and remembers which kinds of text it held back. */
import type { EntityName, Row } from '../../../shared/model/entities';
import type { Question } from '../../../shared/process/schema';
import type { LeftKind, LeftOut } from '../../documents';
import { answerMayLeave, type Releases } from '../releases';

export class Leaving {
  readonly #releases: Releases;
  readonly #kinds = new Set<LeftKind>();
  readonly #questions = new Set<string>();

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  /** The text of a cell; null when nobody wrote any or it stays inside. */
  cell<E extends EntityName>(entity: E, row: Row<E>, field: keyof Row<E> & string, kind: LeftKind): string | null {
    const value: unknown = row[field];
    if (typeof value !== 'string' || value.trim() === '') return null;
    if (this.#releases.allows(entity, row.id, field)) return value;
    this.holdBack(kind);
    return null;
  }

  /** Whether the answer to a question of a form may be printed; `asked` is the question in words. */
  answer(question: Question, asked: string, row: Row<'answer'>): boolean {
    if (answerMayLeave(this.#releases, question, row.id)) return true;
    this.#questions.add(asked);
    return false;
  }

  /** For kinds of text that a document never prints. */
  holdBack(kind: LeftKind): void {
    this.#kinds.add(kind);
  }

  left(): LeftOut {
    return { kinds: [...this.#kinds], questions: [...this.#questions] };
  }
}
