/** Finds the group, step and tool of the address, and shows the page of that kind of tool. */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect } from 'react';
import type { GroupDetail, ProcessView } from '../../../shared/contract/guidance';
import type { Tool } from '../../../shared/process/schema';
import { NotHere } from '../../components/NotHere';
import { OfGroup } from '../../components/OfGroup';
import { PendingSheet } from '../../components/Pending';
import { href, type Route, replace } from '../../routes';
import { toolOf } from '../../stores/process';
import type { ToolPageProps } from './toolPage';
import { type Stop, whereToGoOn } from './walk';

/** One page per kind of tool; each loads when it is first opened. */
const pages: Record<Tool['kind'], LazyExoticComponent<ComponentType<ToolPageProps>>> = {
  benchmark: lazy(() => import('../benchmark/BenchmarkPage')),
  form: lazy(() => import('./FormPage')),
  needs: lazy(() => import('./NeedsPage')),
  page: lazy(() => import('./TextPage')),
  records: lazy(() => import('../records/RecordsPage')),
  visit: lazy(() => import('../visit/VisitPage')),
  plan: lazy(() => import('../plan/PlanPage')),
};

type GroupRoute = Extract<Route, { page: 'plan' | 'step' }>;

export default function StepPage({ route }: { route: GroupRoute }) {
  return (
    <OfGroup group={route.group}>
      {(group, process) => <ToolAt route={route} group={group} process={process} />}
    </OfGroup>
  );
}

function ToolAt({ route, group, process }: { route: GroupRoute; group: GroupDetail; process: ProcessView }) {
  const stop = stopOf(route, group, process);
  const place = stop && href({ page: 'step', group: group.key, step: stop.step.id, tool: stop.tool }, route.query);
  // The address names what is shown: settling a tool must not carry the page on to the next one.
  useEffect(() => {
    if (stop && place !== location.hash)
      replace({ page: 'step', group: group.key, step: stop.step.id, tool: stop.tool }, route.query);
  });
  const tool = stop && toolOf(process, stop.step.step, stop.tool);
  if (!stop || !tool) return <NotHere />;
  const Page = pages[tool.kind];
  return (
    <Suspense fallback={<PendingSheet />}>
      <Page key={`${stop.step.id}/${tool.id}`} group={group} process={process} step={stop.step} tool={tool} />
    </Suspense>
  );
}

/** The stop an address means; null when it leads nowhere (any more). */
function stopOf(route: GroupRoute, group: GroupDetail, process: ProcessView): Stop | null {
  if (route.page === 'plan') return planStop(group, process);
  const goOn = whereToGoOn(group);
  if (!route.step) return goOn;
  const step = group.steps.find((candidate) => candidate.id === route.step);
  if (!step) return null;
  const tool = route.tool ?? (goOn?.step.id === step.id ? goOn.tool : step.tools[0]?.tool);
  return tool && step.tools.some((view) => view.tool === tool) ? { step, tool } : null;
}

/** The plan is written in several steps: the one the group is in, or the last before it, or the first. */
function planStop(group: GroupDetail, process: ProcessView): Stop | null {
  const stops = group.steps.flatMap((step, index) =>
    step.tools
      .filter(({ tool }) => toolOf(process, step.step, tool)?.kind === 'plan')
      .map(({ tool }) => ({ step, tool, index })),
  );
  const current = group.current ?? group.steps.length - 1;
  return stops.findLast((stop) => stop.index <= current) ?? stops[0] ?? null;
}
