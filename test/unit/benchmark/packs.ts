/** The packs that come with the workbook, put together as one file each, as the tests of this folder need them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type KeyFactor,
  type Pack,
  type PackStructure,
  pack,
  questionsOf,
  textKeys,
} from '../../../shared/benchmark/schema';
import { LANGUAGES } from '../../../shared/model/primitives';

const FOLDER = join(import.meta.dirname, '../../../resources/benchmarks');
export const PACKS = readdirSync(FOLDER).sort();

const json = (id: string, file: string): unknown => JSON.parse(readFileSync(join(FOLDER, id, `${file}.json`), 'utf8'));

/** As it stands in the files, before it is checked. */
export const rawPack = (id: string) => ({
  structure: json(id, 'structure'),
  texts: Object.fromEntries(LANGUAGES.map((language) => [language, json(id, language)])),
});

export const packOf = (id: string): Pack => pack.parse(rawPack(id));

export function factorOf({ structure }: Pack, number: number): KeyFactor {
  const found = structure.factors.find((factor) => factor.number === number);
  if (!found) throw new Error(`no factor ${number}`);
  return found;
}

export const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);
export const allQuestions = ({ structure }: Pack) => structure.factors.flatMap(questionsOf);

/** A small pack to break or change: two factors, a question with two parts. */
export function smallPack(): Pack {
  const ours = 'ours' as const;
  const question = (id: string) => ({ id, marked: ours, rating: false, subquestions: [] });
  const factor = { marked: ours, points: [], tips: [], practices: [], links: [] };
  const parts = [
    { id: 'part-a', marked: ours, rating: true },
    { id: 'part-b', marked: ours, rating: false },
  ];
  const structure: PackStructure = {
    id: 'small',
    version: 1,
    theme: 'small',
    languages: ['en'],
    author: 'Somebody',
    licence: 'EUPL-1.2',
    works: ['guide'],
    standards: [{ id: 'charter' }],
    rationale: { marked: ours },
    contextFactors: [{ id: 'budget', marked: { work: 'guide', section: 'ch. 3' } }],
    factors: [
      {
        ...factor,
        id: 'first',
        number: 1,
        questions: [question('who'), { ...question('what'), subquestions: parts }],
        tips: [{ id: 'tip', marked: ours }],
        links: [{ standard: 'charter', marked: ours }],
      },
      { ...factor, id: 'second', number: 2, questions: [question('why')], points: [{ id: 'point', marked: ours }] },
    ],
  };
  return { structure, texts: { en: Object.fromEntries(textKeys(structure).map((key) => [key, `Words of ${key}`])) } };
}
