/** The match sheet: needs, strengths, the policy fields they share, and the reasons for the match. */
import type { MatchSheet } from '../../documents';
import { formWhere, type Ground, headOf } from './ground';
import { partsOf } from './parts';

const MATCH = 'match';
const STRENGTHS = 'mentor-strengths';
/** The question of the mentor's form that chooses from the policy fields of the needs. */
const FIELDS = { question: 'policy-fields', list: 'policy-field' };

/** Fail NOT_FOUND when the process has no form for the match. */
export async function matchSheet(ground: Ground): Promise<MatchSheet> {
  const { reader, group, pair, choice, structure } = ground;
  const form = formWhere(ground, ({ id }) => id === MATCH);
  const asked = structure.forms.find(({ id }) => id === STRENGTHS);
  const rows = await reader.list('need', { group_id: group.id });
  const needs = rows.map((row) => ({
    number: row.number,
    title: row.title,
    field: choice(FIELDS.list, row.policy_field),
    gap: choice('need-gap', row.gap),
    invented: row.invented === 1,
  }));
  const strengths = asked ? await partsOf(ground, asked, 'mentor') : [];
  const fields = ground.words(`form.${STRENGTHS}.${FIELDS.question}.question`);
  const chosen = strengths.flatMap(({ entries }) => entries).find(({ label }) => label === fields)?.value;
  const brought = new Set(chosen?.kind === 'list' ? chosen.items : []);
  const parts = await partsOf(ground, form, 'group');
  return {
    what: 'match-sheet',
    pair,
    needs,
    common: [...new Set(needs.flatMap(({ field }) => (field && brought.has(field) ? [field] : [])))],
    strengths,
    parts,
    ...headOf(ground),
  };
}
