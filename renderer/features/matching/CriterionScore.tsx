/** One criterion of a pair: what it counts, how the pair scores, and a person's own score with the reason. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellView, CriterionView } from '../../../shared/contract/matching';
import { BEST_SCORE } from '../../../shared/rules/matching/weights';
import { Invented } from '../../components/Invented';
import { useFormat } from '../../format';
import { useDraft } from '../../stores/drafts';
import { write } from '../../stores/session';
import classes from './Explanation.module.css';
import type { Pair } from './pair';
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
  const slot = { programme: matching.view.programme, ...pair, criterion: criterion.id };
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
          matching.change('match.score', { ...slot, score: value === '' ? null : Number(value), reason: part.reason })
        }
      />
      {typed !== null && (
        <Reason slot={slot} typed={typed} saved={part.reason} name={name} readOnly={matching.readOnly} />
      )}
    </li>
  );
}

interface ReasonProps {
  slot: Pair & { programme: string; criterion: string };
  typed: number;
  saved: string | null;
  name: string;
  readOnly: boolean;
}

function Reason({ slot, typed, saved, name, readOnly }: ReasonProps) {
  const { t } = useTranslation('matching');
  const reason = useDraft(saved, async (value) => {
    const cell = await write('match.score', { ...slot, score: typed, reason: value });
    return cell.criteria.find(({ criterion }) => criterion === slot.criterion)?.reason ?? null;
  });
  return (
    <TextInput
      size="xs"
      aria-label={t('cell.reasonOf', { criterion: name })}
      placeholder={t('cell.reason')}
      value={reason.value ?? ''}
      readOnly={readOnly}
      error={reason.failure?.message}
      onChange={(event) => reason.set(event.currentTarget.value || null)}
      onBlur={reason.flush}
    />
  );
}
