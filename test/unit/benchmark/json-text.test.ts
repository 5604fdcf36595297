/** A fault is shown on the line it stands on, whatever the file looks like. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotJson, type Path, scanJson } from '../../../shared/benchmark/json-text';

const accepts = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};
const weAccept = accepts(scanJson);
const engineAccepts = accepts(JSON.parse);

/** Every path in a value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...parts.flatMap(([part, held]) => pathsOf(held, [...path, part]))];
}

describe('a text', () => {
  test('is taken when JSON.parse takes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(weAccept(JSON.stringify(value, null, indent))).toBe(true);
      }),
    );
  });

  test('is refused when JSON.parse refuses it', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '1e5',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
      '\u00a0',
      'é',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        expect(weAccept(parts.join('')), parts.join('')).toBe(engineAccepts(parts.join('')));
      }),
      { numRuns: 5_000 },
    );
  });

  test('is refused when a character of good JSON is replaced, exactly when JSON.parse refuses it', () => {
    const changed = fc.tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('"', ',', '}', ']', ':', '\\', '\n', 'x', '0', ''),
    );
    fc.assert(
      fc.property(changed, ([value, at, character]) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % text.length;
        const broken = text.slice(0, place) + character + text.slice(place + 1);
        expect(weAccept(broken), broken).toBe(engineAccepts(broken));
      }),
      { numRuns: 2_000 },
    );
  });

  test('that is nested out of all measure is refused, without a stack overflow', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(() => scanJson(deep)).toThrow(NotJson);
  });
});

test('a part is found on its line', () => {
  const distinctLines = (value: unknown) => JSON.stringify(value, null, 2);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = distinctLines(value);
      const { lineOf } = scanJson(text);
      const lines = text.split('\n');
      for (const path of pathsOf(JSON.parse(text))) {
        const name = path.at(-1);
        const line = lines[lineOf(path) - 1] ?? '';
        if (typeof name === 'string') expect(line.trimStart().startsWith(`${JSON.stringify(name)}:`)).toBe(true);
      }
      // Written out, no two parts begin on one line.
      const places = pathsOf(JSON.parse(text)).map(lineOf);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('a part that is missing is shown where it is missing from', () => {
  const { lineOf } = scanJson('{\n  "a": {\n    "b": 1\n  }\n}');
  expect(lineOf(['a', 'c', 0])).toBe(2);
  expect(lineOf(['nothing'])).toBe(1);
});

test('a name used twice in one object is told, and shown where it is used again', () => {
  const { repeated, lineOf } = scanJson('{\n "a": 1,\n "b": { "a": 2 },\n "\\u0061": 3\n}');
  expect(repeated).toEqual([['a']]);
  expect(lineOf(['a'])).toBe(4);
});

test.each([
  ['a comma too many', '{\n "a": 1,\n}', 3, '}'],
  ['a comma missing', '[\n 1\n 2\n]', 3, '2'],
  ['a quote missing', '{\n "a: 1\n}', 2, '"a: 1'],
  ['an end missing', '{\n "a": [1,\n 2', 3, null],
  ['nothing at all', '', 1, null],
  ['more after the end', '{}\n\nx', 3, 'x'],
])('%s is shown on its line', (_, text, line, found) => {
  const failure = (() => {
    try {
      scanJson(text);
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toMatchObject({ line, found });
});
