/** The key factors of a group's benchmark, as actions link to them. */
import { factorPlanId } from '../../shared/rules/ids';
import type { Reader } from '../store';
import { packOf } from './benchmarks';
import { packTexts } from './pack-library';
import { present } from './rows';

export interface Factor {
  /** What a link leads to: the id of the group's `factor_plan`, whether the group wrote one or not. */
  id: string;
  number: number;
  /** In the language of the programme, because plans keep and print it. */
  title: string | null;
}

/** In the order of the pack; none when the group goes without one. */
export async function factorsOf(reader: Reader, group: string): Promise<Factor[]> {
  const pack = await packOf(reader, group);
  if (!pack) return [];
  const { programme_id } = await present(reader, 'mentoring_group', group);
  const { language } = await present(reader, 'programme', programme_id);
  const texts = packTexts(pack, language);
  return pack.structure.factors.map(({ id, number }) => ({
    id: factorPlanId(group, id),
    number,
    title: texts[`factor.${id}.title`] ?? null,
  }));
}
