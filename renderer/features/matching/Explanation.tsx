/** Why this figure: each criterion with its weight, what speaks for the pair, what to ask before saying yes. */
import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconHelp, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CellView, WhyView } from '../../../shared/contract/matching';
import { BEST_TOTAL } from '../../../shared/rules/matching/weights';
import { Pending } from '../../components/Pending';
import { useFormat } from '../../format';
import { useCall } from '../../stores/queries';
import { CityName } from './CityName';
import { CriterionScore } from './CriterionScore';
import { Decision } from './Decision';
import classes from './Explanation.module.css';
import { isSame, type Pair } from './pair';
import { sayReason } from './reasons';
import type { Matching } from './useMatching';

interface Props {
  matching: Matching;
  pair: Pair;
}

export function Explanation({ matching, pair }: Props) {
  const { t } = useTranslation('matching');
  const { view, name } = matching;
  const cell = useCall('match.cell', { programme: view.programme, ...pair });
  return (
    <section className={classes.why} aria-label={t('cell.label')}>
      <div className={classes.top}>
        <h2 className={classes.pair}>
          <CityName side="mentee" name={name(pair.mentee)} />
          <CityName side="mentor" name={name(pair.mentor)} />
        </h2>
        {cell.value && (
          <p className={classes.score} aria-live="polite">
            <b>{cell.value.total ?? '–'}</b> {t('cell.of', { most: BEST_TOTAL })}
            {cell.value.weighed < 100 && <small>{t('matrix.part', { weighed: cell.value.weighed })}</small>}
          </p>
        )}
      </div>
      {cell.value ? (
        <Reasons matching={matching} pair={pair} cell={cell.value} />
      ) : (
        <Pending failure={cell.failure} retry={cell.refresh} />
      )}
    </section>
  );
}

function Reasons({ matching, pair, cell }: Props & { cell: CellView }) {
  const { t } = useTranslation('matching');
  const { list } = useFormat();
  const { view, name } = matching;
  const weights = new Map(view.criteria.map((criterion) => [criterion.id, criterion.weight]));
  const counted = cell.criteria.filter(({ criterion }) => weights.get(criterion) !== 0);
  // Where a person has judged, what could not be compared is settled.
  const reasons = counted.flatMap(({ typed, why }) =>
    typed === null ? why : why.filter(({ tone }) => tone !== 'open'),
  );
  const isBest = view.best?.pairs.some((each) => isSame(each, pair));
  const others = cell.others.map(({ mentor, total }) => t('cell.other', { mentor: name(mentor), total }));
  return (
    <>
      <ul className={classes.criteria}>
        {view.criteria.map((criterion) => {
          const part = cell.criteria.find((each) => each.criterion === criterion.id);
          return (
            part && (
              <CriterionScore key={criterion.id} matching={matching} pair={pair} criterion={criterion} part={part} />
            )
          );
        })}
      </ul>
      <ReasonList reasons={reasons} tone="for" />
      <ReasonList reasons={reasons} tone="ask" />
      <ReasonList reasons={reasons} tone="open" />
      <p className={classes.note}>
        {view.best && t(isBest ? 'cell.inBest' : 'cell.notInBest')}{' '}
        {others.length > 0 && t('cell.others', { mentee: name(pair.mentee), others: list(others) })}
      </p>
      {pair.mentee !== pair.mentor && (
        <>
          <Constraint matching={matching} pair={pair} />
          <Decision matching={matching} pair={pair} isBest={isBest === true} />
        </>
      )}
    </>
  );
}

const ICONS = { for: IconCheck, ask: IconHelp, open: IconInfoCircle };

function ReasonList({ reasons, tone }: { reasons: WhyView[]; tone: WhyView['tone'] }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const own = reasons.filter((reason) => reason.tone === tone);
  if (own.length === 0) return null;
  const Icon = ICONS[tone];
  return (
    <>
      <h3 className={classes.h}>{t(`cell.${tone}`)}</h3>
      <ul className={classes.list}>
        {own.map((reason) => (
          <li key={reason.say}>
            <Icon size="0.9375rem" className={classes.icon} data-tone={tone} aria-hidden="true" />
            <span>{sayReason(t, format, reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether the best combination may choose freely about this pair. */
function Constraint({ matching: { view, change, readOnly }, pair }: Props) {
  const { t } = useTranslation('matching');
  const constraint = view.constraints.find((each) => isSame(each, pair));
  const choices = {
    free: 'constraints.free',
    apart: 'constraints.keepApart',
    fixed: 'constraints.keepTogether',
  } as const;
  function choose(kind: string) {
    const entity = 'match_constraint';
    if (kind === 'free') return constraint && change('record.remove', { entity, id: constraint.id });
    if (constraint) return change('record.set', { entity, id: constraint.id, field: 'kind', value: kind });
    const values = { programme_id: view.programme, mentee_id: pair.mentee, mentor_id: pair.mentor, kind };
    return change('record.create', { entity, values });
  }
  return (
    <fieldset className={classes.constraint}>
      <legend className={classes.h}>{t('constraints.label')}</legend>
      <VisuallyHidden id="constraint">{t('constraints.label')}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        fullWidth
        disabled={readOnly}
        aria-labelledby="constraint"
        value={constraint?.kind ?? 'free'}
        onChange={choose}
        data={Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))}
      />
    </fieldset>
  );
}
