/** An answer as a column keeps it, and back: a column may be plainer than the kind of question that fills it. */
import type { z } from 'zod';
import type { Question } from '../../shared/process/schema';
import type { Choices } from '../../shared/rules/answers';
import { invalid } from './rows';

type Json = z.core.util.JSONType;

/** `yes-no` is kept as 1 or 0, `choices` as the list of its keys. Fail INVALID for own words, which a column cannot hold. */
export function toColumn({ kind }: Question, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'yes-no') return value === true ? 1 : 0;
  if (kind !== 'choices') return value;
  const { keys, other } = value as Choices;
  if (other !== null && other.trim() !== '') throw invalid(['value', 'other'], 'no-own-words');
  return keys;
}

export function fromColumn({ kind }: Question, cell: unknown): Json {
  if (cell === null || cell === undefined) return null;
  if (kind === 'yes-no') return cell === 1;
  if (kind === 'choices') return { keys: cell as string[], other: null };
  return cell as Json;
}
