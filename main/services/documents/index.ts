/** The documents of the method for groups: which files, what is in them, and what they are called. */
import type { DocumentKind } from '../../../shared/contract/documents';
import type { Row } from '../../../shared/model/entities';
import type { Language } from '../../../shared/model/primitives';
import { distinct, exportFileName } from '../../../shared/rules/filename';
import type { Paper, PrintedPaper } from '../../documents';
import { Fail } from '../../fail';
import type { Reader } from '../../store';
import { today } from '../context';
import type { ProcessLibrary } from '../process-library';
import { byField, present } from '../rows';
import { agreement } from './agreement';
import { type Ground, groundOf } from './ground';
import { matchSheet } from './match-sheet';
import { mentoringCard } from './mentoring-card';
import { practiceCollection, practiceSheet, practiceWhere } from './practices';
import { visitPack, visitSteps } from './visit-pack';

export interface Asked {
  groups: string[];
  what: DocumentKind;
  target: string | null;
  language: Language;
  gaps: boolean;
}

interface Unnamed {
  paper: Paper;
  name: string;
}

/** Fail NOT_FOUND when a group, the target, or what the document is made of is not there. */
export async function papersOf(reader: Reader, processes: ProcessLibrary, asked: Asked): Promise<PrintedPaper[]> {
  const ground = (group: string) => groundOf(reader, processes, group, asked.language);
  const unnamed = asked.what === 'practice' ? await ofPractices(reader, ground, asked) : [];
  if (asked.what !== 'practice')
    for (const group of asked.groups) unnamed.push(...(await ofGroup(reader, ground, group, asked)));
  if (unnamed.length === 0) throw new Fail('NOT_FOUND', { what: 'visit' });
  const names = distinct(unnamed.map(({ name }) => name));
  return unnamed.map(({ paper }, index) => ({ paper, fileBase: names[index] ?? '' }));
}

type GroundFor = (group: string) => Promise<Ground>;

async function ofGroup(
  reader: Reader,
  groundFor: GroundFor,
  group: string,
  { what, target }: Asked,
): Promise<Unnamed[]> {
  if (what === 'visit-pack') {
    const packs: Unnamed[] = [];
    for (const step of await visitSteps(reader, group, target)) {
      const ground = await groundFor(group);
      const paper = await visitPack(ground, step);
      packs.push({ paper, name: nameIn(ground, [what, step.step], paper.start ?? today()) });
    }
    return packs;
  }
  const ground = await groundFor(group);
  const paper =
    what === 'match-sheet'
      ? await matchSheet(ground)
      : what === 'agreement'
        ? await agreement(ground)
        : mentoringCard(ground);
  return [{ paper, name: nameIn(ground, [what]) }];
}

/** One sheet, or a collection for each programme that the groups belong to. */
async function ofPractices(reader: Reader, groundFor: GroundFor, { groups, target, gaps }: Asked): Promise<Unnamed[]> {
  const rows: Row<'mentoring_group'>[] = [];
  for (const group of groups) rows.push(await present(reader, 'mentoring_group', group));
  const [first] = rows;
  if (target !== null && first) {
    const practice = await practiceWhere(reader, first.programme_id, target);
    const ground = await groundFor(practice.group_id ?? first.id);
    const name = nameIn(ground, ['practice', `P${practice.number ?? ''}`]);
    return [{ paper: await practiceSheet(ground, practice, gaps), name }];
  }
  const collections: Unnamed[] = [];
  for (const own of byField(rows, 'programme_id').values()) {
    const grounds: Ground[] = [];
    for (const { id } of own) grounds.push(await groundFor(id));
    const paper = await practiceCollection(grounds, gaps);
    const [ground, ...others] = grounds;
    const name =
      others.length > 0 || !ground
        ? exportFileName(today(), [paper.programme], ['practices'])
        : nameIn(ground, ['practices']);
    collections.push({ paper, name });
  }
  return collections;
}

const nameIn = ({ pair }: Ground, what: string[], date = today()) =>
  exportFileName(date, [pair.mentee, pair.mentor], what);
