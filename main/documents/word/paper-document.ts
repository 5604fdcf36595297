/** A document of the method as a Word file: its sections, one look, and the last line that says what was left out. */
import { Document, type ISectionOptions, Packer, SectionType } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { DocumentKind } from '../../../shared/contract/documents';
import type { Language } from '../../../shared/model/primitives';
import type { LeftOut, Paper, PaperOf } from '../papers';
import { INVENTED_MARK } from '../printed';
import { LOCALES } from '../words';
import { agreement } from './agreement';
import { Body } from './body';
import { finish } from './finish';
import { matchSheet } from './match-sheet';
import { mentoringCard } from './mentoring-card';
import { A4, mm, PAGE_MARGIN, PAGE_WIDTH } from './palette';
import { NUMBERING, paperStyles } from './paper-styles';
import { practices } from './practices';
import { runningFoot, runningHead } from './running';
import { visitPack } from './visit-pack';
import type { Written } from './written';

type Writers = { [K in DocumentKind]: (paper: PaperOf<K>, body: Body) => Written };
const WRITERS: Writers = {
  'visit-pack': visitPack,
  'match-sheet': matchSheet,
  practice: practices,
  agreement,
  'mentoring-card': mentoringCard,
};

/** The bytes of the .docx file. */
export async function paperDocument({ paper, fileBase }: Source, language: Language): Promise<Uint8Array> {
  const body = new Body(language);
  const { words } = body;
  const write = WRITERS[paper.what] as (paper: Paper, body: Body) => Written;
  const { title, cover, sections = [], pageNumbers } = write(paper, body);
  // Also when it says nothing: Word wants a paragraph behind a table and in every section.
  body.text('TableNote', body.hasInvented ? words('paper.invented', { mark: INVENTED_MARK }) : '');
  if (paper.left.kinds.length + paper.left.questions.length > 0) body.text('LeftOut', leftLine(paper.left, body));
  const page = { size: A4, margin: PAGE_MARGIN };
  const around = {
    headers: runningHead(title),
    footers: runningFoot(words, fileBase, PAGE_WIDTH),
  };
  const pages = [...sections, { children: body.take(), columns: 1 }].map(
    ({ children, columns = 1 }, index): ISectionOptions => ({
      ...around,
      children,
      properties: {
        type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
        page,
        column: columns > 1 ? { count: columns, space: mm(8) } : undefined,
      },
    }),
  );
  const document = new Document({
    styles: paperStyles(LOCALES[language]),
    numbering: NUMBERING,
    pageNumbers: pageNumbers ? estimatePageNumbersWith({ guess: true }) : undefined,
    sections: [...(cover ? [cover] : []), ...pages],
  });
  return finish(await Packer.toBuffer(document), {
    properties: {
      title,
      subject: paper.programme,
      creator: words('product'),
      language: LOCALES[language],
      description: words(`paper.about.${paper.what}`),
      madeAt: null,
    },
    tables: body.tables,
  });
}

interface Source {
  paper: Paper;
  fileBase: string;
}

/** The kinds of text that stay in the workbook, never their content. */
function leftLine({ kinds, questions }: LeftOut, { words }: Body): string {
  const what = [
    ...kinds.map((kind) => words(`paper.left.${kind}`)),
    ...questions.map((question) => words('paper.left.answer', { question })),
  ];
  return words('paper.leftOut', { what: what.join('; ') });
}
