/** A plan as a Word document: cover, then the table of the guide's annex 6 on landscape pages. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Printed } from '../printed';
import { INVENTED_MARK } from '../printed';
import { cover } from './cover';
import { finish } from './finish';
import { headerBlock } from './header-block';
import { A4, TABLE_MARGIN, TABLE_WIDTH } from './palette';
import { planTable } from './plan-table';
import { planRows } from './rows';
import { paragraphs, tab, textRuns } from './runs';
import { stylesIn } from './styles';

/** The bytes of the .docx file. */
export async function planDocument(printed: Printed): Promise<Uint8Array> {
  const document = new Document({
    styles: stylesIn(printed.locale),
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    sections: [cover(printed), planSection(printed)],
  });
  return finish(await Packer.toBuffer(document), printed, planRows(printed));
}

function planSection(printed: Printed): ISectionOptions {
  const { words, plan, fullTitle, hasInvented } = printed;
  const count = plan.content.actions.length;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: TABLE_MARGIN },
    },
    headers: { default: new Header({ children: paragraphs('Header', fullTitle) }) },
    footers: { default: new Footer({ children: [runningFoot(printed)] }) },
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(words('plan')) }),
      headerBlock(printed),
      ...paragraphs('Caption', count === 0 ? words('table.empty') : words('table.caption', { count })),
      planTable(printed),
      ...paragraphs('TableNote', hasInvented ? words('invented.note', { mark: INVENTED_MARK }) : ''),
    ],
  };
}

const FIELDS: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = {
  '<page>': PageNumber.CURRENT,
  '<pages>': PageNumber.TOTAL_PAGES,
};

/** File and version on the left, page X of Y on the right; the words decide where the numbers stand. */
function runningFoot({ words, plan, version }: Printed): Paragraph {
  const pieces = words('page', { page: '<page>', pages: '<pages>' })
    .split(/(<pages?>)/)
    .map((piece) => FIELDS[piece] ?? piece);
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: TABLE_WIDTH }],
    children: [...textRuns(words('foot', { file: plan.fileBase, version })), tab(), new TextRun({ children: pieces })],
  });
}
