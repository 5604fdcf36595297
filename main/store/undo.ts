/**
 * Steps of undo and redo, for one opening of the file. Undoing writes the earlier values as an ordinary batch, whose
 * own earlier values are what redo writes: nothing is ever taken out of the log.
 */
import type { EntityName } from '../../shared/model/entities';
import { Fail } from '../fail';
import type { Connection } from './connection';
import type { HistoryState } from './types';

export interface Step {
  /** The batch whose cells this step puts back. */
  batch: number;
  session: string;
  label: string;
}
/** A step that a person took, with what may still join it. */
interface Done extends Step {
  merge: string | undefined;
  at: number;
}
interface Cell {
  entity: EntityName;
  row_id: string;
  field: string;
  before: string | number | null;
  after: string | number | null;
}

/** Typing into one field within this time, in milliseconds, is one step. */
const PAUSE = 2_000;
const STEPS = 500;

export class UndoStack {
  #done: Done[] = [];
  #undone: Step[] = [];
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  state(): HistoryState {
    const shown = (step: Step | undefined) => (step ? { batch: step.batch, label: step.label } : null);
    return { undo: shown(this.#done.at(-1)), redo: shown(this.#undone.at(-1)) };
  }

  /** The batch that a write with this merge key goes on with, if any. */
  joins(merge: string | undefined, now: number): number | null {
    const last = this.#done.at(-1);
    const goesOn = last?.merge !== undefined && last.merge === merge && now - last.at < PAUSE && now >= last.at;
    return goesOn && this.#undone.length === 0 ? last.batch : null;
  }

  /** After a durable write. */
  did(step: Done): void {
    for (const { batch } of this.#undone) this.#forget(batch);
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last?.batch === step.batch) last.at = step.at;
    else this.#push(step);
  }

  /** Nothing joins the last step any more. */
  seal(): void {
    const last = this.#done.at(-1);
    if (last) last.merge = undefined;
  }

  /** Fail NOTHING_TO_UNDO. */
  lastDone(): Step {
    const step = this.#done.at(-1);
    if (!step) throw new Fail('NOTHING_TO_UNDO');
    return step;
  }

  /** Fail NOTHING_TO_REDO. */
  lastUndone(): Step {
    const step = this.#undone.at(-1);
    if (!step) throw new Fail('NOTHING_TO_REDO');
    return step;
  }

  /** `inverse` put the last step back. */
  undid(inverse: Step): void {
    const step = this.#done.pop();
    if (step) this.#forget(step.batch);
    this.#undone.push(inverse);
  }

  redid(inverse: Step): void {
    const step = this.#undone.pop();
    if (step) this.#forget(step.batch);
    this.#push({ ...inverse, merge: undefined, at: 0 });
  }

  /** Writes what the cells of a batch were before it, inside the caller's transaction. Fail CHANGED_SINCE. */
  putBack(batch: number, force: boolean): void {
    const cells = this.#connection
      .prepare('SELECT entity, row_id, field, before, after FROM temp.undo_cell WHERE batch = ?')
      .all(batch) as Cell[];
    if (!force) {
      const changed = cells.filter((cell) => this.#current(cell) !== cell.after);
      if (changed.length > 0)
        throw new Fail('CHANGED_SINCE', {
          cells: changed.map((cell) => ({ entity: cell.entity, id: cell.row_id, field: cell.field })),
        });
    }
    for (const cell of cells) {
      // A row that did not exist goes to the bin.
      const value = cell.field === 'deleted' && cell.before === null ? 1 : cell.before;
      this.#connection
        .prepare(`UPDATE main."${cell.entity}" SET "${cell.field}" = ? WHERE id = ?`)
        .run(value, cell.row_id);
    }
  }

  #current({ entity, field, row_id }: Cell): unknown {
    const statement = this.#connection.prepare(`SELECT "${field}" AS value FROM main."${entity}" WHERE id = ?`);
    return (statement.get(row_id) as { value: unknown } | undefined)?.value;
  }

  #push(step: Done): void {
    this.#done.push(step);
    if (this.#done.length > STEPS) this.#forget(this.#done.shift()!.batch);
  }

  /** Frees the memory of a batch that no step puts back any more. */
  #forget(batch: number): void {
    this.#connection.prepare('DELETE FROM temp.undo_cell WHERE batch = ?').run(batch);
  }
}
