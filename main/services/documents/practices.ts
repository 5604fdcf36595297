/** Good practices: one as a sheet, or those of several groups as a collection. */
import type { Row } from '../../../shared/model/entities';
import type { LeftOut, PracticeSheet, Practices } from '../../documents';
import { Fail } from '../../fail';
import type { Reader } from '../../store';
import { formWhere, type Ground, headOf } from './ground';
import { partsOf } from './parts';

/** `target`: the id of a practice of this programme or its number, as in `P1`. Fail NOT_FOUND. */
export async function practiceWhere(reader: Reader, programme: string, target: string): Promise<Row<'practice'>> {
  const rows = await reader.list('practice', { programme_id: programme });
  const row = rows.find(({ id, number }) => id === target || `P${number}` === target.toUpperCase());
  if (!row) throw new Fail('NOT_FOUND', { what: 'practice' });
  return row;
}

/** `ground` is that of the group which described the practice. */
export async function practiceSheet(ground: Ground, row: Row<'practice'>, gaps: boolean): Promise<Practices> {
  const practice = await sheetOf(ground, row);
  return { what: 'practice', form: 'sheet', title: row.title ?? '', practices: [practice], gaps, ...headOf(ground) };
}

/** The practices of these groups, which belong to one programme. */
export async function practiceCollection(grounds: Ground[], gaps: boolean): Promise<Practices> {
  const practices: PracticeSheet[] = [];
  for (const ground of grounds)
    for (const row of await ground.reader.list('practice', { group_id: ground.group.id }))
      practices.push(await sheetOf(ground, row));
  const [first] = grounds;
  if (!first) throw new Fail('NOT_FOUND', { what: 'mentoring_group' });
  return {
    what: 'practice',
    form: 'collection',
    title: grounds.length === 1 ? cities(first) : (first.programme.title ?? ''),
    practices: practices.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    gaps,
    ...headOf(first),
    left: joined(grounds.map(({ leaving }) => leaving.left())),
  };
}

async function sheetOf(ground: Ground, row: Row<'practice'>): Promise<PracticeSheet> {
  const form = formWhere(ground, ({ entity }) => entity === 'practice');
  return {
    number: row.number,
    title: row.title,
    group: cities(ground),
    parts: await partsOf(ground, form, row.id, row),
    invented: row.invented === 1,
  };
}

const cities = ({ pair: { mentee, mentor } }: Ground) => [mentee, mentor].filter(Boolean).join(' – ');

const joined = (all: LeftOut[]): LeftOut => ({
  kinds: [...new Set(all.flatMap(({ kinds }) => kinds))],
  questions: [...new Set(all.flatMap(({ questions }) => questions))],
});
