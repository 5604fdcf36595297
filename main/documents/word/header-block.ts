/** The block above the plan table, as the guide has it (S4, annex 6): group, mentee, mentor, date and version. */
import type { Table } from 'docx';
import type { Printed } from '../printed';
import { factTable } from './fact-table';
import { mm, TABLE_WIDTH } from './palette';

const LABEL = mm(52);

export function headerBlock({ words, plan, title, date, version }: Printed): Table {
  const { group } = plan.content;
  const facts = [
    ['group', title],
    ['mentee', group.mentee],
    ['mentor', group.mentor],
    ['dateVersion', words('dateAndVersion', { date, version })],
  ] as const;
  const labelled = facts.map(([key, value]) => [words('labelled', { label: words(`header.${key}`) }), value] as const);
  return factTable(labelled, TABLE_WIDTH, LABEL);
}
