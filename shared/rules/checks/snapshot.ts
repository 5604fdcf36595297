/** What the rules of the method look at: one group as plain rows, read in one moment. */
import type { VersionKind } from '../../model/choices';
import type { Row } from '../../model/entities';
import type { Figure } from '../../model/primitives';

/** An answer that says something; blank ones are left out. */
export interface Given {
  form: string;
  question: string;
  /** A party role, `group`, or the id of a party. */
  subject: string;
  value: unknown;
}

/** A figure that somebody filled in. */
export interface GivenFigure {
  question: string;
  subject: string;
  figure: Figure;
  /** The question asks who is counted. */
  needsDefinition: boolean;
}

/** A visit as it stands in the walk. */
export interface WalkedVisit {
  row: Pick<Row<'visit'>, 'kind' | 'host' | 'start' | 'to_see'>;
  /** Its step is done, or its last day has passed. */
  over: boolean;
  /** The version of the plan that it should yield. */
  yields: VersionKind | null;
  sessions: Row<'visit_session'>['kind'][];
}

type Linked = Pick<Row<'action_link'>, 'action_id' | 'kind' | 'target'>;

export interface Snapshot {
  /** The calendar day where the person is, `YYYY-MM-DD`. */
  today: string;
  /** Roles that an organisation has in the group. */
  roles: ReadonlySet<string>;
  answers: Given[];
  /** Forms that somebody settled as done, with or without answers. */
  done: ReadonlySet<string>;
  figures: GivenFigure[];
  /** The benchmark that the group measures itself by, or none; null when that was not decided. */
  benchmark: Pick<Row<'benchmark'>, 'pack_id' | 'reason'> | null;
  /** Cities of the group, and those among them that rated a key factor. */
  cities: { all: number; assessed: number };
  /** Key factors in focus, and notes on context factors. */
  factors: { focus: number; context: number };
  needs: Row<'need'>[];
  commitments: Row<'commitment'>[];
  members: Row<'member'>[];
  /** In the order of the walk, without skipped ones. */
  visits: WalkedVisit[];
  actions: Row<'action'>[];
  /** Links to needs and practices that are there; those in the bin are left out. */
  links: Linked[];
  versions: VersionKind[];
}

/** What was answered, by whomever; undefined when nothing was. */
export const answerOf = ({ answers }: Snapshot, form: string, question: string): unknown =>
  answers.find((given) => given.form === form && given.question === question)?.value;

export const isAnswered = (group: Snapshot, form: string, question: string): boolean =>
  answerOf(group, form, question) !== undefined;

/** Anything of this form was answered, or it was settled without. */
export const isBegun = ({ answers, done }: Snapshot, form: string): boolean =>
  done.has(form) || answers.some((given) => given.form === form);

/** A group with a mentee and a mentor; peers of equal standing have neither. */
export const isPair = ({ roles }: Snapshot): boolean => roles.has('mentee') && roles.has('mentor');
