/**
 * A benchmark pack as data: the key factors of one theme that an ideal city would have in place, with why and how,
 * guiding questions, tips and practices, and the context factors a city cannot change (S1; S4, ch. 3). The built-in ones
 * are `resources/benchmarks/<id>`; an association writes its own pack as one file of this shape. The structure holds
 * keys only. Every word is in `texts`, per language, under the keys that `textKeys` lists.
 */
import { z } from 'zod';
import { key } from '../model/primitives';
import { LINE_LIMIT, name, text } from '../model/text';
import { source } from '../process/schema';

/** Where an item comes from: a cited work, or `ours` for what the authors of the pack wrote themselves. */
export const provenance = z.union([z.literal('ours'), source.strict()], { error: 'marked' });
export type Provenance = z.infer<typeof provenance>;

/** BCP 47: a pack may speak languages that the screen does not. */
const packLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language' });
const link = z
  .string()
  .max(LINE_LIMIT, { error: `limit:${LINE_LIMIT}` })
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: 'url' });

const item = z.strictObject({ id: key, marked: provenance });

const subquestion = item.extend({
  /** A yes/no question, which a city may also rate; "which" and "how" take text only. */
  rating: z.boolean().default(false),
});
export const guidingQuestion = subquestion.extend({ subquestions: z.array(subquestion).default([]) });

export const goodPractice = item.extend({ link: link.optional() });

export const keyFactor = item.extend({
  /** The number people know it by; it rises with the order, and a gap is allowed. */
  number: z.int().min(1).max(999),
  /** The bullet points of why and how; its paragraph has a text key of its own. */
  points: z.array(item).default([]),
  questions: z.array(guidingQuestion).min(1),
  tips: z.array(item).default([]),
  practices: z.array(goodPractice).default([]),
  /** What to look up in outside standards, for this factor. */
  links: z.array(z.strictObject({ standard: key, marked: provenance })).default([]),
});
export type KeyFactor = z.infer<typeof keyFactor>;

export const packStructure = z.strictObject({
  id: key,
  version: z.int().positive(),
  /** The theme's key, the same in every pack about it. */
  theme: key,
  languages: z.array(packLanguage).min(1),
  author: name(),
  /** An SPDX identifier, or the name of the licence. */
  licence: name(),
  /** The works that `marked` cites; titles under `work.<key>`. */
  works: z.array(key).default([]),
  /** Standards of others, e.g. a Eurocities toolkit; titles under `standard.<key>`. */
  standards: z.array(z.strictObject({ id: key, link: link.optional() })).default([]),
  rationale: z.strictObject({ marked: provenance }),
  contextFactors: z.array(item).default([]),
  factors: z.array(keyFactor).min(1),
});
export type PackStructure = z.infer<typeof packStructure>;

const words = text().refine((value) => value.trim() !== '', { error: 'blank' });

/** A pack file: its structure, and its words in every language the structure lists. */
export const pack = z
  .strictObject({ structure: packStructure, texts: z.record(packLanguage, z.record(z.string(), words)) })
  .superRefine((whole, context) => {
    for (const { path, what, key: named } of [...structureFaults(whole.structure), ...textFaults(whole)])
      context.addIssue({ code: 'custom', message: what, path, params: { key: named } });
  });
export type Pack = z.infer<typeof pack>;

/** `path` leads to the part of the file that is wrong; `what` is worded under `errors.issue.<what>`. */
interface Fault {
  path: (string | number)[];
  what: 'twice' | 'not-defined' | 'out-of-order' | 'missing' | 'unused';
  key: string;
}

/** The questions of a factor and their sub-questions, in the order they are asked; their ids share one space. */
export const questionsOf = (factor: KeyFactor): z.infer<typeof subquestion>[] =>
  factor.questions.flatMap((question) => [question, ...question.subquestions]);

