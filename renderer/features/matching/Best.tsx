/** The combination in which all pairs together fit best, and what the next best one does otherwise. */
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CombinationView } from '../../../shared/contract/matching';
import { BEST_TOTAL } from '../../../shared/rules/matching/weights';
import { useFormat } from '../../format';
import classes from './Matching.module.css';
import { isSame } from './pair';
import type { Matching } from './useMatching';

/** Pairs that are named; of many, the rest is counted. */
const NAMED = 24;

export function Best({ matching: { view, name } }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const { best, secondBest } = view;
  if (!best) return null;
  return (
    <section className={classes.section} aria-labelledby="best">
      <h2 id="best" className={classes.h}>
        {t('best.title')}{' '}
        <span className={`${classes.dim} cm-num`}>
          {t('best.sum', { total: best.total, most: best.pairs.length * BEST_TOTAL })}
        </span>
      </h2>
      <ul>
        {best.pairs.slice(0, NAMED).map((pair) => (
          <li key={pair.mentee} className={classes.pairLine}>
            <IconLink size="0.875rem" aria-hidden="true" />
            <span>{t('best.pair', { mentee: name(pair.mentee), mentor: name(pair.mentor) })}</span>
            <span className={`${classes.dim} cm-num`}>{pair.total ?? t('matrix.unknown')}</span>
          </li>
        ))}
        {best.pairs.length > NAMED && <li>{t('best.more', { count: best.pairs.length - NAMED })}</li>}
      </ul>
      <p className={classes.dim}>{secondBest ? <Next best={best} next={secondBest} name={name} /> : t('best.only')}</p>
    </section>
  );
}

interface NextProps {
  best: CombinationView;
  next: CombinationView;
  name: Matching['name'];
}

/** Names only the pairs that differ. */
function Next({ best, next, name }: NextProps) {
  const { t } = useTranslation('matching');
  const { list } = useFormat();
  const others = next.pairs.filter((pair) => !best.pairs.some((each) => isSame(each, pair)));
  const pairs = others
    .slice(0, NAMED)
    .map((pair) => t('best.nextPair', { mentee: name(pair.mentee), mentor: name(pair.mentor) }));
  const more = others.length > NAMED ? [t('best.more', { count: others.length - NAMED })] : [];
  const key = next.total === best.total ? 'best.equal' : 'best.next';
  return t(key, { total: next.total, pairs: list([...pairs, ...more]) });
}
