/** A visit pack: what the visit is for, whom to see, the agenda, a note sheet for each session, and what comes after. */
import { dateInWords, datesInWords } from '../dates';
import type { PackSession, VisitPack } from '../papers';
import type { Body } from './body';
import { cover } from './cover';
import { blankRows, type Cell, grid, LINE, ruledLines } from './grid';
import { noteSheet } from './note-sheet';
import { mm, PAGE_WIDTH } from './palette';
import { sessionName, timesInWords } from './session-words';
import type { Written } from './written';

/** Empty lines where nothing is written yet. */
const LINES = { toSee: 6, questions: 9, agenda: 8, afterwards: 9, open: 6 };

export function visitPack(pack: VisitPack, body: Body): Written {
  const { words } = body;
  const title = words('titled', { plan: words('paper.title.visit-pack'), title: pack.title });
  purpose(pack, body);
  agenda(pack.sessions, body);
  const sheets = pack.sessions.length > 0 ? pack.sessions : [null];
  for (const session of sheets) noteSheet(session, body);
  afterwards(pack, body);
  return { title, cover: packCover(pack, body) };
}

function packCover(pack: VisitPack, { words, language }: Body) {
  const facts = [
    ['mentee', pack.pair.mentee],
    ['mentor', pack.pair.mentor],
    ['host', pack.host],
    ['dates', datesInWords({ words: null, start: pack.start, end: pack.end }, language)],
    ['place', pack.place],
    ['focus', pack.focus],
    ['mode', pack.mode],
  ] as const;
  return cover({
    programme: pack.programme,
    title: pack.title,
    subtitle: words('paper.title.visit-pack'),
    facts: facts.flatMap(([key, value]) =>
      value?.trim() ? [[words('labelled', { label: words(`paper.fact.${key}`) }), value] as const] : [],
    ),
    funder: pack.funder,
  });
}

function purpose(pack: VisitPack, body: Body): void {
  const { words } = body;
  body.heading(1, words('paper.visit.toSee'), { invented: pack.invented && pack.toSee !== null });
  textOrLines(pack.toSee, LINES.toSee, body);
  body.heading(1, words('paper.visit.questions'), { invented: pack.invented && pack.questions !== null });
  if (pack.questions === null) body.text('FieldLabel', words('paper.visit.questionsHint'));
  textOrLines(pack.questions, LINES.questions, body);
}

function textOrLines(text: string | null, lines: number, body: Body): void {
  if (text !== null) body.text('Normal', text);
  else
    body.table(ruledLines(lines, PAGE_WIDTH), {
      title: body.words('paper.lines.title'),
      description: body.words('paper.lines.description'),
    });
}

const TIME = mm(30);
const PLACE = mm(48);

function agenda(sessions: readonly PackSession[], body: Body): void {
  const { words, language } = body;
  body.heading(1, words('paper.visit.agenda'));
  const days = new Map<string | null, PackSession[]>();
  for (const session of sessions) days.set(session.date, [...(days.get(session.date) ?? []), session]);
  if (sessions.length === 0) body.text('FieldGap', words('paper.visit.noSessions'));
  for (const [day, own] of sessions.length > 0 ? days : [[null, []] as const]) {
    const title = day ? dateInWords(day, language) : words('paper.visit.noDay');
    if (sessions.length > 0) body.heading(2, title);
    const columns = [
      { heading: words('paper.visit.time'), width: TIME },
      { heading: words('paper.visit.session'), width: PAGE_WIDTH - TIME - PLACE },
      { heading: words('paper.visit.place'), width: PLACE },
    ];
    const rows = own.length > 0 ? own.map((session) => agendaRow(session, body)) : blankRows(LINES.agenda);
    body.table(grid(columns, rows, { height: LINE }), {
      title: words('titled', { plan: words('paper.visit.agenda'), title }),
      description: words('paper.visit.agendaDescription'),
    });
  }
}

function agendaRow(session: PackSession, body: Body): Cell[] {
  const { words } = body;
  const { kind, title, place, participants } = session;
  const name = sessionName(session, body) + body.markText(session.invented);
  const small = [title ? kind : null, participants && words('paper.visit.with', { participants })];
  return [
    [['TableFact', timesInWords(session, body) ?? '']],
    [['TableFact', name], ...small.flatMap((text) => (text ? [['TableDates', text] as const] : []))],
    [['TableText', place ?? '']],
  ];
}

function afterwards(pack: VisitPack, body: Body): void {
  const { words } = body;
  body.heading(1, words('paper.visit.afterwards'), {
    newPage: true,
    invented: pack.invented && pack.followUp !== null,
  });
  if (pack.followUp !== null) body.text('Normal', pack.followUp);
  const who = mm(42);
  const when = mm(30);
  const columns = [
    { heading: words('paper.visit.what'), width: PAGE_WIDTH - who - when },
    { heading: words('paper.visit.who'), width: who },
    { heading: words('paper.visit.when'), width: when },
  ];
  body.table(grid(columns, blankRows(LINES.afterwards), { height: LINE }), {
    title: words('paper.visit.afterwards'),
    description: words('paper.visit.afterwardsDescription'),
  });
  body.heading(2, words('paper.visit.open'));
  body.text('FieldLabel', words('paper.visit.openHint'));
  textOrLines(null, LINES.open, body);
}
