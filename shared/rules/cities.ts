/** The cities of a group, as titles name them. */
import type { PartyRole } from '../model/choices';

const ROLES: readonly PartyRole[] = ['mentee', 'mentor', 'peer'];
const PLACE = new Map(ROLES.map((role, index) => [role, index]));

/** The cities among a group's parties, mentees first; the associations and others are left out. */
export const citiesOf = <P extends { role: PartyRole }>(parties: readonly P[]): P[] =>
  parties.filter((party) => PLACE.has(party.role)).sort((a, b) => (PLACE.get(a.role) ?? 0) - (PLACE.get(b.role) ?? 0));
