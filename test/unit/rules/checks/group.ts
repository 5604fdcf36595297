/** Groups for the rules of the method: an empty one, with what a test adds to it. */
import { expect } from 'vitest';
import type { Row } from '../../../../shared/model/entities';
import { judge } from '../../../../shared/rules/checks';
import type { CheckKey } from '../../../../shared/rules/checks/keys';
import type { Outcome } from '../../../../shared/rules/checks/outcome';
import type { Snapshot, WalkedVisit } from '../../../../shared/rules/checks/snapshot';

export const TODAY = '2022-06-15';

const EMPTY: Snapshot = {
  today: TODAY,
  roles: new Set(['mentee', 'mentor']),
  answers: [],
  done: new Set(),
  figures: [],
  benchmark: null,
  cities: { all: 2, assessed: 0 },
  factors: { focus: 0, context: 0 },
  needs: [],
  commitments: [],
  members: [],
  visits: [],
  actions: [],
  links: [],
  versions: [],
};

/** A pair with nothing filled in but what is given. */
export const group = (given: Partial<Snapshot> = {}): Snapshot => ({ ...EMPTY, ...given });

/** Answers by `form/question`, all from the same subject. */
export const answers = (values: Record<string, unknown>, subject = 'group'): Snapshot['answers'] =>
  Object.entries(values).map(([slot, value]) => {
    const [form = '', question = ''] = slot.split('/');
    return { form, question, subject, value };
  });

const blank = { deleted: 0, group_id: 'g', position: null, invented: null } as const;

export const need = (number: number, values: Partial<Row<'need'>> = {}): Row<'need'> => ({
  ...blank,
  id: `n${number}`,
  number,
  title: null,
  description: null,
  gap: null,
  scope: null,
  policy_field: null,
  asks: null,
  question: null,
  ...values,
});

export const action = (number: number, values: Partial<Row<'action'>> = {}): Row<'action'> => ({
  ...blank,
  id: `a${number}`,
  number,
  action: null,
  outcome: null,
  timeframe: null,
  lead: null,
  resources: null,
  success: null,
  dropped_because: null,
  ...values,
});

export const member = (values: Partial<Row<'member'>> = {}): Row<'member'> => ({
  ...blank,
  id: 'm',
  at: 'mentee',
  person: null,
  organisation: null,
  kind: null,
  inside: null,
  represents_migrants: null,
  experience: null,
  roles: null,
  agreed: null,
  interest: null,
  influence: null,
  ...values,
});

export const commitment = (values: Partial<Row<'commitment'>> = {}): Row<'commitment'> => ({
  ...blank,
  id: 'c',
  person: null,
  office: null,
  side: null,
  committed_to: null,
  since: null,
  until: null,
  evidence: null,
  ...values,
});

export const visit = (
  host: WalkedVisit['row']['host'],
  { row, ...values }: Partial<Omit<WalkedVisit, 'row'>> & { row?: Partial<WalkedVisit['row']> } = {},
): WalkedVisit => ({
  row: { kind: 'visit', host, start: null, to_see: null, ...row },
  over: false,
  yields: null,
  sessions: [],
  ...values,
});

export const link = (actionNumber: number, target: string, kind: 'need' | 'practice' = 'need') => ({
  action_id: `a${actionNumber}`,
  kind,
  target,
});

/** Every sentence a rule said in these tests; the test of the catalogue finds words for each. */
export const said = new Set<string>();

/** What a rule finds, as `state say`, with the facts when they matter. */
export function found(check: CheckKey, given: Snapshot): string {
  return brief(outcome(check, given));
}
export function outcome(check: CheckKey, given: Snapshot): Outcome {
  const result = judge(check, given);
  expect(['met', 'open', 'unknown']).toContain(result.state);
  said.add(`${check}.${result.say}`);
  return result;
}
const brief = ({ state, say }: Outcome) => `${state} ${say}`;
