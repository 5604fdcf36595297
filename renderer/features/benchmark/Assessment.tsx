/** The page of a group that has a benchmark: factors with both cities' ratings, and beside them what these say. */
import { IconInfoCircle, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RATINGS } from '../../../shared/model/choices';
import { Mark } from '../../components/Mark';
import { SpreadRow } from '../../components/Sheet';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { ToolHead } from '../step/ToolHead';
import classes from './Assessment.module.css';
import { Ball } from './Ball';
import { type Board, nameOf } from './board';
import { ContextFactors } from './ContextFactors';
import { FactorRow } from './FactorRow';
import { MostToLearn, Since } from './Findings';
import { PackLine } from './PackLine';
import { Picture } from './Picture';
import { Rounds } from './Rounds';

export function Assessment({ board, change }: { board: Board; change: () => void }) {
  const { t } = useTranslation('benchmark');
  const { page, pack, cities } = board;
  const [open, setOpen] = useState<string | null>(null);
  /** Opens a factor and goes there. */
  const show = (factor: string) => {
    setOpen(factor);
    document.getElementById(`factor-${factor}-head`)?.focus();
  };
  return (
    <SpreadRow
      margin={
        <>
          <Picture board={board} />
          <MostToLearn board={board} show={show} />
          <Since board={board} show={show} />
          <section className={classes.inside}>
            <h2>{t('inside.title')}</h2>
            <p>
              <IconLock className={classes.lock} aria-hidden="true" />
              {t('inside.text')}
            </p>
          </section>
          <Advice {...page} />
        </>
      }
    >
      <ToolHead {...page}>
        <Rounds board={board} />
      </ToolHead>
      <SettledNote step={page.step} tool={page.tool.id} />
      <PackLine board={board} change={change} />
      <p className={classes.ideal}>
        <IconInfoCircle className={classes.info} aria-hidden="true" />
        <span>{t('ideal')}</span>
      </p>
      <div className={classes.columns} aria-hidden="true">
        <span>{t('keyFactor')}</span>
        {cities.map((city) => (
          <span key={city.party.id} className={classes.city}>
            <Mark role={city.party.role} /> {nameOf(city)}
          </span>
        ))}
        <span className={classes.focus}>{t('focus.short')}</span>
      </div>
      <ol>
        {pack.structure.factors.map((factor) => (
          <FactorRow
            key={factor.id}
            board={board}
            factor={factor}
            open={open === factor.id}
            onOpen={() => setOpen(open === factor.id ? null : factor.id)}
          />
        ))}
      </ol>
      <ul className={classes.key} aria-label={t('key')}>
        {RATINGS.map((rating) => (
          <li key={rating}>
            <Ball rating={rating} />
            {t(`choices:rating.${rating}`)}
          </li>
        ))}
      </ul>
      <ContextFactors board={board} />
    </SpreadRow>
  );
}
