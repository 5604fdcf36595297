/** How the sheets look; a style that is one object is written once. Fonts are given whole: Excel repairs half ones. */
import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import type { SheetColumn } from './columns';

const argb = (color: string) => ({ argb: `FF${color}` });
export const PETROL = argb('155F69');
const INK = argb('1E2A2C');
const GREY = argb('56666A');
const TINT = argb('EAF1F2');

/** Points. */
const TEXT_SIZE = 10;
const font = (size: number, color = INK, bold = false): Partial<Font> => ({
  name: 'Calibri',
  family: 2,
  size,
  color,
  bold,
});
const line = (style: Border['style'], color: Border['color']) => ({ style, color });
const hairline = line('thin', argb('C9D4D6'));
const fill: Fill = { type: 'pattern', pattern: 'solid', fgColor: TINT };
const top: Partial<Alignment> = { vertical: 'top', wrapText: true };
/** The indent keeps neighbouring texts apart. */
const indented: Partial<Alignment> = { ...top, horizontal: 'left', indent: 1 };
const middle: Partial<Alignment> = { ...top, horizontal: 'center' };

export const HEAD: Partial<Style> = {
  font: font(TEXT_SIZE, PETROL, true),
  fill,
  alignment: { ...indented, vertical: 'middle' },
  border: { bottom: line('medium', PETROL), top: hairline },
};

const body = (alignment: Partial<Alignment>, numFmt: string, bold = false): Partial<Style> => ({
  font: font(TEXT_SIZE, bold ? PETROL : INK, bold),
  alignment,
  numFmt,
  border: { bottom: hairline },
});
const TEXT = body(indented, 'General');
const DATE = body(middle, 'dd/mm/yyyy');
const MARK = body(middle, 'General');

export const BODY: Record<SheetColumn, Partial<Style>> = {
  id: TEXT,
  number: body(middle, '0', true),
  action: TEXT,
  outcome: TEXT,
  timeframe: TEXT,
  lead: TEXT,
  resources: TEXT,
  success: TEXT,
  start: DATE,
  end: DATE,
  mark: MARK,
};

export const READ_ME = {
  title: {
    font: { ...font(20, PETROL), name: 'Cambria', family: 1 },
    alignment: { vertical: 'middle', wrapText: true },
  },
  heading: {
    font: { ...font(13, PETROL), name: 'Cambria', family: 1 },
    alignment: { vertical: 'bottom', wrapText: true },
    border: { bottom: line('thin', PETROL) },
  },
  label: { font: font(11, GREY), alignment: top },
  text: { font: font(11), alignment: { ...top, horizontal: 'left' } },
} satisfies Record<string, Partial<Style>>;
