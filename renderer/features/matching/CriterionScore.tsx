/** One criterion of a pair: what it counts, how the pair scores, and a person's own score with the reason. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellView, CriterionView } from '../../../shared/contract/matching';
import { matchScoreId } from '../../../shared/rules/ids';
import { BEST_SCORE } from '../../../shared/rules/matching/weights';
import { Invented } from '../../components/Invented';
import { useFormat } from '../../format';
import classes from './Explanation.module.css';
import type { Pair } from './pair';
import { ReasonField } from './ReasonField';
import type { Matching } from './useMatching';

interface Props {
  matching: Matching;
  pair: Pair;
  criterion: CriterionView;
  part: CellView['criteria'][number];
}

export function CriterionScore({ matching, pair, criterion, part }: Props) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const name = matching.criterionName(criterion);
  const { score, suggested, typed, invented } = part;
  const { programme } = matching.view;
  const slot = { programme, ...pair, criterion: criterion.id };
  const suggestion =
    suggested === null ? t('cell.noSuggestion') : t('cell.suggested', { score: format.number(suggested) });
  return (
    <li data-off={criterion.weight === 0 || undefined}>
      <span className={classes.label}>
        <span>
          {name}
          {invented && <Invented />}
        </span>
        <span className="cm-num">
          {score === null
            ? t('cell.noScore')
            : t('cell.part', { weight: criterion.weight, score: format.number(score) })}
        </span>
      </span>
      <span className={classes.track} aria-hidden="true">
        <span style={{ width: `${(100 * (score ?? 0)) / BEST_SCORE}%` }} />
      </span>
      <NativeSelect
        size="xs"
        aria-label={t('cell.score', { criterion: name })}
        disabled={matching.readOnly}
        value={typed === null ? '' : String(typed)}
        data={[
          { value: '', label: suggestion },
          ...Array.from({ length: BEST_SCORE + 1 }, (_, value) => ({
            value: String(value),
            label: t('cell.typed', { score: value }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          matching.change('match.score', { ...slot, score: value === '' ? null : Number(value) })
        }
      />
      {typed !== null && (
        <ReasonField
          entity="match_score"
          id={matchScoreId({ programme, ...pair }, criterion.id)}
          saved={part.reason}
          label={t('cell.reasonOf', { criterion: name })}
          placeholder={t('cell.reason')}
          readOnly={matching.readOnly}
        />
      )}
    </li>
  );
}
