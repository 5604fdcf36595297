/** Where are we? The groups of a programme, what each does next, what is late; Europe in the margin. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupSummary, ProgrammeView } from '../../../shared/contract/guidance';
import { citiesOf } from '../../components/Mark';
import { Pending, PendingSheet } from '../../components/Pending';
import { Sheet, Spread, SpreadRow } from '../../components/Sheet';
import { useFormat } from '../../format';
import { useRoute } from '../../routes';
import { useProgrammes } from '../../stores/groups';
import { useProcess } from '../../stores/process';
import { useCall } from '../../stores/queries';
import { ComingUp } from './ComingUp';
import { GroupRow } from './GroupRow';
import { placeOf } from './geo';
import { headline } from './headline';
import { NewGroup } from './NewGroup';
import { PairTable } from './PairTable';
import classes from './Programme.module.css';

const EuropeMap = lazy(() => import('./EuropeMap'));

/** Groups come by the page, so that a thousand are as quick as four. */
const PAGE = 50;

export default function Programme() {
  const programmes = useProgrammes();
  const { query } = useRoute();
  const programme = programmes.value?.find(({ id }) => id === query.programme) ?? programmes.value?.[0];
  if (!programme) return <PendingSheet failure={programmes.failure} retry={programmes.refresh} />;
  return <Groups key={programme.id} programme={programme} />;
}

function Groups({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [shown, setShown] = useState(PAGE);
  const [lit, setLit] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const process = useProcess(programme.process);
  const first = useCall('group.list', { programme: programme.id, limit: PAGE });
  const list = first.value;
  if (!process.value || !list) {
    const failure = process.failure ?? first.failure;
    return <PendingSheet failure={failure} retry={process.failure ? process.refresh : first.refresh} />;
  }
  const offsets = Array.from({ length: Math.ceil(Math.min(shown, list.total) / PAGE) }, (_, page) => page * PAGE);
  const today = new Date().toLocaleDateString(format.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Sheet folio={programme.title} legend={list.groups.some((group) => group.invented)}>
      <Spread wide>
        <SpreadRow
          margin={
            list.total > 0 && (
              <div className={classes.aside}>
                <Pairs groups={list.groups} lit={lit} onLit={setLit} />
                <ComingUp groups={list.groups} process={process.value} />
              </div>
            )
          }
        >
          <header className={classes.top}>
            <h1 className={classes.title}>{headline(t, list.total, list.late)}</h1>
            <Button variant="default" leftSection={<IconPlus size="1rem" />} onClick={() => setAdding(true)}>
              {t('group.add')}
            </Button>
            <p className={classes.facts}>
              <span className={classes.today}>{today}</span>
              <span>
                {t('facts', {
                  cities: t('cities', { count: programme.cities }),
                  associations: t('associations', { count: programme.associations }),
                })}
              </span>
            </p>
          </header>
          {list.total === 0 && <p className={classes.empty}>{t('empty')}</p>}
          <ol>
            {offsets.map((offset) => (
              <GroupPage
                key={offset}
                programme={programme.id}
                offset={offset}
                row={(group, number) => (
                  <GroupRow
                    key={group.id}
                    group={group}
                    process={process.value!}
                    number={number}
                    lit={lit === group.id}
                    onLit={setLit}
                  />
                )}
              />
            ))}
          </ol>
          {shown < list.total && (
            <Button variant="default" className={classes.more} onClick={() => setShown(shown + PAGE)}>
              {t('more', { shown: format.number(shown), total: format.number(list.total) })}
            </Button>
          )}
        </SpreadRow>
      </Spread>
      {adding && <NewGroup programme={programme.id} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

interface PageProps {
  programme: string;
  offset: number;
  row: (group: GroupSummary, number: number) => ReactNode;
}

function GroupPage({ programme, offset, row }: PageProps) {
  const page = useCall('group.list', offset ? { programme, limit: PAGE, offset } : { programme, limit: PAGE });
  if (!page.value)
    return (
      <li>
        <Pending failure={page.failure} retry={page.refresh} />
      </li>
    );
  return page.value.groups.map((group, index) => row(group, offset + index + 1));
}

interface PairsProps {
  groups: GroupSummary[];
  lit: string | null;
  onLit: (group: string | null) => void;
}

function Pairs({ groups, lit, onLit }: PairsProps) {
  const { t } = useTranslation('programme');
  const cities = groups.flatMap((group) => citiesOf(group.parties));
  const unplaced = cities.filter((city) => placeOf(city) === null).length;
  const [view, setView] = useState(unplaced < cities.length ? 'map' : 'table');
  return (
    <section className={classes.pairs} aria-labelledby="pairs">
      <div className={classes.viewBar}>
        <h2 id="pairs" className={classes.h}>
          {t('pairs')}
        </h2>
        <SegmentedControl
          size="xs"
          value={view}
          onChange={setView}
          data={[
            { value: 'map', label: t('map.show') },
            { value: 'table', label: t('table.show') },
          ]}
          aria-label={t('pairsAs')}
          classNames={{ label: classes.view }}
        />
      </div>
      {view === 'map' ? (
        <Suspense fallback={<div className={classes.mapSpace} />}>
          <EuropeMap groups={groups} lit={lit} onLit={onLit} />
          {unplaced > 0 && <p className={classes.unplaced}>{t('map.unplaced', { count: unplaced })}</p>}
        </Suspense>
      ) : (
        <PairTable groups={groups} />
      )}
    </section>
  );
}
