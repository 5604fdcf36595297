/** A matrix of 500 cities by 500 is looked at a part at a time; eight cities are one part. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateView, MatchView } from '../../../shared/contract/matching';
import classes from './Matching.module.css';

const ROWS = 25;
const COLUMNS = 12;

/** The part that is shown; `row` and `column` are places in the whole. */
export interface Window {
  mentees: { city: CandidateView; row: number }[];
  mentors: { city: CandidateView; column: number }[];
}
interface Run {
  side: 'mentees' | 'mentors';
  from: number;
  size: number;
  total: number;
  go: (from: number) => void;
}
export interface PagesOf {
  window: Window;
  runs: Run[];
}

export function usePages({ mentees, mentors }: MatchView): PagesOf {
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState(0);
  const top = row < mentees.length ? row : 0;
  const left = column < mentors.length ? column : 0;
  return {
    window: {
      mentees: mentees.slice(top, top + ROWS).map((city, index) => ({ city, row: top + index })),
      mentors: mentors.slice(left, left + COLUMNS).map((city, index) => ({ city, column: left + index })),
    },
    runs: [
      { side: 'mentees', from: top, size: ROWS, total: mentees.length, go: setRow },
      { side: 'mentors', from: left, size: COLUMNS, total: mentors.length, go: setColumn },
    ],
  };
}

export function Pages({ pages: { runs } }: { pages: PagesOf }) {
  const { t } = useTranslation('matching');
  return runs
    .filter(({ size, total }) => total > size)
    .map(({ side, from, size, total, go }) => {
      const label = t(`pages.${side}`, { from: from + 1, to: Math.min(from + size, total), total });
      return (
        <fieldset key={side} className={`${classes.line} ${classes.pages}`} aria-label={label}>
          <span className="cm-num">{label}</span>
          <Button variant="default" size="compact-sm" disabled={from === 0} onClick={() => go(from - size)}>
            {t('pages.earlier')}
          </Button>
          <Button variant="default" size="compact-sm" disabled={from + size >= total} onClick={() => go(from + size)}>
            {t('pages.later')}
          </Button>
        </fieldset>
      );
    });
}
