/** All migrations, in order. */
import { first } from './0010-first';
import type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [first];
