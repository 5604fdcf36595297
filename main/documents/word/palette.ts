/** Colours, fonts and measures of the Word documents. Lengths are twips (1/20 point) unless they say otherwise. */

export const PETROL = '155F69';
export const INK = '1E2A2C';
/** Labels and notes; 5.9:1 on white. */
export const GREY = '56666A';
export const HAIRLINE = 'BCC9CB';
export const TINT = 'EAF1F2';

/** In every Office; LibreOffice brings fonts of the same widths for both. */
export const HEAD_FONT = 'Cambria';
export const TEXT_FONT = 'Calibri';
/** For Arabic and Hebrew, which the others lack. */
export const COMPLEX_FONT = 'Arial';

const MILLIMETRE = 56.7;
export const mm = (length: number) => Math.round(length * MILLIMETRE);

export const A4 = { width: 11_906, height: 16_838 };
export const COVER_MARGIN = { top: mm(32), right: mm(25), bottom: mm(28), left: mm(28), footer: mm(14) };
export const TABLE_MARGIN = { top: mm(22), right: mm(18), bottom: mm(18), left: mm(18), header: mm(10), footer: mm(9) };
/** What is left between the margins of a landscape page. */
export const TABLE_WIDTH = A4.height - TABLE_MARGIN.left - TABLE_MARGIN.right;

/** Portrait pages of running text. */
export const PAGE_MARGIN = { top: mm(25), right: mm(22), bottom: mm(22), left: mm(22), header: mm(11), footer: mm(10) };
export const PAGE_WIDTH = A4.width - PAGE_MARGIN.left - PAGE_MARGIN.right;
