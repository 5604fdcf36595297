/** A group that moves up to a newer pack sees what changed, and nothing that did not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePacks, isSame, type PackComparison } from '../../../shared/benchmark/comparison';
import { type Pack, pack, textKeys } from '../../../shared/benchmark/schema';
import { PACKS, packOf, smallPack } from './packs';

function comparedAfter(change: (pack: Pack) => unknown): PackComparison {
  const changed = smallPack();
  change(changed);
  return comparePacks(smallPack(), changed);
}
const NOTHING = { added: [], removed: [], changed: [] };

test.each(PACKS)('%s is the same as itself', (id) => {
  expect(isSame(comparePacks(packOf(id), packOf(id)))).toBe(true);
});

describe('a question', () => {
  test('that came or went is told', () => {
    const { questions, factors } = comparedAfter(({ structure }) => {
      const [first] = structure.factors;
      first!.questions = [
        { id: 'new', marked: 'ours', rating: true, subquestions: [{ id: 'detail', marked: 'ours', rating: false }] },
        ...first!.questions.slice(1),
      ];
    });
    expect(factors).toEqual(NOTHING);
    expect(questions).toEqual({
      added: [
        { factor: 'first', question: 'new' },
        { factor: 'first', question: 'detail' },
      ],
      removed: [{ factor: 'first', question: 'who' }],
      changed: [],
    });
  });

  test('with other words is told, and one in another order is not', () => {
    const { questions } = comparedAfter(({ structure, texts }) => {
      structure.factors[0]!.questions.reverse();
      texts.en!['factor.first.question.part-b'] = 'Other words';
    });
    expect(questions).toEqual({ ...NOTHING, changed: [{ factor: 'first', question: 'part-b', aspects: ['words'] }] });
  });

  test('that can be rated now, or stands under another, is told', () => {
    const { questions } = comparedAfter(({ structure }) => {
      const [who, what] = structure.factors[0]!.questions;
      who!.rating = true;
      who!.subquestions = what!.subquestions.splice(0, 1);
    });
    expect(questions.changed).toEqual([
      { factor: 'first', question: 'who', aspects: ['rating'] },
      { factor: 'first', question: 'part-a', aspects: ['place'] },
    ]);
  });
});

describe('a factor', () => {
  test('that went takes its questions with it', () => {
    const { factors, questions } = comparedAfter(({ structure }) => structure.factors.splice(1, 1));
    expect(factors).toEqual({ ...NOTHING, removed: [{ factor: 'second' }] });
    expect(questions).toEqual({ ...NOTHING, removed: [{ factor: 'second', question: 'why' }] });
  });

  test.each<[string, (pack: Pack) => unknown, object[]]>([
    [
      'title',
      ({ texts }) => Object.assign(texts.en!, { 'factor.first.title': 'Other' }),
      [{ factor: 'first', aspects: ['words'] }],
    ],
    [
      'why',
      ({ texts }) => Object.assign(texts.en!, { 'factor.second.why': 'Other' }),
      [{ factor: 'second', aspects: ['words'] }],
    ],
    [
      'number',
      ({ structure }) => Object.assign(structure.factors[1]!, { number: 4 }),
      [{ factor: 'second', aspects: ['place'] }],
    ],
    [
      'tip',
      ({ texts }) => Object.assign(texts.en!, { 'factor.first.tip.tip': 'Other' }),
      [{ factor: 'first', aspects: ['tips'] }],
    ],
    [
      'point',
      ({ structure }) => Object.assign(structure.factors[1]!, { points: [] }),
      [{ factor: 'second', aspects: ['points'] }],
    ],
    [
      'link',
      ({ texts }) => Object.assign(texts.en!, { 'factor.first.link.charter': 'Other' }),
      [{ factor: 'first', aspects: ['links'] }],
    ],
  ])('with another %s is told', (_, change, changed) => {
    const rest = { questions: NOTHING, contextFactors: NOTHING };
    expect(comparedAfter(change)).toEqual({ factors: { ...NOTHING, changed }, ...rest });
  });
});

test('a context factor that came, went or reads otherwise is told', () => {
  const { contextFactors, factors, questions } = comparedAfter(({ structure, texts }) => {
    structure.contextFactors.unshift({ id: 'elections', marked: 'ours' });
    texts.en!['context.budget'] = 'Other words';
  });
  expect(contextFactors).toEqual({
    added: [{ contextFactor: 'elections' }],
    removed: [],
    changed: [{ contextFactor: 'budget', aspects: ['words'] }],
  });
  expect([factors, questions]).toEqual([NOTHING, NOTHING]);
  const gone = comparedAfter(({ structure }) => structure.contextFactors.pop());
  expect(gone.contextFactors).toEqual({ ...NOTHING, removed: [{ contextFactor: 'budget' }] });
});

test('a language more is no change to what a city answered', () => {
  const comparison = comparedAfter(({ structure, texts }) => {
    structure.languages.push('it');
    texts.it = Object.fromEntries(textKeys(structure).map((key) => [key, `Parole ${key}`]));
  });
  expect(isSame(comparison)).toBe(true);
});

/** Packs that share some factors and questions and differ in others. */
const somePack = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      questions: fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), rating: fc.boolean() }), {
        minLength: 1,
        selector: ({ id }) => id,
      }),
      words: fc.constantFrom('one', 'two'),
    }),
    { minLength: 1, selector: ({ id }) => id },
  )
  .map((factors): Pack => {
    const structure = {
      ...smallPack().structure,
      contextFactors: [],
      factors: factors.map(({ id, questions }, index) => ({
        id,
        number: index + 1,
        marked: 'ours' as const,
        questions: questions.map((question) => ({ ...question, marked: 'ours' as const })),
      })),
    };
    const whole = { structure: pack.shape.structure.parse(structure), texts: {} };
    const worded = textKeys(whole.structure).map((key) => {
      const factor = factors.find(({ id }) => key.startsWith(`factor.${id}.`));
      return [key, factor?.words ?? 'words'];
    });
    return pack.parse({ ...whole, texts: { en: Object.fromEntries(worded) } });
  });

describe('whatever two packs hold', () => {
  test('what one way was added is removed the other way, and what changed changed both ways', () => {
    fc.assert(
      fc.property(somePack, somePack, (before, now) => {
        const there = comparePacks(before, now);
        const back = comparePacks(now, before);
        const sorted = (items: object[]) => items.map((item) => JSON.stringify(item)).sort();
        for (const part of ['factors', 'questions', 'contextFactors'] as const) {
          expect(sorted(there[part].added)).toEqual(sorted(back[part].removed));
          expect(sorted(there[part].removed)).toEqual(sorted(back[part].added));
          expect(sorted(there[part].changed)).toEqual(sorted(back[part].changed));
        }
      }),
    );
  });

  test('it is the same exactly when its factors, questions and words are', () => {
    fc.assert(
      fc.property(somePack, somePack, (before, now) => {
        const content = ({ structure, texts }: Pack) => {
          const factors = structure.factors.map(({ id, number, questions }) => ({
            id,
            number,
            words: texts.en?.[`factor.${id}.title`],
            questions: questions.map(({ id: question, rating }) => [question, rating]).sort(),
          }));
          return JSON.stringify(factors.sort((a, b) => (a.id < b.id ? -1 : 1)));
        };
        expect(isSame(comparePacks(before, now))).toBe(content(before) === content(now));
      }),
    );
  });
});
