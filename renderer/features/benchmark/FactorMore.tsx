/** A key factor opened: why and how, the guiding questions as one city answers them, and what the group makes of it. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import { FACTOR_FIELDS } from '../../../shared/contract/benchmark';
import { useFormat } from '../../format';
import { write } from '../../stores/session';
import { type Board, type City, nameOf, planOf, saidOf } from './board';
import classes from './FactorMore.module.css';
import { Questions } from './Questions';
import { slotKey } from './slot';
import { WhyAndHow } from './WhyAndHow';
import { Words } from './Words';

export function FactorMore({ board, factor }: { board: Board; factor: KeyFactor }) {
  const { t } = useTranslation('benchmark');
  const { cities, page } = board;
  const [answering, setAnswering] = useState(cities[0]?.party.id);
  const city = cities.find(({ party }) => party.id === answering) ?? cities[0];
  const plan = planOf(board, factor.id);
  const group = page.group.id;
  return (
    <div className={classes.more}>
      <WhyAndHow board={board} factor={factor} />
      {city && (
        <section aria-labelledby={`answers-${factor.id}`}>
          <div className={classes.bar}>
            <h3 id={`answers-${factor.id}`} className={classes.title}>
              {t('answers.title')}
            </h3>
            {cities.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={t('answers.of')}
                value={city.party.id}
                onChange={setAnswering}
                data={cities.map((each) => ({ value: each.party.id, label: nameOf(each) }))}
              />
            )}
          </div>
          <Evidence key={city.party.id} board={board} factor={factor.id} city={city} />
          <Questions board={board} factor={factor} city={city} />
        </section>
      )}
      <section aria-labelledby={`plan-${factor.id}`}>
        <h3 id={`plan-${factor.id}`} className={classes.title}>
          {t('plan.title')}
        </h3>
        <div className={classes.fields}>
          {FACTOR_FIELDS.map((field) => (
            <Words
              key={field}
              label={t(`plan.${field}`)}
              saved={plan?.[field] ?? null}
              invented={plan?.invented ?? false}
              confidential={field === 'what_must_change'}
              save={async (value, was) =>
                (await write('factor.say', { group, factor: factor.id, field, value, was })).value
              }
            />
          ))}
        </div>
      </section>
    </div>
  );
}

/** What shows that a city is where it says, with what it said the time before. */
function Evidence({ board, factor, city }: { board: Board; factor: string; city: City }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const slot = { group: board.page.group.id, party: city.party.id, factor, question: null, round: board.round };
  const now = saidOf(board, slot);
  const before = city.since === null ? null : saidOf(board, { ...slot, round: city.since })?.said;
  return (
    <Words
      key={slotKey(slot)}
      label={t('evidence', { city: nameOf(city) })}
      saved={now?.said ?? null}
      invented={now?.invented ?? false}
      confidential
      earlier={city.since && before ? t('earlier', { day: format.date(city.since), words: before }) : null}
      save={async (value, was) => (await write('assessment.say', { ...slot, value, was })).value}
    />
  );
}
