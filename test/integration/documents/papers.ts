/** Invented documents of the method: empty, filled, and with text that tries to break the files. */
import type { Entry, Paper, Part, PracticeSheet, PrintedPaper, Value } from '../../../main/documents';
import { HOSTILE } from './plans';

/** Gives the texts of a document one after the other. */
type Source = (what: string) => string;

/** "Place 3": the name of what is asked for and a number, so that every text is one of its kind. */
export function counted(): Source {
  let count = 0;
  return (what) => `${what} ${++count}`;
}

/** The hostile texts in turn. */
export function hostile(): Source {
  let count = 0;
  return () => HOSTILE[count++ % HOSTILE.length] ?? '';
}

const head = (text: Source) => ({
  programme: text('Programme'),
  funder: text('Funder'),
  left: { kinds: ['visit-questions' as const, 'notes' as const], questions: [text('Question')] },
});
const pair = (text: Source) => ({
  mentee: text('Mentee'),
  mentor: text('Mentor'),
  menteeAssociation: text('Association'),
  mentorAssociation: text('Association'),
  theme: text('Theme'),
});

const values = (text: Source): Value[] => [
  { kind: 'text', text: `${text('Answer')}\n${text('Answer')}` },
  { kind: 'list', items: [text('Item'), text('Item')] },
  { kind: 'yes-no', yes: true },
  { kind: 'date', date: '2022-03-01' },
  { kind: 'number', number: 1234.5 },
  { kind: 'money', cents: 1_234_500, currency: 'EUR' },
  { kind: 'figure', number: 26_000, definition: text('Definition'), year: 2021, source: text('Source') },
];
const entry = (text: Source, value: Value | null): Entry => ({ label: text('Label'), value, invented: false });
const part = (text: Source, ...given: (Value | null)[]): Part => ({
  heading: text('Part'),
  entries: given.map((value) => entry(text, value)),
});
const parts = (text: Source): Part[] => [
  part(text, ...values(text)),
  part(text, null, { kind: 'text', text: text('Answer') }),
];

const practice = (text: Source, number: number): PracticeSheet => ({
  number,
  title: text('Practice'),
  group: text('Group'),
  parts: Array.from({ length: 12 }, () => part(text, { kind: 'text', text: text('Answer') }, null)),
  invented: number % 2 === 0,
});

/** Every kind of document with everything filled in. */
export function filledPapers(text: Source, practices = 3): Paper[] {
  const session = (date: string | null, start: string | null, end: string | null) => ({
    kind: text('Kind'),
    title: text('Session'),
    date,
    start,
    end,
    place: text('Place'),
    participants: text('Participants'),
    invented: end === null,
  });
  return [
    {
      ...head(text),
      what: 'visit-pack',
      pair: pair(text),
      title: text('Visit'),
      host: text('Host'),
      focus: text('Focus'),
      mode: text('Mode'),
      start: '2022-03-08',
      end: '2022-03-09',
      place: text('Place'),
      toSee: text('See'),
      questions: `${text('Ask')}\n${text('Ask')}`,
      followUp: text('Follow'),
      sessions: [
        session('2022-03-08', '09:30', '11:00'),
        session('2022-03-08', '14:00', null),
        session('2022-03-09', null, '12:00'),
        session(null, null, null),
      ],
      invented: true,
    },
    {
      ...head(text),
      what: 'match-sheet',
      pair: pair(text),
      needs: [1, 2].map((number) => ({
        number,
        title: text('Need'),
        field: text('Field'),
        gap: text('Gap'),
        invented: number === 2,
      })),
      common: [text('Common')],
      strengths: parts(text),
      parts: parts(text),
    },
    {
      ...head(text),
      what: 'practice',
      form: 'sheet',
      title: text('Practice'),
      practices: [practice(text, 1)],
      gaps: true,
    },
    {
      ...head(text),
      what: 'practice',
      form: 'collection',
      title: text('Collection'),
      practices: Array.from({ length: practices }, (_, index) => practice(text, index + 1)),
      gaps: false,
    },
    {
      ...head(text),
      what: 'agreement',
      pair: pair(text),
      title: text('Agreement'),
      parts: parts(text),
      parties: [1, 2, 3].map(() => ({ role: text('Role'), name: text('Party') })),
    },
    {
      ...head(text),
      what: 'mentoring-card',
      title: text('Card'),
      blocks: [
        { kind: 'paragraph', text: text('Paragraph') },
        { kind: 'heading', text: text('Heading') },
        { kind: 'list', items: [text('Item'), text('Item')] },
        { kind: 'heading', text: text('Heading') },
        { kind: 'list', items: [text('Item')] },
        { kind: 'heading', text: text('Heading') },
        { kind: 'paragraph', text: text('Paragraph') },
      ],
    },
  ];
}

const NOTHING = { programme: '', funder: null, left: { kinds: [], questions: [] } };
const NOBODY = { mentee: '', mentor: '', menteeAssociation: '', mentorAssociation: '', theme: null };

/** Every kind of document of a group that has filled in nothing. */
export const emptyPapers = (): Paper[] => [
  {
    ...NOTHING,
    what: 'visit-pack',
    pair: NOBODY,
    title: 'Visit',
    host: null,
    focus: null,
    mode: null,
    start: null,
    end: null,
    place: null,
    toSee: null,
    questions: null,
    followUp: null,
    sessions: [],
    invented: false,
  },
  {
    ...NOTHING,
    what: 'match-sheet',
    pair: NOBODY,
    needs: [],
    common: [],
    strengths: [],
    parts: [],
  },
  { ...NOTHING, what: 'practice', form: 'collection', title: '', practices: [], gaps: false },
  { ...NOTHING, what: 'agreement', pair: NOBODY, title: 'Agreement', parts: [], parties: [] },
  { ...NOTHING, what: 'mentoring-card', title: 'Card', blocks: [] },
];

export const printedAs = (papers: Paper[], name: string): PrintedPaper[] =>
  papers.map((paper, index) => ({ paper, fileBase: `${name}-${index + 1}-${paper.what}` }));
