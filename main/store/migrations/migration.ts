/** What a migration is. Numbers go up in tens and equal the file's `user_version` after it. */
import type Database from 'better-sqlite3';

/** A line of the change log, as the table keeps it. */
export interface ChangeRow {
  session: string;
  seq: number;
  batch: number;
  entity: string;
  row_id: string;
  field: string;
  value: string | number | null;
  hlc: number;
}

export interface Migration {
  number: number;
  /** Runs inside a transaction with foreign keys off. */
  up(db: Database.Database): void;
  /**
   * The same change in the new schema, or null when nothing is left of it. Deterministic, and it keeps session and seq,
   * so that two copies that migrate apart still merge. Left out when no logged change looks different.
   */
  upcast?(change: ChangeRow): ChangeRow | null;
}
