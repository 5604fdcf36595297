/** What the store offers the services. Rows are those of the registry (shared/model/entities.ts). */
import type { CheckReport } from '../../shared/contract/application';
import type { EntityName, Row } from '../../shared/model/entities';

/** The fields a new row may carry; what is left out is null. */
export type NewRow<E extends EntityName> = { id: string } & Partial<Omit<Row<E>, 'id' | 'deleted'>>;
export type Values<E extends EntityName> = Partial<Omit<Row<E>, 'id'>>;

/** Reads inside one consistent moment. Lists come in the order (position, id) and leave the bin out unless asked. */
export interface Reader {
  get<E extends EntityName>(entity: E, id: string): Promise<Row<E> | undefined>;
  list<E extends EntityName>(entity: E, where: Values<E>, options?: ListOptions): Promise<Row<E>[]>;
  count<E extends EntityName>(entity: E, where: Values<E>): Promise<number>;
  /** Rows of many owners at once: `field in values`. */
  listIn<E extends EntityName>(entity: E, field: keyof Row<E> & string, values: string[]): Promise<Row<E>[]>;
  /** Rows of many owners counted: value of `by` → number. */
  countBy<E extends EntityName>(
    entity: E,
    by: keyof Row<E> & string,
    where: { field: keyof Row<E> & string; in: string[] },
  ): Promise<Map<string, number>>;
  /** Rows that say something in `filled`, counted by several fields: one entry for each combination there is. */
  tally<E extends EntityName, F extends keyof Row<E> & string>(
    entity: E,
    by: F[],
    where: { field: keyof Row<E> & string; in: string[] },
    filled: keyof Row<E> & string,
  ): Promise<(Pick<Row<E>, F> & { count: number })[]>;
  /** When each of these groups was last changed; groups never changed are absent. */
  touched(groups: string[]): Promise<Map<string, string>>;
}
export interface ListOptions {
  bin?: boolean;
  /** Only rows whose `field` has a value smaller than `value`. */
  below?: { field: string; value: string | number };
  offset?: number;
  limit?: number;
}

export interface Writer extends Reader {
  /** A row that exists already (same id) is written over where values are given, and comes out of the bin. */
  insert<E extends EntityName>(entity: E, row: NewRow<E>): Promise<Row<E>>;
  /** Fail NOT_FOUND when there is no such row. */
  set<E extends EntityName>(entity: E, id: string, values: Values<E>): Promise<Row<E>>;
}

export interface Changed {
  entities: EntityName[];
  groups: string[];
  /** Instant at which it was durable. */
  at: string;
}

export interface HistoryState {
  undo: { batch: number; label: string } | null;
  redo: { batch: number; label: string } | null;
}

export interface SearchQuery {
  /** Folded words that must all be there; the last one may be the beginning of a word. */
  words: readonly string[];
  /** Rows of this group are found apart. */
  group: string | null;
  /** Only rows of this programme. */
  programme: string | null;
  /** Rows of the group, and as many of others. */
  limit: number;
}
export interface FoundRow {
  entity: EntityName;
  id: string;
}
/** The best first: what is called so before what says so, whole words before beginnings. */
export interface Found {
  own: FoundRow[];
  others: FoundRow[];
  /** False while rows are still being read: more may be found in a moment. */
  whole: boolean;
}
export interface RowSearch {
  /** Reads all rows in the background, once; resolves when everything can be found. */
  prepare(): Promise<void>;
  /** Rows that are not in the bin themselves. What they belong to may be. */
  find(query: SearchQuery): Promise<Found>;
}

export type Progress = (done: number, total: number) => void;

export interface Store {
  readonly path: string;
  /** The workbook's own id; copies share it. */
  readonly workbook: string;
  readonly readOnly: boolean;
  /** Kept under a passphrase. */
  readonly locked: boolean;
  /** Instant of the last durable write in this session. */
  readonly savedAt: string | null;
  read<T>(use: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction, one batch, one step of undo. `label` is a key of the catalogue `history`. When the same `merge`
   * key comes again within two seconds (typing into one field) the batches are one step of undo.
   * Resolves when it is durable. Fail READ_ONLY, DISK_FULL.
   */
  write<T>(label: string, use: (writer: Writer) => Promise<T>, options?: { merge?: string }): Promise<T>;
  history(): HistoryState;
  /** Fail NOTHING_TO_UNDO, or CHANGED_SINCE unless forced. */
  undo(force: boolean): Promise<{ label: string; entities: EntityName[] }>;
  redo(force: boolean): Promise<{ label: string; entities: EntityName[] }>;
  readonly search: RowSearch;
  onChanged(listen: (changed: Changed) => void): () => void;
  check(): Promise<CheckReport>;
  /** A whole, verified copy at `path` (which must not exist); locked when this one is. */
  saveCopy(path: string, progress?: Progress): Promise<void>;
  close(): Promise<void>;
}
