/** The small values every entity is made of. Dates are `YYYY-MM-DD`, instants UTC ISO 8601, money in cents. */
import { z } from 'zod';
import { line, text } from './text';

export const LANGUAGES = ['nl', 'en', 'fr'] as const;
/** A language the screen and the documents speak. */
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

export const id = z.uuid();
export const isoDate = z.iso.date();
export const instant = z.iso.datetime();
/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, { error: 'country' });
/** A readable key such as `capaci-mechelen`. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' });
/** The key of a step, tool, form, question or choice in a process definition. */
export const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, { error: 'key' });

/**
 * A number that can be compared: it carries year, source and definition, because "people with a migration background",
 * "foreign" and "non-national" count different people (S4, annex 2).
 */
export const figure = z.object({
  value: z.number().nullable(),
  year: z.int().min(1900).max(2200).nullable(),
  source: line().nullable(),
  definition: key.nullable(),
});
export type Figure = z.infer<typeof figure>;

/** Cents with an ISO 4217 currency. */
export const money = z.object({ cents: z.int(), currency: z.string().regex(/^[A-Z]{3}$/, { error: 'currency' }) });
export type Money = z.infer<typeof money>;

/** When an action happens: words first ("spring, then continuing"), dates if the city wants them (S4, annex 6). */
export const timeframe = z
  .object({ words: text().nullable(), start: isoDate.nullable(), end: isoDate.nullable() })
  .refine((t) => !t.start || !t.end || t.start <= t.end, { error: 'dates-reversed', path: ['end'] });
export type Timeframe = z.infer<typeof timeframe>;

/** A position between two neighbours, compared bytewise; see shared/rules/order.ts. */
export const position = z.string().regex(/^[A-Za-z0-9]+$/, { error: 'position' });
