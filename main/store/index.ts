/** The store: one workbook file, open for one program at a time. Nothing outside this folder knows SQLite. */
export { type Backup, backupNow, listBackups } from './backup';
export { type Merged, mergeInto } from './merge';
export { choose, erase } from './merge/choose';
export type { Conflict } from './merge/conflicts';
export { type CreateOptions, createStore, type OpenOptions, openStore } from './open';
export { changePassphrase, type PassphraseChange } from './passphrase';
export type * from './types';
