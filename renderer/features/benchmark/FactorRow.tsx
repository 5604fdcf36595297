/** One key factor: its title, how each city rates it, and whether the group concentrates on it; opened, all the rest. */
import { Tooltip } from '@mantine/core';
import { IconChevronRight, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import { Invented } from '../../components/Invented';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import { write } from '../../stores/session';
import { type Board, type City, factorTitle, nameOf, planOf, saidOf } from './board';
import { FactorMore } from './FactorMore';
import classes from './FactorRow.module.css';
import { RatingPick } from './RatingPick';
import { slotKey } from './slot';

interface Props {
  board: Board;
  factor: KeyFactor;
  open: boolean;
  onOpen: () => void;
}

export function FactorRow({ board, factor, open, onOpen }: Props) {
  const { page, cities } = board;
  const title = factorTitle(board, factor.id);
  const more = `factor-${factor.id}`;
  return (
    <li className={classes.row} data-open={open || undefined}>
      <div className={classes.line}>
        <h2 className={classes.heading}>
          <button
            type="button"
            id={`${more}-head`}
            className={classes.open}
            aria-expanded={open}
            aria-controls={more}
            onClick={onOpen}
          >
            <IconChevronRight className={classes.chevron} aria-hidden="true" />
            <span className={classes.number}>{factor.number}</span>
            <span>{title}</span>
          </button>
        </h2>
        {cities.map((city) => (
          <CityRating key={city.party.id} board={board} city={city} factor={factor.id} title={title} />
        ))}
        <Focus group={page.group.id} factor={factor.id} title={title} on={planOf(board, factor.id)?.focus ?? false} />
      </div>
      <div id={more} hidden={!open}>
        {open && <FactorMore board={board} factor={factor} />}
      </div>
    </li>
  );
}

function CityRating({ board, city, factor, title }: { board: Board; city: City; factor: string; title: string }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const { page, round } = board;
  const slot = { group: page.group.id, party: city.party.id, factor, question: null, round };
  const said = saidOf(board, slot);
  const before = city.before.get(factor);
  const moved = before !== undefined && said?.rating && said.rating !== before;
  return (
    <div className={classes.rating}>
      <span className={classes.city}>
        <Mark role={city.party.role} /> {nameOf(city)}
      </span>
      <span className={classes.pick}>
        <RatingPick key={slotKey(slot)} city={city} slot={slot} label={title} saved={said?.rating ?? null} />
        {said?.invented && <Invented />}
      </span>
      {(moved || (before && !said?.rating)) && city.since && (
        <span className={classes.before}>
          {t('before', { day: format.date(city.since), rating: t(`choices:rating.${before}`) })}
        </span>
      )}
    </div>
  );
}

function Focus({ group, factor, title, on }: { group: string; factor: string; title: string; on: boolean }) {
  const { t } = useTranslation('benchmark');
  const Star = on ? IconStarFilled : IconStar;
  return (
    <Tooltip label={t(on ? 'focus.on' : 'focus.off')}>
      <button
        type="button"
        className={classes.star}
        aria-pressed={on}
        aria-label={t('focus.toggle', { factor: title })}
        onClick={() => void write('factor.focus', { group, factor, value: !on }).catch(() => undefined)}
      >
        <Star className={classes.starIcon} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
