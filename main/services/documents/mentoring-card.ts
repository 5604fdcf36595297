/** The mentoring card: the page of the process that says what mentoring is. */
import { blocksOf } from '../../../shared/rules/textBlocks';
import type { MentoringCard } from '../../documents';
import { Fail } from '../../fail';
import { type Ground, headOf } from './ground';

const CARD = 'mentoring-card';

/** Fail NOT_FOUND when the process has no such page. */
export function mentoringCard(ground: Ground): MentoringCard {
  const { structure, words } = ground;
  const step = structure.steps.find(({ tools }) => tools.some(({ id, kind }) => id === CARD && kind === 'page'));
  if (!step) throw new Fail('NOT_FOUND', { what: 'tool' });
  const key = `step.${step.id}.tool.${CARD}`;
  return {
    what: 'mentoring-card',
    title: words(`${key}.title`),
    blocks: blocksOf(words(`${key}.body`)),
    ...headOf(ground),
  };
}
