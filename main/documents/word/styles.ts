/** The named styles of a plan: a secretary who changes one of them changes the whole document. */
import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import { COMPLEX_FONT, GREY, HAIRLINE, HEAD_FONT, INK, mm, PETROL, TEXT_FONT } from './palette';

export const fonts = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: COMPLEX_FONT });
/** Half-points, as Word counts type sizes. */
export const points = (size: number) => Math.round(size * 2);
export const rule = (size: number, color: string, space: number) => ({ style: BorderStyle.SINGLE, size, color, space });
/** Twips; the facts of the cover stand behind their labels at this distance. */
export const LABEL_WIDTH = mm(46);

/** Long words of Dutch break; names in capitals do not. */
export const HYPHENATION = { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true };

export function stylesIn(locale: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: fonts(TEXT_FONT),
          size: points(11),
          color: INK,
          language: { value: locale, eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: fonts(HEAD_FONT), size: points(32), color: INK },
        paragraph: { spacing: { before: 240, after: 200, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: {
        run: { font: fonts(HEAD_FONT), size: points(20), color: PETROL },
        paragraph: { spacing: { before: 0, after: 160 }, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { font: fonts(HEAD_FONT), size: points(14), color: PETROL },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, outlineLevel: 1 },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: fonts(HEAD_FONT), size: points(18), color: PETROL },
        paragraph: { spacing: { after: mm(14) }, border: { bottom: rule(12, PETROL, 14) } },
      },
      {
        id: 'CoverProgramme',
        name: 'Cover Programme',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: points(13), bold: true, color: PETROL, characterSpacing: 12 },
        paragraph: { spacing: { after: mm(60) }, border: { top: rule(24, PETROL, 12) } },
      },
      {
        id: 'CoverFact',
        name: 'Cover Fact',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: points(13) },
        paragraph: {
          spacing: { after: 140 },
          indent: { left: LABEL_WIDTH, hanging: LABEL_WIDTH },
        },
      },
      {
        id: 'CoverFunder',
        name: 'Cover Funder',
        basedOn: 'Footer',
        run: { size: points(10), color: GREY },
        paragraph: { border: { top: rule(4, HAIRLINE, 8) }, spacing: { after: 0 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: points(9.5) },
        paragraph: { spacing: { before: 0, after: 40, line: 247, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'TableHeading',
        name: 'Table Heading',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true, size: points(10), color: PETROL },
        paragraph: { spacing: { after: 20 }, keepNext: true },
      },
      {
        id: 'TableQuestion',
        name: 'Table Question',
        basedOn: 'TableText',
        run: { size: points(8.5), color: GREY },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableLabel',
        name: 'Table Label',
        basedOn: 'TableText',
        run: { size: points(10), color: GREY },
      },
      {
        id: 'TableFact',
        name: 'Table Fact',
        basedOn: 'TableText',
        run: { size: points(10.5) },
      },
      {
        id: 'TableDates',
        name: 'Table Dates',
        basedOn: 'TableText',
        run: { size: points(8.5), color: GREY },
      },
      {
        id: 'TableNote',
        name: 'Table Note',
        basedOn: 'TableText',
        run: { color: GREY },
        paragraph: { spacing: { before: 120 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: points(10), color: GREY },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: points(9), color: GREY },
        paragraph: { spacing: { after: 0 }, border: { bottom: rule(4, HAIRLINE, 4) } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: points(9), color: GREY },
        paragraph: { spacing: { after: 0 } },
      },
    ],
    characterStyles: [
      { id: 'FactLabel', name: 'Fact Label', quickFormat: true, run: { color: GREY } },
      { id: 'ActionNumber', name: 'Action Number', quickFormat: true, run: { bold: true, color: PETROL } },
      { id: 'InventedMark', name: 'Invented Mark', quickFormat: true, run: { color: PETROL } },
    ],
  };
}

/** Borders and header row of the two kinds of table, which the library cannot put into a style. */
export const TABLE_STYLES = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  tableStyle('PlanTable', 'Plan Table', [
    ['top', 4, HAIRLINE],
    ['bottom', 4, HAIRLINE],
    ['insideH', 4, HAIRLINE],
    ['insideV', 4, HAIRLINE],
  ]),
  tableStyle('FactTable', 'Fact Table', [
    ['top', 4, HAIRLINE],
    ['bottom', 4, HAIRLINE],
    ['insideH', 4, HAIRLINE],
  ]),
].join('');

function tableStyle(id: string, name: string, borders: [edge: string, eighths: number, color: string][]): string {
  const lines = borders.map(([edge, eighths, color]) => {
    return `<w:${edge} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`;
  });
  const margin = (edge: string, width: number) => `<w:${edge} w:w="${width}" w:type="dxa"/>`;
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${lines.join('')}</w:tblBorders>`,
    `<w:tblCellMar>${margin('top', 70)}${margin('left', 90)}${margin('bottom', 40)}${margin('right', 90)}</w:tblCellMar>`,
    '</w:tblPr></w:style>',
  ].join('');
}
