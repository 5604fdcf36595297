/**
 * Rows: mentees. Columns: candidate mentors. A figure in every cell, on five steps of one ink; signs mark the best
 * combination, what people chose and what they ruled out. One cell at a time is in the order of Tab; arrows move.
 */
import { VisuallyHidden } from '@mantine/core';
import { IconArrowsSplit2, IconCheck, IconLink, IconLock } from '@tabler/icons-react';
import { type ComponentProps, type CSSProperties, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CityName } from './CityName';
import classes from './Matrix.module.css';
import { type Note, notesOn, STEPS, sayTotal, stepOf } from './notes';
import type { Window } from './Pages';
import { isSame, type Pair } from './pair';
import type { Matching } from './useMatching';

const SIGNS: Record<Note, typeof IconLink> = {
  best: IconLink,
  decided: IconCheck,
  apart: IconArrowsSplit2,
  fixed: IconLock,
};

interface Props {
  matching: Matching;
  window: Window;
  chosen: Pair;
  onChoose: (pair: Pair) => void;
}

export function Matrix({ matching, window, chosen, onChoose }: Props) {
  const { t } = useTranslation('matching');
  const [focus, setFocus] = useState<{ row: number; column: number }>({ row: 0, column: 0 });
  const rows = window.mentees.length;
  const columns = window.mentors.length;
  const at = { row: Math.min(focus.row, rows - 1), column: Math.min(focus.column, columns - 1) };

  function move(event: KeyboardEvent<HTMLTableElement>) {
    const to = destination(event, at, { rows, columns });
    if (!to) return;
    event.preventDefault();
    setFocus(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus();
  }
  return (
    <div className={classes.frame}>
      <table
        className={classes.matrix}
        style={{ '--columns': columns } as CSSProperties}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrows move through is a grid
        role="grid"
        aria-label={t('matrix.label')}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <td />
            {window.mentors.map(({ city }) => (
              <th key={city.organisation} scope="col">
                <CityName side="mentor" name={city.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {window.mentees.map(({ city: mentee, row }, down) => (
            <tr key={mentee.organisation}>
              <th scope="row">
                <CityName side="mentee" name={mentee.name} />
                {mentee.theme && <small>{mentee.theme}</small>}
              </th>
              {window.mentors.map(({ city: mentor, column }, across) => {
                const pair = { mentee: mentee.organisation, mentor: mentor.organisation };
                return (
                  <td key={mentor.organisation}>
                    <Cell
                      matching={matching}
                      pair={pair}
                      place={{ row, column }}
                      data-cell={`${down} ${across}`}
                      tabIndex={down === at.row && across === at.column ? 0 : -1}
                      aria-pressed={isSame(pair, chosen)}
                      onFocus={() => setFocus({ row: down, column: across })}
                      onClick={() => onChoose(pair)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { matching: Matching; pair: Pair; place: { row: number; column: number } } & Omit<
  ComponentProps<'button'>,
  'children'
>;

function Cell({ matching: { view, name }, pair, place, ...button }: CellProps) {
  const { t } = useTranslation('matching');
  const total = view.totals[place.row]?.[place.column] ?? null;
  const weighed = view.weighed[place.row]?.[place.column] ?? 0;
  const notes = notesOn(view, pair);
  const isPart = total !== null && weighed < 100;
  const said = sayTotal(t, total, pair);
  return (
    <button
      type="button"
      className={classes.cell}
      data-step={stepOf(total)}
      data-best={notes.includes('best') || undefined}
      {...button}
    >
      <span className={classes.value} aria-hidden="true">
        {total ?? '–'}
        {isPart && <sup>*</sup>}
      </span>
      {notes.map((note) => {
        const Sign = SIGNS[note];
        return <Sign key={note} size="0.9375rem" aria-hidden="true" />;
      })}
      <VisuallyHidden>
        {[
          t('matrix.cell', { mentee: name(pair.mentee), mentor: name(pair.mentor), total: said }),
          ...(isPart ? [t('matrix.part', { weighed })] : []),
          ...notes.map((note) => t(`matrix.${note}`)),
        ].join(', ')}
      </VisuallyHidden>
    </button>
  );
}

/** Where an arrow, Home or End leads; null for any other key. */
function destination(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: { row: number; column: number },
  { rows, columns }: { rows: number; columns: number },
) {
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  const to = (down: number, across: number) => ({ row: within(down, rows), column: within(across, columns) });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/** What the steps and signs mean. */
export function Key() {
  const { t } = useTranslation('matching');
  const [lowest] = STEPS;
  return (
    <ul className={classes.key}>
      <li>
        <i data-step={0} />
        {t('matrix.below', { limit: lowest })}
      </li>
      {STEPS.map((limit, index) => (
        <li key={limit}>
          <i data-step={index + 1} />
          {t('matrix.from', { limit })}
        </li>
      ))}
      {(Object.keys(SIGNS) as Note[]).map((note) => {
        const Sign = SIGNS[note];
        return (
          <li key={note}>
            <Sign size="0.875rem" aria-hidden="true" />
            {t(`matrix.${note}`)}
          </li>
        );
      })}
      <li>
        <span aria-hidden="true">*</span>
        {t('matrix.partKey')}
      </li>
    </ul>
  );
}
