/** A plan as a Word document: cover, then the table of the guide's annex 6 on landscape pages. */
import { Document, HeadingLevel, type ISectionOptions, Packer, PageOrientation, Paragraph, SectionType } from 'docx';
import { INVENTED_MARK, type Printed, propertiesOf } from '../printed';
import { cover } from './cover';
import { finish } from './finish';
import { headerBlock } from './header-block';
import { A4, TABLE_MARGIN, TABLE_WIDTH } from './palette';
import { planTable } from './plan-table';
import { planRows } from './rows';
import { runningFoot, runningHead } from './running';
import { paragraphs, textRuns } from './runs';
import { HYPHENATION, stylesIn } from './styles';

/** The bytes of the .docx file. */
export async function planDocument(printed: Printed): Promise<Uint8Array> {
  const { words, fullTitle } = printed;
  const document = new Document({
    styles: stylesIn(printed.locale),
    hyphenation: HYPHENATION,
    sections: [planCover(printed), planSection(printed)],
  });
  return finish(await Packer.toBuffer(document), {
    properties: propertiesOf(printed),
    tables: [
      { title: words('table.headerTitle'), description: words('table.headerDescription') },
      { title: fullTitle, description: words('table.description') },
    ],
    rows: planRows(printed),
  });
}

function planCover({ words, plan, title, date, version }: Printed): ISectionOptions {
  const { group } = plan.content;
  const facts = [
    ['mentee', group.mentee],
    ['mentor', group.mentor],
    ['date', date],
    ['version', version],
  ] as const;
  return cover({
    programme: group.programme,
    title,
    subtitle: words('plan'),
    facts: facts.map(([key, value]) => [words('labelled', { label: words(`cover.${key}`) }), value]),
    funder: group.funder,
  });
}

function planSection(printed: Printed): ISectionOptions {
  const { words, plan, fullTitle, hasInvented, version } = printed;
  const count = plan.content.actions.length;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: TABLE_MARGIN },
    },
    headers: runningHead(fullTitle),
    footers: runningFoot(words, words('foot', { file: plan.fileBase, version }), TABLE_WIDTH),
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(words('plan')) }),
      headerBlock(printed),
      ...paragraphs('Caption', count === 0 ? words('table.empty') : words('table.caption', { count })),
      planTable(printed),
      ...paragraphs('TableNote', hasInvented ? words('invented.note', { mark: INVENTED_MARK }) : ''),
    ],
  };
}
