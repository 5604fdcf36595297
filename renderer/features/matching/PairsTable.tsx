/** The heat map for those who read: every pair on a line of its own, the best first for each mentee. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notesOn, sayTotal } from './notes';
import type { Window } from './Pages';
import classes from './PairsTable.module.css';
import { isSame, type Pair } from './pair';
import type { Matching } from './useMatching';

interface Props {
  matching: Matching;
  window: Window;
  chosen: Pair;
  onChoose: (pair: Pair) => void;
}

export function PairsTable({ matching: { view }, window, chosen, onChoose }: Props) {
  const { t } = useTranslation('matching');
  return (
    <table className={classes.table} aria-label={t('matrix.title')}>
      <thead>
        <tr>
          {(['mentee', 'mentor', 'total', 'weighed', 'marks'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {window.mentees.map(({ city: mentee, row }) => (
        <tbody key={mentee.organisation}>
          {window.mentors
            .map(({ city, column }) => ({
              city,
              total: view.totals[row]?.[column] ?? null,
              weighed: view.weighed[row]?.[column] ?? 0,
            }))
            .sort((a, b) => (b.total ?? -1) - (a.total ?? -1))
            .map(({ city: mentor, total, weighed }) => {
              const pair = { mentee: mentee.organisation, mentor: mentor.organisation };
              return (
                <tr key={mentor.organisation} data-chosen={isSame(pair, chosen) || undefined}>
                  <th scope="row">{mentee.name}</th>
                  <td>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-pressed={isSame(pair, chosen)}
                      onClick={() => onChoose(pair)}
                      classNames={{ root: classes.choose, label: classes.chooseLabel }}
                    >
                      {mentor.name}
                    </Button>
                  </td>
                  <td className="cm-num">{sayTotal(t, total, pair)}</td>
                  <td className="cm-num">{t('table.percent', { weighed })}</td>
                  <td>
                    {notesOn(view, pair)
                      .map((note) => t(`matrix.${note}`))
                      .join(', ')}
                  </td>
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
