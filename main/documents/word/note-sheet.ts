/** A page to write on during a session: notes first, then what may become an action, obstacle, need, practice or question. */
import { dateInWords } from '../dates';
import type { PackSession } from '../papers';
import type { Body } from './body';
import { blankRows, type Cell, grid, LINE, ruledLines } from './grid';
import { mm, PAGE_WIDTH } from './palette';
import { sessionName, timesInWords } from './session-words';

/** The kinds of finding that a person looks for, in the order of the thread. */
const PROMPTS = ['action', 'obstacle', 'need', 'practice', 'question'] as const;
const LINES_EACH = 3;
const NOTE_LINES = 6;
const LABELS = mm(52);

/** `session` null: a sheet without a name, for a visit whose sessions are not planned yet. */
export function noteSheet(session: PackSession | null, body: Body): void {
  const { words } = body;
  const name = session ? sessionName(session, body) : words('paper.visit.unnamed');
  body.heading(1, words('paper.visit.noteSheet', { name }), { newPage: true });
  const when = session && factsOf(session, body);
  if (when) body.text('FieldText', when);
  body.heading(2, words('paper.visit.notes'));
  body.table(ruledLines(NOTE_LINES, PAGE_WIDTH), {
    title: words('paper.lines.title'),
    description: words('paper.lines.description'),
  });
  body.heading(2, words('paper.visit.findings'));
  const columns = [
    { heading: words('paper.visit.findingKind'), width: LABELS },
    { heading: words('paper.visit.finding'), width: PAGE_WIDTH - LABELS },
  ];
  const rows = PROMPTS.flatMap((kind): Cell[][] => [
    [
      [
        ['TableHeading', words(`paper.prompt.${kind}.title`)],
        ['Prompt', words(`paper.prompt.${kind}.question`)],
      ],
    ],
    ...blankRows(LINES_EACH - 1),
  ]);
  body.table(grid(columns, rows, { height: LINE, closes: (row) => row % LINES_EACH === LINES_EACH - 1 }), {
    title: words('paper.visit.noteSheet', { name }),
    description: words('paper.visit.noteDescription'),
  });
}

/** Kind, day, time and place on one line. */
function factsOf(session: PackSession, body: Body): string {
  const { title, kind, date, place } = session;
  const day = date && dateInWords(date, body.language);
  return [title && kind, day, timesInWords(session, body), place].filter(Boolean).join(' · ');
}
