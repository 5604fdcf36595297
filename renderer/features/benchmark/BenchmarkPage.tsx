/** Self-assessment: a group chooses a benchmark, or none, and both cities rate themselves by it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BenchmarkView } from '../../../shared/contract/benchmark';
import { Pending } from '../../components/Pending';
import { Spread, SpreadRow } from '../../components/Sheet';
import { useRoute } from '../../routes';
import { useCall } from '../../stores/queries';
import { useSession } from '../../stores/session';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { Assessment } from './Assessment';
import { boardOf, hasInvented } from './board';
import { ChoosePack } from './ChoosePack';
import { Without } from './Without';

const ENTITIES = ['benchmark', 'assessment', 'factor_plan', 'context_note', 'pack'] as const;

export default function BenchmarkPage(page: ToolPageProps) {
  const { group } = page;
  const benchmark = useCall('benchmark.get', { group: group.id }, { entities: ENTITIES, group: group.id });
  const view = benchmark.value;
  const [choosing, setChoosing] = useState(false);
  if (!view)
    return (
      <ToolSheet {...page}>
        <Spread>
          <SpreadRow>
            <ToolHead {...page} />
            <Pending failure={benchmark.failure} retry={benchmark.refresh} />
          </SpreadRow>
        </Spread>
      </ToolSheet>
    );
  if (!choosing && view.choice?.pack) return <WithPack page={page} view={view} change={() => setChoosing(true)} />;
  return (
    <ToolSheet {...page}>
      <Spread>
        <SpreadRow margin={<Advice {...page} />}>
          <ToolHead {...page} />
          <SettledNote step={page.step} tool={page.tool.id} />
          {view.choice && !choosing ? (
            <Without reason={view.choice.reason} change={() => setChoosing(true)} />
          ) : (
            <ChoosePack group={group.id} choice={view.choice} onClose={() => setChoosing(false)} />
          )}
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}

/** The group's own pack, in the language of the screen. */
function WithPack({ page, view, change }: { page: ToolPageProps; view: BenchmarkView; change: () => void }) {
  const { t } = useTranslation('benchmark');
  const { query } = useRoute();
  const language = useSession((state) => state.settings.language);
  const ref = view.choice?.pack;
  const pack = useCall('pack.get', ref ? { pack: ref, language } : undefined, { entities: ['pack'] });
  const board = pack.value && boardOf(page, view, pack.value, query.round);
  const focus = view.factors.filter((factor) => factor.focus).length;
  return (
    <ToolSheet {...page} legend={hasInvented(view)} progress={t('focus.count', { count: focus })}>
      <Spread wide>
        {board ? (
          <Assessment board={board} change={change} />
        ) : (
          <SpreadRow>
            <ToolHead {...page} />
            <Pending failure={pack.failure} retry={pack.refresh} />
          </SpreadRow>
        )}
      </Spread>
    </ToolSheet>
  );
}
