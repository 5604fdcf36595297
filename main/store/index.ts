/** The store: one workbook file, open for one program at a time. Nothing outside this folder knows SQLite. */
export { createStore, openStore } from './open';
export type * from './types';
