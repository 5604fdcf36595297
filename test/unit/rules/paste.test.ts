import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, toText } from '../../../shared/rules/paste';

const plain = (text: string) => rowsOf({ text, html: '' });

describe('tab-separated text', () => {
  test('has rows and columns; the last line break is not a row', () => {
    expect(plain('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
  test('keeps the lines of a cell in quotes together', () => {
    expect(plain('"first line\nsecond, with ""quotes"""\tlead\r\nnext\t\r\n')).toEqual([
      ['first line\nsecond, with "quotes"', 'lead'],
      ['next', ''],
    ]);
  });
  test('a tab in quotes belongs to the cell', () => {
    expect(plain('"a\tb"\tc')).toEqual([['a\tb', 'c']]);
  });
  test('leaves quotes alone that pack nothing, and those that never close', () => {
    expect(plain('"buddy"\tsay "hello"')).toEqual([['"buddy"', 'say "hello"']]);
    expect(plain('"open\tb\nc\td')).toEqual([
      ['"open', 'b'],
      ['c', 'd'],
    ]);
  });
  test('empty cells and empty rows in between keep their place', () => {
    expect(plain('a\t\tc\n\t\t\nx\ty\tz\n')).toEqual([
      ['a', '', 'c'],
      ['', '', ''],
      ['x', 'y', 'z'],
    ]);
  });
  test('one word is one cell; nothing is no row', () => {
    expect(plain('word')).toEqual([['word']]);
    expect(plain('')).toEqual([]);
    expect(plain('\r\n')).toEqual([]);
  });
  test('old Macintosh line ends count as line ends', () => {
    expect(plain('a\rb')).toEqual([['a'], ['b']]);
  });
  test('whatever the cells hold, copying and pasting gives them back', () => {
    const cell = fc.string().map((raw) => raw.replace(/\r/g, ''));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      .filter((rows) => rows.at(-1)?.some((value) => value !== '') ?? false);
    fc.assert(
      fc.property(table, (rows) => {
        expect(plain(toText(rows))).toEqual(rows);
      }),
    );
  });
});

describe('a table in HTML', () => {
  const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>td { color: red }</style></head><body>
    <!--StartFragment--><table class=MsoTable><tr><td width=100><p class=MsoNormal>Welcome desk</p><p>two mornings
    a week</p></td><td><p>Spring&nbsp;&ndash; then <b>continuing</b></p></td></tr>
    <tr><td><p>Fund</p></td><td><p>2028 &amp; on &#8364;</p></td></tr></table><!--EndFragment--></body></html>`;

  test('is read where the text has fallen apart, as from a word processor', () => {
    expect(
      rowsOf({ text: 'Welcome desk\ntwo mornings a week\tSpring – then continuing\nFund\t2028', html: word }),
    ).toEqual([
      ['Welcome desk\ntwo mornings a week', 'Spring – then continuing'],
      ['Fund', '2028 & on €'],
    ]);
  });
  test('gives way to the text where both have the same shape', () => {
    const html = '<table><tr><td>two  spaces</td><td>b</td></tr></table>';
    expect(rowsOf({ text: 'two  spaces\tb\r\n', html })).toEqual([['two  spaces', 'b']]);
  });
  test('keeps columns in place beside merged cells', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><th>e</th><td>f</td><td>g</td></tr></table>';
    expect(rowsOf({ text: '', html })).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
      ['e', 'f', 'g'],
    ]);
  });
  test('knows line breaks, named letters and a table within a cell', () => {
    const html =
      '<table><tr><td>caf&eacute;<br>&laquo; entr&eacute;e &raquo;</td><td>in<table><tr><td>side</td></tr></table></td></tr></table>';
    expect(rowsOf({ text: '', html })).toEqual([['café\n« entrée »', 'inside']]);
  });
  test('without a table, the text counts', () => {
    expect(rowsOf({ text: 'just words', html: '<p>just <b>words</b></p>' })).toEqual([['just words']]);
  });
  test('what is not a character stays as it was written', () => {
    expect(
      rowsOf({ text: '', html: '<table><tr><td>&nosuch; &#9999999;</td><td>&lt;i&gt;</td></tr></table>' }),
    ).toEqual([['&nosuch; &#9999999;', '<i>']]);
  });
});
