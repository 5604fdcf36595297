/** What every document of a group stands on: its names, the words of its process in one language, and the gate. */
import type { Row } from '../../../shared/model/entities';
import type { Language } from '../../../shared/model/primitives';
import type { Form, Structure } from '../../../shared/process/schema';
import type { Pair } from '../../documents';
import { Fail } from '../../fail';
import type { Reader } from '../../store';
import { wordsOf } from '../../words';
import { namesByRole } from '../plan-content';
import { type ProcessLibrary, spokenBy } from '../process-library';
import { releasesOf } from '../releases';
import { present } from '../rows';
import { Leaving } from './leaving';

/** Words of the process by key; the key itself when an adapted process lacks it. */
export type ProcessWords = (key: string) => string;

export interface Ground {
  reader: Reader;
  language: Language;
  group: Row<'mentoring_group'>;
  programme: Row<'programme'>;
  structure: Structure;
  words: ProcessWords;
  /** A key of one of the closed lists, in words; null for null. */
  choice(list: string, key: string | null): string | null;
  pair: Pair;
  leaving: Leaving;
}

/** Fail NOT_FOUND. */
export async function groundOf(
  reader: Reader,
  processes: ProcessLibrary,
  groupId: string,
  language: Language,
): Promise<Ground> {
  const group = await present(reader, 'mentoring_group', groupId);
  const programme = await present(reader, 'programme', group.programme_id);
  const definition = await processes.get(programme.process, reader);
  const texts = definition.texts[spokenBy(definition, language)] ?? {};
  const lists = await wordsOf(language, 'choices');
  return {
    reader,
    language,
    group,
    programme,
    structure: definition.structure,
    words: (key) => texts[key] ?? key,
    choice: (list, key) => (key === null ? null : (texts[`choices.${list}.${key}`] ?? lists(`${list}.${key}`))),
    pair: await pairOf(reader, group),
    leaving: new Leaving(await releasesOf(reader, [groupId])),
  };
}

async function pairOf(reader: Reader, group: Row<'mentoring_group'>): Promise<Pair> {
  const names = await namesByRole(reader, group.id);
  const listed = (role: Row<'party'>['role']) => names(role).join(', ');
  return {
    mentee: listed('mentee') || listed('peer'),
    mentor: listed('mentor'),
    menteeAssociation: listed('mentee-association'),
    mentorAssociation: listed('mentor-association'),
    theme: group.theme,
  };
}

/** What every document says of its programme. */
export const headOf = ({ programme, leaving }: Ground) => ({
  programme: programme.title ?? '',
  funder: programme.funder,
  left: leaving.left(),
});

/** The first form that fits; Fail NOT_FOUND when the process of this group has none. */
export function formWhere({ structure }: Ground, fits: (form: Form) => boolean): Form {
  const form = structure.forms.find(fits);
  if (!form) throw new Fail('NOT_FOUND', { what: 'form' });
  return form;
}
