/** The process a group walks, in the language of the screen, and its words. */
import { useCallback } from 'react';
import type { GroupDetail, ProcessView, StepView } from '../../shared/contract/guidance';
import type { Form, Step, Tool } from '../../shared/process/schema';
import { useCall } from './queries';
import { useSession } from './session';

/** Process definitions differ per language only in their words, so the answer is kept per (process, language). */
export function useProcess(process: string | undefined) {
  const language = useSession((state) => state.settings.language);
  return useCall('process.get', process === undefined ? undefined : { process, language }, {
    entities: ['process_definition'],
  });
}

/** Words of a process by key; the key itself where the definition has none. */
export const wordsOf =
  (process: ProcessView) =>
  (key: string): string =>
    process.texts[key] ?? key;
export const useWords = (process: ProcessView) => useCallback((key: string) => process.texts[key] ?? key, [process]);

export const stepOf = (process: ProcessView, key: string): Step | undefined =>
  process.structure.steps.find((step) => step.id === key);
export const formOf = (process: ProcessView, key: string | undefined): Form | undefined =>
  process.structure.forms.find((form) => form.id === key);
export const toolOf = (process: ProcessView, step: string, tool: string): Tool | undefined =>
  stepOf(process, step)?.tools.find((candidate) => candidate.id === tool);

/** A step's own title, or the one the process gives it. */
export const titleOf = (process: ProcessView, step: Pick<StepView, 'step' | 'title'>): string =>
  step.title ?? wordsOf(process)(`step.${step.step}.title`);

/** The look of the phase a step belongs to; colours and marks follow from it. */
export function lookOf(process: ProcessView, key: string): 'prepare' | 'visit' | 'carry' {
  const phase = stepOf(process, key)?.phase;
  return process.structure.phases.find((candidate) => candidate.id === phase)?.look ?? 'prepare';
}

/** A tool's place as people say it: step 1, tool 2 is `1.2`. */
export function numberOf(group: GroupDetail, step: StepView, tool: string): string {
  const s = group.steps.findIndex((candidate) => candidate.id === step.id) + 1;
  const t = step.tools.findIndex((candidate) => candidate.tool === tool) + 1;
  return `${s}.${t}`;
}
