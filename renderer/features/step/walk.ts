/** The order in which a group walks its tools. */
import type { GroupDetail, StepView } from '../../../shared/contract/guidance';

export interface Stop {
  step: StepView;
  tool: string;
}

const stops = (group: GroupDetail): Stop[] =>
  group.steps.flatMap((step) => step.tools.map(({ tool }) => ({ step, tool })));

/** The tool after this one, skipped ones left out; null at the end of the walk. */
export function nextTool(group: GroupDetail, step: StepView, tool: string): Stop | null {
  const all = stops(group);
  const here = all.findIndex((stop) => stop.step.id === step.id && stop.tool === tool);
  const open = (stop: Stop) =>
    stop.step.state !== 'skipped' && stop.step.tools.find((view) => view.tool === stop.tool)?.state !== 'skipped';
  return all.slice(here + 1).find(open) ?? null;
}

/** Where a group goes on: what the services call next, or else its first tool. */
export function whereToGoOn(group: GroupDetail): Stop | null {
  const step = group.steps.find((candidate) => candidate.id === group.next?.step);
  if (step && group.next) return { step, tool: group.next.tool };
  return stops(group)[0] ?? null;
}
