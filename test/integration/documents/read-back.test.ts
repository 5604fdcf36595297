/** Whatever text is in a plan comes out of the Word and Excel files as that text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWorkbook } from '../../../main/documents/excel/plan-workbook';
import { printed } from '../../../main/documents/printed';
import { planDocument } from '../../../main/documents/word/plan-document';
import { type ActionView, PLAN_COLUMNS } from '../../../shared/contract/plan';
import { LANGUAGES } from '../../../shared/model/primitives';
import { cleanText } from '../../../shared/model/text';
import { partsOf, sheetCells, tokensOf, wordTables } from './office-files';
import { emptyAction, HOSTILE, hostilePlan, idOf, planOf, planWith } from './plans';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom('_x', '0041', '_', '<', '&', 'α', 'ب', 'א', '1', ' ', '\n', '\t', 'é', '=', '👍'), {
      maxLength: 20,
    })
    .map((pieces) => pieces.join('')),
);
/** As the boundary lets it through; null is "not filled in". */
const cellText = fc.option(anyText.map(cleanText), { nil: null });

const anyAction = fc
  .record({
    action: cellText,
    outcome: cellText,
    words: cellText,
    lead: cellText,
    resources: cellText,
    success: cellText,
    invented: fc.boolean(),
  })
  .map(
    ({ words, ...texts }): Omit<ActionView, 'id' | 'number'> => ({
      ...texts,
      timeframe: { words, start: null, end: null },
      links: [],
    }),
  );
const anyActions = fc
  .array(anyAction, { maxLength: 12 })
  .map((list) => list.map((action, index) => ({ ...action, id: idOf(index), number: index * 3 + 1 })));

const textIn = (action: ActionView, column: (typeof PLAN_COLUMNS)[number]) =>
  (column === 'timeframe' ? action.timeframe?.words : action[column]) ?? '';

const inWord = (action: ActionView) =>
  PLAN_COLUMNS.map((column) => {
    const text = textIn(action, column);
    if (column !== 'action') return text;
    return `${action.number}.${action.invented ? ' ◊' : ''}${text ? ' ' : ''}${text}`;
  });

test('any text in any column', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyActions, fc.constantFrom(...LANGUAGES), async (actions, language) => {
      const plan = printed(planOf(actions, language), language);
      const [, table = []] = wordTables(await planDocument(plan));
      expect(table.slice(1)).toEqual(actions.map(inWord));

      const cells = sheetCells(await planWorkbook(plan), 1);
      for (const [index, action] of actions.entries()) {
        const row = [...'ABCDEFGHK'].map((letter) => cells.get(`${letter}${index + 2}`) ?? '');
        const texts = PLAN_COLUMNS.map((column) => textIn(action, column));
        expect(row).toEqual([action.id, action.number, ...texts, action.invented ? '◊' : '']);
      }
      expect(cells.has(`B${actions.length + 2}`)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('any title, city and programme', async () => {
  await fc.assert(
    fc.asyncProperty(anyText.map(cleanText), async (raw) => {
      const text = `x${raw.replace(/\s+/g, ' ')}x`;
      const plan = planWith(1);
      plan.content.group = { ...plan.content.group, title: text, mentee: text, mentor: text, programme: text };
      const [block = []] = wordTables(await planDocument(printed(plan, 'nl')));
      expect(block.slice(0, 3).map(([, value]) => value)).toEqual([text, text, text]);
      const values = [...sheetCells(await planWorkbook(printed(plan, 'nl')), 2).values()];
      expect(values.filter((value) => value === text)).toHaveLength(4);
    }),
    { numRuns: 60 },
  );
});

describe('the Word file', () => {
  test('says the language of the file, of its text and of other scripts', async () => {
    const parts = partsOf(await planDocument(printed(hostilePlan(), 'fr')));
    expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
    expect(parts['word/styles.xml']).toMatch(/<w:rPrDefault>.*<w:lang w:val="fr-FR"/);
    const runs = [...(parts['word/document.xml'] ?? '').matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run = '']) => run);
    const greek = runs.filter((run) => /\p{Script=Greek}/u.test(run));
    expect(greek.every((run) => run.includes('<w:lang w:val="el-GR"/>'))).toBe(true);
    const arabic = runs.filter((run) => /\p{Script=Arabic}/u.test(run));
    expect(arabic.length).toBeGreaterThan(5);
    expect(arabic.every((run) => /<w:rtl\/>/.test(run) && run.includes('w:bidi="ar-SA"'))).toBe(true);
  });

  test('flags one repeated header row, describes its tables, keeps rows whole unless they are long', async () => {
    const plan = planWith(3);
    const long = plan.content.actions[1];
    if (long) long.outcome = 'A long story that goes on. '.repeat(60);
    const xml = partsOf(await planDocument(printed(plan, 'en')))['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/g)).toHaveLength(2);
    const rows = xml.slice(xml.lastIndexOf('<w:tbl>')).match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false, true]);
  });

  test('has headings with outline levels and page numbers as fields', async () => {
    const parts = partsOf(await planDocument(printed(planWith(1), 'en')));
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/);
    const feet = Object.entries(parts).filter(([name]) => /footer\d\.xml$/.test(name));
    const fields = feet.flatMap(([, xml]) => [...xml.matchAll(/<w:instrText[^>]*>(\w+)</g)].map(([, field]) => field));
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    const funder = feet.some(([, xml]) => xml.includes('Co-funded'));
    expect(funder).toBe(true);
  });

  test('explains the mark only where there is one', async () => {
    const noteOf = async (count: number) =>
      /<w:pStyle w:val="TableNote"\/>.*?<\/w:p>/.exec(
        partsOf(await planDocument(printed(planWith(count), 'en')))['word/document.xml'] ?? '',
      )?.[0] ?? '';
    expect(await noteOf(4)).toContain('Invented example');
    expect(await noteOf(3)).not.toContain('Invented example');
  });
});

