/** The names an export gives its files, by the rule the services follow too. */
import type { PlanView } from '../../../shared/contract/plan';
import { planFileName } from '../../../shared/rules/filename';
import { useCall } from '../../stores/queries';
import type { Choice } from './choice';

/** Names without ending, of the first two groups: enough to see how they are made. */
export function useFileNames(choice: Choice): string[] {
  const first = usePlanOf(choice.groups[0]);
  const second = usePlanOf(choice.groups[1]);
  return [first, second].flatMap((plan) => (plan ? [nameOf(plan, choice.version)] : []));
}

const usePlanOf = (group: string | undefined) => useCall('plan.get', group ? { group } : undefined, { group }).value;

function nameOf(plan: PlanView, versionId: string | null): string {
  const version = plan.versions.find((head) => head.id === (versionId ?? plan.standsAs));
  return planFileName({
    date: plan.date ?? version?.madeAt ?? new Date().toISOString(),
    mentee: plan.group.mentee,
    mentor: plan.group.mentor,
    version: version ? (version.kind === 'other' ? version.title : version.kind) : null,
  });
}
