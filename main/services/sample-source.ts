/// <reference types="vite/types/importMeta.d.ts" />
/** The sample programme as it ships (`resources/sample`), in one language. */
import type { Language } from '../../shared/model/primitives';
import { type Sample, sample, sampleTexts } from '../../shared/process/sample';

const FILES = import.meta.glob<unknown>('../../resources/sample/*.json', { import: 'default' });
const read = (name: string) => FILES[`../../resources/sample/${name}.json`]?.();

/** The sample with its words in place of their keys. Throws where the files do not hold together. */
export async function sampleIn(language: Language): Promise<Sample> {
  const texts = sampleTexts.parse(await read(language));
  return sample.parse(worded(await read('programme'), texts));
}

/** The same value with every `@key` replaced by its words, at any depth. */
export function worded(value: unknown, texts: Record<string, string>): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? wordsFor(value.slice(1), texts) : value;
  if (Array.isArray(value)) return value.map((part) => worded(part, texts));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, worded(part, texts)]));
}

function wordsFor(key: string, texts: Record<string, string>): string {
  const words = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (words === undefined) throw new Error(`The sample has no words for ${key}`);
  return words;
}
