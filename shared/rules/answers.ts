/**
 * What an answer may be, by kind of question. An answer is text in the column `answer.value`: words as they are, every
 * other kind as JSON. `null` is the one way to say "not answered".
 *
 * | kind | value |
 * |---|---|
 * | text, line | words |
 * | choice | one of the question's keys |
 * | choices | `{ keys: [...], other }`: keys of the list without repeats, and own words or null |
 * | yes-no | true or false |
 * | figure | `{ value, year, source, definition }` |
 * | money | `{ cents, currency }` |
 * | number, date, time | a number, `YYYY-MM-DD`, `HH:MM` |
 */
import { z } from 'zod';
import { figure, isoDate, money } from '../model/primitives';
import { line, text } from '../model/text';
import type { Question } from '../process/schema';

/** Several of a list, and what the list does not have. */
export interface Choices {
  keys: string[];
  other: string | null;
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });

/** The schema of an answer that is given; nothing is said here of null. */
export function answerSchema(question: Pick<Question, 'kind' | 'choices'>): z.ZodType {
  const keys = question.choices?.keys ?? [];
  switch (question.kind) {
    case 'text':
      return text();
    case 'line':
      return line();
    case 'choice':
      return z.enum(keys);
    case 'choices':
      return z.object({
        keys: z.array(z.enum(keys)).refine((chosen) => new Set(chosen).size === chosen.length, { error: 'twice' }),
        other: line().nullable(),
      });
    case 'yes-no':
      return z.boolean();
    case 'figure':
      return figure;
    case 'money':
      return money;
    case 'number':
      return z.number();
    case 'date':
      return isoDate;
    case 'time':
      return time;
  }
}

/** Whether an answer says nothing: blank words, no choice made, a figure without a number. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isBlank);
  return false;
}

const isWords = (kind: Question['kind']) => kind === 'text' || kind === 'line';

/** As `answer.value` keeps it. */
export const keepAnswer = (kind: Question['kind'], value: unknown): string | null =>
  isBlank(value) ? null : isWords(kind) ? String(value) : JSON.stringify(value);

/** As a page gets it. Kept text that is no JSON (the kind of the question changed) comes back as the words it is. */
export function readAnswer(kind: Question['kind'], kept: string | null): z.core.util.JSONType {
  if (kept === null || isWords(kind)) return kept;
  try {
    return JSON.parse(kept);
  } catch {
    return kept;
  }
}
