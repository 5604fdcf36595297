/**
 * The documents of the method as plain data: what the services hand over and Word files are made of. Everything in here
 * may leave the workbook; what may not has been taken out before, and `left` says of which kind it was.
 */
import type { DocumentKind } from '../../shared/contract/documents';
import type { Block } from '../../shared/rules/textBlocks';

/** An answer by the kind of its question, to be worded in the language of the document. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'yes-no'; yes: boolean }
  | { kind: 'date'; date: string }
  | { kind: 'number'; number: number }
  | { kind: 'money'; cents: number; currency: string }
  | { kind: 'figure'; number: number | null; definition: string | null; year: number | null; source: string | null };

/** A question with its answer; `value` null when nobody answered it. */
export interface Entry {
  label: string;
  value: Value | null;
  invented: boolean;
}

/** Questions under one heading of their form. */
export interface Part {
  heading: string;
  entries: Entry[];
}

/** Kinds of text that stay in the workbook, worded under `left.<kind>`. */
export type LeftKind = 'visit-questions' | 'follow-up' | 'participants' | 'notes' | 'findings';

export interface LeftOut {
  kinds: LeftKind[];
  /** Questions of forms whose answers stay in the workbook. */
  questions: string[];
}

interface Head {
  programme: string;
  funder: string | null;
  left: LeftOut;
}

/** The two sides of a mentoring group by their names; several cities on one side are listed. */
export interface Pair {
  mentee: string;
  mentor: string;
  menteeAssociation: string;
  mentorAssociation: string;
  theme: string | null;
}

export interface PackSession {
  kind: string | null;
  title: string | null;
  date: string | null;
  /** Local times of the host, `HH:MM`. */
  start: string | null;
  end: string | null;
  place: string | null;
  /** Only when released. */
  participants: string | null;
  invented: boolean;
}

export interface VisitPack extends Head {
  what: 'visit-pack';
  pair: Pair;
  title: string;
  host: string | null;
  focus: string | null;
  mode: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  toSee: string | null;
  /** Only when released. */
  questions: string | null;
  followUp: string | null;
  /** By day and time. */
  sessions: PackSession[];
  invented: boolean;
}

export interface MatchSheet extends Head {
  what: 'match-sheet';
  pair: Pair;
  needs: {
    number: number | null;
    title: string | null;
    field: string | null;
    gap: string | null;
    invented: boolean;
  }[];
  /** Policy fields that the needs and the mentor's experience have in common. */
  common: string[];
  /** What the mentor says of itself, and the reasons for the match. */
  strengths: Part[];
  parts: Part[];
}

export interface PracticeSheet {
  number: number | null;
  title: string | null;
  /** The group that described it, e.g. "Capaci – Mechelen". */
  group: string;
  parts: Part[];
  invented: boolean;
}

export interface Practices extends Head {
  what: 'practice';
  /** `sheet` one practice; `collection` many, with a cover and a table of contents. */
  form: 'sheet' | 'collection';
  /** Whose practices these are. */
  title: string;
  practices: PracticeSheet[];
  /** Print questions without an answer as gaps. */
  gaps: boolean;
}

export interface Agreement extends Head {
  what: 'agreement';
  pair: Pair;
  title: string;
  parts: Part[];
  /** Who agrees: roles and organisations, never persons. */
  parties: { role: string; name: string }[];
}

export interface MentoringCard extends Head {
  what: 'mentoring-card';
  title: string;
  blocks: Block[];
}

export type Paper = VisitPack | MatchSheet | Practices | Agreement | MentoringCard;
/** Every kind of document has its data. */
export type PaperOf<K extends DocumentKind> = Extract<Paper, { what: K }>;

/** One document to print. */
export interface PrintedPaper {
  /** File name without ending and without folder. */
  fileBase: string;
  paper: Paper;
}
