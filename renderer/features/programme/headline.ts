/** A title that says something: "Four groups, three things late". */
import type { TFunction } from 'i18next';

/** Numbers up to here are written as words. */
const WRITTEN = 12;

export function headline(t: TFunction<'programme'>, groups: number, late: number): string {
  if (groups === 0) return t('headline.empty');
  const written = (count: number, what: 'groups' | 'late') =>
    t(`headline.${what}`, { count, number: count <= WRITTEN ? t(`headline.number.${count}`) : count });
  const said = [written(groups, 'groups'), late > 0 ? written(late, 'late') : t('headline.onTime')].join(', ');
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}
