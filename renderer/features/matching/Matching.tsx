/** Which mentor for whom: criteria with their weights, every pair as a figure that explains itself, and what people decide. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchView } from '../../../shared/contract/matching';
import { Invented } from '../../components/Invented';
import { FailureNote, PendingSheet } from '../../components/Pending';
import { Sheet, Spread, SpreadRow } from '../../components/Sheet';
import { useRoute } from '../../routes';
import { useProgrammes } from '../../stores/groups';
import { useCall } from '../../stores/queries';
import { AddCity } from './AddCity';
import { Added } from './Added';
import { Best } from './Best';
import { Conditions, Conflicts } from './Conditions';
import { Explanation } from './Explanation';
import classes from './Matching.module.css';
import { Key, Matrix } from './Matrix';
import { Pages, usePages } from './Pages';
import { PairsTable } from './PairsTable';
import type { Pair } from './pair';
import { useMatching } from './useMatching';
import { Weights } from './Weights';

export default function MatchingPage() {
  const programmes = useProgrammes();
  const { query } = useRoute();
  const programme = programmes.value?.find(({ id }) => id === query.programme) ?? programmes.value?.[0];
  const match = useCall('match.get', programme && { programme: programme.id });
  if (!programme || !match.value) {
    const failure = programmes.failure ?? match.failure;
    return <PendingSheet failure={failure} retry={programmes.failure ? programmes.refresh : match.refresh} />;
  }
  return <Board key={programme.id} view={match.value} title={programme.title} />;
}

/** The pair of the first mentee in the best combination, else its first mentor. */
function firstPair({ best, mentees, mentors }: MatchView): Pair | null {
  const [mentee, mentor] = [mentees[0]?.organisation, mentors[0]?.organisation];
  if (!mentee || !mentor) return null;
  return best?.pairs.find((pair) => pair.mentee === mentee) ?? { mentee, mentor };
}

function Board({ view, title }: { view: MatchView; title: string }) {
  const { t } = useTranslation('matching');
  const matching = useMatching(view);
  const pages = usePages(view);
  const [shown, setShown] = useState<'map' | 'table'>('map');
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [adding, setAdding] = useState(false);
  const isThere = (pair: Pair | null) =>
    pair !== null &&
    view.mentees.some(({ organisation }) => organisation === pair.mentee) &&
    view.mentors.some(({ organisation }) => organisation === pair.mentor);
  const pair = isThere(chosen) ? chosen : firstPair(view);
  const Pairs = shown === 'map' ? Matrix : PairsTable;
  return (
    <Sheet folio={`${title}, ${t('title')}`} legend={view.invented}>
      <Spread wide>
        <SpreadRow
          margin={pair && <Explanation key={`${pair.mentee} ${pair.mentor}`} matching={matching} pair={pair} />}
        >
          <header className={classes.top}>
            <h1 className={classes.title}>
              {t('title')}
              {view.invented && <Invented />}
            </h1>
            {!matching.readOnly && (
              <Button variant="default" leftSection={<IconPlus size="1rem" />} onClick={() => setAdding(true)}>
                {t('nominate.open')}
              </Button>
            )}
            <p className={classes.intro}>
              {t('counts', {
                mentees: t('mentees', { count: view.mentees.length }),
                mentors: t('mentors', { count: view.mentors.length }),
              })}{' '}
              {t('intro')}
            </p>
          </header>
          {matching.failure && <FailureNote failure={matching.failure} />}
          <Weights matching={matching} />
          <Conflicts matching={matching} />
          {pair ? (
            <section aria-labelledby="pairs">
              <div className={classes.bar}>
                <h2 id="pairs" className={classes.h}>
                  {t('matrix.title')}
                </h2>
                <SegmentedControl
                  size="xs"
                  value={shown}
                  onChange={(value) => setShown(value as 'map' | 'table')}
                  data={(['map', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
                  aria-label={t('view.label')}
                />
              </div>
              <Pages pages={pages} />
              <Pairs matching={matching} window={pages.window} chosen={pair} onChoose={setChosen} />
              {shown === 'map' && <Key />}
            </section>
          ) : (
            <p className={classes.empty}>{t('empty')}</p>
          )}
          <Best matching={matching} />
          {pair && <Conditions matching={matching} />}
          <Added matching={matching} />
        </SpreadRow>
      </Spread>
      {adding && <AddCity programme={view.programme} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}
