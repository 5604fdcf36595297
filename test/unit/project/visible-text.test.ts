/** Everything a person reads on a screen comes from the catalogues: no component holds words of its own. */
import { type ESTree, parseSync } from 'vite';
import { expect, test } from 'vitest';
import { filesIn, read, walk } from './sources';

const LETTERS = /\p{L}{2,}/u;
const SPOKEN = [
  'title',
  'label',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'aria-roledescription',
];

/** Words between tags, and plain words in attributes that are read out or shown. */
function wordsIn(file: string): string[] {
  const source = read(file);
  const words: string[] = [];
  const found = (node: ESTree.Node, value: unknown) => {
    if (typeof value === 'string' && LETTERS.test(value)) words.push(`${file}:${lineOf(source, node)} ${value.trim()}`);
  };
  walk(parseSync(file, source).program, (node) => {
    if (node.type === 'JSXText') found(node, node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children)
        if (child.type === 'JSXExpressionContainer' && child.expression.type === 'Literal')
          found(child, child.expression.value);
    if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && SPOKEN.includes(node.name.name))
      if (node.value?.type === 'Literal') found(node, node.value.value);
  });
  return words;
}

const lineOf = (source: string, node: ESTree.Node) => source.slice(0, node.start).split('\n').length;

test('components hold no words', () => {
  expect(filesIn(['renderer'], ['.tsx']).flatMap(wordsIn)).toEqual([]);
});
