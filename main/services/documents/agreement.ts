/** The agreement: what the group arranged, and who agrees – organisations in their roles, never persons. */
import type { Agreement } from '../../documents';
import { formWhere, type Ground, headOf } from './ground';
import { partsOf, titleOf } from './parts';

const AGREEMENT = 'agreement';

/** Fail NOT_FOUND when the process has no form for the agreement. */
export async function agreement(ground: Ground): Promise<Agreement> {
  const { reader, group, pair, choice } = ground;
  const form = formWhere(ground, ({ id }) => id === AGREEMENT);
  const parts = await partsOf(ground, form, 'group');
  const parties = await reader.list('party', { group_id: group.id });
  const organisations = await reader.listIn(
    'organisation',
    'id',
    parties.map(({ organisation_id }) => organisation_id),
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return {
    what: 'agreement',
    pair,
    title: titleOf(ground, form),
    parts,
    parties: parties.map(({ role, organisation_id }) => ({
      role: choice('party-role', role) ?? role,
      name: names.get(organisation_id) ?? '',
    })),
    ...headOf(ground),
  };
}
