/** Small rules about text: lines, cells, names of files, XML and errors. */
import { describe, expect, test } from 'vitest';
import { CELL_LIMIT, cellXml, cut, looksLikeFormula, withoutCodes } from '../../../main/documents/excel/cell-text';
import { asFail, fromTrouble, toTrouble } from '../../../main/documents/failures';
import { countLines } from '../../../main/documents/line-estimate';
import type { PlanOrder } from '../../../main/documents/order';
import { coreProperties, replaceOnce } from '../../../main/documents/package';
import { tasksOf } from '../../../main/documents/tasks';
import { Fail } from '../../../main/fail';

describe('estimated lines', () => {
  test.each([
    ['', 20, 1],
    ['short', 20, 1],
    ['one\ntwo\n\nfour', 20, 4],
    ['word '.repeat(20), 20, 7],
    ['x'.repeat(100), 20, 6],
    ['城市城市城市城市城市', 11, 2],
  ])('%j at %d characters takes %d', (text, width, lines) => {
    expect(countLines(text, width)).toBe(lines);
  });

  test('a narrower column never takes fewer lines', () => {
    const text = 'Newcomers know where to go; staff of five services work from the same file.\nAnd more.';
    const counts = [10, 15, 20, 30, 40, 80].map((width) => countLines(text, width));
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });
});

describe('text in Excel cells', () => {
  test('what looks like a code of Excel is escaped, in capitals or not', () => {
    expect(withoutCodes('_x0041_ _x00e9_x0041_ _x41_')).toBe('_x005F_x0041_ _x005F_x00e9_x005F_x0041_ _x41_');
    expect(cellXml('a < b & "c"')).toBe('a &lt; b &amp; &quot;c&quot;');
  });

  test('formulas are known by their first sign', () => {
    expect(['=1', '+1', '-1', '@a'].every(looksLikeFormula)).toBe(true);
    expect(['1', ' =1', '', 'a=b'].some(looksLikeFormula)).toBe(false);
  });

  test('too long a text is cut between characters', () => {
    const whole = 'x'.repeat(CELL_LIMIT);
    expect(cut(whole)).toBe(whole);
    expect(cut(`${whole}y`)).toHaveLength(CELL_LIMIT);
    expect(cut('👍'.repeat(CELL_LIMIT)).isWellFormed()).toBe(true);
  });
});

describe('the files of an order', () => {
  const order = (...names: string[]) =>
    ({ formats: ['docx', 'xlsx'], plans: names.map((fileBase) => ({ fileBase })) }) as PlanOrder;

  test('two plans of the same name get two files, also where capitals do not count', () => {
    expect(tasksOf(order('plan', 'Plan', 'plan-2')).map(({ name }) => name)).toEqual([
      'plan.docx',
      'plan.xlsx',
      'Plan-2.docx',
      'Plan-2.xlsx',
      'plan-2-2.docx',
      'plan-2-2.xlsx',
    ]);
  });

  test('a path is not a name', () => {
    expect(() => tasksOf(order('../plan'))).toThrow('not a file name');
    expect(() => tasksOf(order(''))).toThrow('not a file name');
  });
});

test('properties are escaped and hold no date that nobody knows', () => {
  const facts = { title: '<a> & b', subject: '', creator: 'c', language: 'nl-BE', description: '', madeAt: null };
  expect(coreProperties(facts)).toContain('<dc:title>&lt;a&gt; &amp; b</dc:title>');
  expect(coreProperties(facts)).not.toContain('dcterms:created');
  expect(coreProperties({ ...facts, madeAt: '2022-11-22T12:00:00.123Z' })).toContain(
    '>2022-11-22T12:00:00Z</dcterms:created>',
  );
});

test('a replacement is taken literally, and its target must be there', () => {
  expect(replaceOnce('a-b-b', 'b', '$&')).toBe('a-$&-b');
  expect(() => replaceOnce('a', 'b', 'c')).toThrow('nothing to replace');
});

describe('errors', () => {
  const system = (code: string) => Object.assign(new Error(code), { code });

  test('of the file system become codes a person understands', () => {
    expect(asFail(system('ENOSPC'))).toMatchObject({ name: 'Fail', code: 'DISK_FULL' });
    expect(asFail(system('EACCES'))).toMatchObject({ name: 'Fail', code: 'NOT_ALLOWED' });
    const bug = new TypeError('x');
    expect(asFail(bug)).toBe(bug);
    const known = new Fail('CANCELLED');
    expect(asFail(known)).toBe(known);
  });

  test('come out of the worker as they went in', () => {
    expect(fromTrouble(toTrouble(new Fail('DISK_FULL', { left: 0 })))).toMatchObject({
      code: 'DISK_FULL',
      data: { left: 0 },
    });
    const bug = fromTrouble(toTrouble(new TypeError('broken')));
    expect(bug).not.toBeInstanceOf(Fail);
    expect(bug.message).toBe('broken');
    expect(bug.stack).toContain('texts.test');
  });
});
