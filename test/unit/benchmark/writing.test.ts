/** What docs/benchmark-packs.md tells an association to write is a pack that works. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../../../shared/benchmark/pack-file';
import { textKeys } from '../../../shared/benchmark/schema';

const page = readFileSync(join(import.meta.dirname, '../../../docs/benchmark-packs.md'), 'utf8');
const example = page.match(/```json\n([\s\S]*?)```/)?.[1] ?? '';

test('the example can be used, with its words in the order they are read', () => {
  const { pack, faults } = readPack(example);
  expect(faults).toEqual([]);
  expect(Object.keys(pack?.texts.en ?? {})).toEqual(pack && textKeys(pack.structure));
});

test('what may be left out can be left out', () => {
  const listed = page.match(/\*\*Left out\*\*: ([\s\S]*?)\bmay be\b/)?.[1] ?? '';
  const optional = [...listed.matchAll(/`(\w+)`/g)].map(([, field]) => field!);
  expect(optional.length).toBeGreaterThan(5);
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([field]) => !optional.includes(field));
    return Object.fromEntries(kept.map(([field, held]) => [field, without(held)]));
  };
  const { structure, texts } = JSON.parse(example);
  const bare = { ...(without(structure) as object), factors: structure.factors.map(without) };
  bare.factors[0].marked = 'ours';
  const words = [
    'title',
    'theme',
    'rationale',
    'factor.find-a-home.title',
    'factor.find-a-home.why',
    'factor.find-a-home.question.desk',
  ];
  const spoken = Object.fromEntries(words.map((key) => [key, texts.en[key]]));
  expect(readPack(JSON.stringify({ structure: bare, texts: { en: spoken } })).faults).toEqual([]);
});
