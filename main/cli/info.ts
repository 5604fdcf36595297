/** What a workbook holds, in short: for a person, or as JSON. */
import type { TFunction } from 'i18next';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import type { GroupSummary, ProgrammeView } from '../../shared/contract/guidance';
import type { Language } from '../../shared/model/primitives';

/** Runs a call of the contract; throws when it fails. */
export type Do = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

interface GroupInfo {
  key: string;
  theme: string | null;
  cities: string[];
  /** Counted from 1; null when every step is settled. */
  step: { number: number; key: string; title: string } | null;
  steps: number;
  late: number;
  counts: { needs: number; practices: number; actions: number; versions: number };
}
export interface Info {
  title: string;
  programmes: { title: string; process: string; language: Language; groups: GroupInfo[] }[];
}

/** Groups read at a time. */
const PAGE = 200;

export async function readInfo(run: Do, language: Language): Promise<Info> {
  const status = await run('workbook.status', null);
  const programmes = await run('programme.list', null);
  const described: Info['programmes'] = [];
  for (const programme of programmes) described.push(await readProgramme(run, programme, language));
  return { title: status?.title ?? '', programmes: described };
}

async function readProgramme(run: Do, programme: ProgrammeView, asked: Language): Promise<Info['programmes'][number]> {
  const { id, title, process, language } = programme;
  const { texts } = await run('process.get', { process, language: asked });
  const groups: GroupInfo[] = [];
  for (let offset = 0; offset < programme.groups; offset += PAGE) {
    const page = await run('group.list', { programme: id, offset, limit: PAGE });
    for (const group of page.groups) groups.push(await readGroup(run, group, texts));
  }
  return { title, process, language, groups };
}

async function readGroup(run: Do, group: GroupSummary, texts: Record<string, string>): Promise<GroupInfo> {
  const plan = await run('plan.get', { group: group.id });
  const count = async (entity: 'need' | 'practice') => (await run('record.list', { entity, owner: group.id })).length;
  const step = group.current === null ? undefined : group.steps[group.current];
  return {
    key: group.key,
    theme: group.theme,
    cities: group.parties.filter(({ role }) => ['mentee', 'mentor', 'peer'].includes(role)).map(({ name }) => name),
    step: step
      ? {
          number: (group.current ?? 0) + 1,
          key: step.step,
          title: step.title ?? texts[`step.${step.step}.title`] ?? step.step,
        }
      : null,
    steps: group.steps.length,
    late: group.late.length,
    counts: {
      needs: await count('need'),
      practices: await count('practice'),
      actions: plan.actions.length,
      versions: plan.versions.length,
    },
  };
}

/** As lines to read; `words` is the catalogue `cli`. */
export function infoLines({ programmes }: Info, words: TFunction): string[] {
  return programmes.flatMap(({ title, groups }) => [
    words('info.programme', { title, count: groups.length }),
    ...groups.flatMap(({ key, cities, step, steps, counts }) => [
      `  ${words('info.group', { key, cities: cities.join(' – ') })}`,
      `    ${step ? words('info.step', { ...step, total: steps }) : words('info.finished', { total: steps })}`,
      `    ${words('info.counts', counts)}`,
    ]),
  ]);
}