/** What a schema cannot say: references that lead nowhere, keys used twice, numbers that do not rise. */
function structureFaults(s: PackStructure): Fault[] {
  const faults: Fault[] = [];
  const unique = (path: Fault['path'], keys: string[]) =>
    keys.forEach((each, index) => {
      if (keys.indexOf(each) < index) faults.push({ path: [...path, index], what: 'twice', key: each });
    });
  const known = (path: Fault['path'], wanted: string, all: readonly string[]) => {
    if (!all.includes(wanted)) faults.push({ path, what: 'not-defined', key: wanted });
  };
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);

  unique(['languages'], s.languages);
  unique(['works'], s.works);
  unique(['standards'], ids(s.standards));
  unique(['contextFactors'], ids(s.contextFactors));
  unique(['factors'], ids(s.factors));
  s.factors.forEach((factor, index) => {
    const path = ['factors', index];
    const before = s.factors[index - 1];
    if (before && before.number >= factor.number)
      faults.push({ path: [...path, 'number'], what: 'out-of-order', key: String(factor.number) });
    for (const list of ['points', 'tips', 'practices'] as const) unique([...path, list], ids(factor[list]));
    const asked = ids(questionsOf(factor));
    factor.questions.forEach((question, place) => {
      const where = [...path, 'questions', place];
      ids([question, ...question.subquestions]).forEach((id, part) => {
        const twice = asked.indexOf(id) !== asked.lastIndexOf(id);
        if (twice)
          faults.push({ path: part === 0 ? where : [...where, 'subquestions', part - 1], what: 'twice', key: id });
      });
    });
    const linked = factor.links.map(({ standard }) => standard);
    unique([...path, 'links'], linked);
    for (const [place, standard] of linked.entries()) known([...path, 'links', place], standard, ids(s.standards));
  });
  for (const { path, marked } of marksOf(s, [])) if (marked !== 'ours') known(path, marked.work, s.works);
  return faults.map((fault) => ({ ...fault, path: ['structure', ...fault.path] }));
}

/** Every `marked` of a structure with the path to it. */
function marksOf(value: unknown, path: Fault['path']): { path: Fault['path']; marked: Provenance }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([part, held]) =>
    part === 'marked' ? [{ path: [...path, part], marked: held as Provenance }] : marksOf(held, [...path, part]),
  );
}

/** Languages without words, words that are missing, and words that nothing uses (most often a key misspelt). */
function textFaults({ structure, texts }: { structure: PackStructure; texts: Record<string, object> }): Fault[] {
  const wanted = textKeys(structure);
  const needed = new Set(wanted);
  const unspoken = structure.languages.filter((language) => !Object.hasOwn(texts, language));
  return [
    ...unspoken.map((language): Fault => ({ path: ['texts'], what: 'missing', key: language })),
    ...Object.entries(texts).flatMap(([language, spoken]): Fault[] => {
      const path = ['texts', language];
      if (!structure.languages.includes(language)) return [{ path, what: 'unused', key: language }];
      const missing = wanted.filter((each) => !Object.hasOwn(spoken, each));
      const unused = Object.keys(spoken).filter((each) => !needed.has(each));
      return [
        ...missing.map((each): Fault => ({ path, what: 'missing', key: each })),
        ...unused.map((each): Fault => ({ path: [...path, each], what: 'unused', key: each })),
      ];
    }),
  ];
}

/**
 * Every text key a structure needs in each language it speaks. `rationale`, `why` and a practice's `text` may hold several
 * paragraphs between blank lines; all others are one.
 */
export function textKeys(s: PackStructure): string[] {
  const keys = ['title', 'theme', 'rationale'];
  for (const work of s.works) keys.push(`work.${work}`);
  for (const { id } of s.standards) keys.push(`standard.${id}`);
  for (const { id } of s.contextFactors) keys.push(`context.${id}`);
  for (const factor of s.factors) keys.push(...factorTextKeys(factor));
  return keys;
}

/** The text keys of one factor. */
export function factorTextKeys(factor: KeyFactor): string[] {
  const of = (part: string) => `factor.${factor.id}.${part}`;
  return [
    of('title'),
    of('why'),
    ...factor.points.map(({ id }) => of(`point.${id}`)),
    ...questionsOf(factor).map(({ id }) => of(`question.${id}`)),
    ...factor.tips.map(({ id }) => of(`tip.${id}`)),
    ...factor.practices.flatMap(({ id }) => ['title', 'place', 'text'].map((part) => of(`practice.${id}.${part}`))),
    ...factor.links.map(({ standard }) => of(`link.${standard}`)),
  ];
}