describe('the Excel file', () => {
  test('keeps formulas text even when they are typed in again', async () => {
    const plan = planOf([{ ...emptyAction(1), action: '=1+1', outcome: 'plain' }]);
    const parts = partsOf(await planWorkbook(printed(plan, 'en')));
    const styleOf = (cell: string) =>
      Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1]);
    const formats = /<cellXfs.*?<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0].match(/<xf [^>]*>/g) ?? [];
    expect(formats[styleOf('C2')]).toContain('quotePrefix="1"');
    expect(formats[styleOf('D2')]).not.toContain('quotePrefix');
  });

  test.each(LANGUAGES)('has the headings of its cells as names of its table columns (%s)', async (language) => {
    const file = await planWorkbook(printed(planWith(3, language), language));
    const names = [...tokensOf(partsOf(file)['xl/tables/table1.xml'] ?? '')]
      .filter(({ kind, name }) => kind === 'open' && name === 'tableColumn')
      .map(({ attributes }) => attributes.name);
    const cells = sheetCells(file, 1);
    expect(names).toEqual([...'ABCDEFGHIJK'].map((letter) => cells.get(`${letter}1`)));
    expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(11);
  });

  test('names the texts that a cell cannot hold', async () => {
    const plan = planOf([{ ...emptyAction(7), success: `${'x'.repeat(32_765)}👍👍` }]);
    const file = await planWorkbook(printed(plan, 'en'));
    const kept = String(sheetCells(file, 1).get('H2'));
    expect(kept).toBe(`${'x'.repeat(32_765)}…`);
    expect([...sheetCells(file, 2).values()].at(-1)).toBe(
      'Action 7, column “6. Judging success”: 32769 characters, of which a cell in Excel holds 32767. The workbook and the Word document have the whole text.',
    );
  });

  test('fits its header and footer into the 255 characters that Excel allows', async () => {
    const plan = planWith(1);
    plan.content.group.title = '&'.repeat(500);
    plan.fileBase = 'f&'.repeat(100);
    const xml = partsOf(await planWorkbook(printed(plan, 'fr')))['xl/worksheets/sheet1.xml'] ?? '';
    const texts: Record<string, string> = {};
    let open = '';
    for (const { kind, name, text } of tokensOf(xml)) {
      if (kind === 'open') open = name;
      else if (kind === 'text') texts[open] = (texts[open] ?? '') + text;
    }
    for (const name of ['oddHeader', 'oddFooter']) {
      const text = texts[name] ?? '';
      expect(text.length).toBeGreaterThan(150);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text.replaceAll('&&', '')).toMatch(
        /^&L&"Calibri,Regular"&9 [^&]*(&R&"Calibri,Regular"&9 Page &P sur &N)?$/,
      );
    }
  });
});

test('the same plan gives the same bytes', async () => {
  for (const make of [planDocument, planWorkbook]) {
    const once = await make(printed(planWith(20, 'nl'), 'nl'));
    const again = await make(printed(planWith(20, 'nl'), 'nl'));
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  }
});
