/** Word and Excel files. The documents get plain data; what stays in the workbook is said beforehand. */
import type { PlanContent } from '../../shared/contract/plan';
import { VERSION_KINDS } from '../../shared/model/choices';
import { ENTITY_NAMES, type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import { distinct, planFileName, planName } from '../../shared/rules/filename';
import type { Handlers } from '../dispatch';
import { type PrintedPlan, renderPapers, renderPlans } from '../documents';
import { Fail } from '../fail';
import type { Reader } from '../store';
import { type Context, today } from './context';
import { papersOf } from './documents';
import { type ExportJobs, exportJobs } from './export-jobs';
import { contentOf, keptContent, standingVersion, versionsOf } from './plan-content';
import { confidentialTexts, isOfGroup, type OfGroup } from './releases';
import { existing } from './rows';

type Areas = 'export.preview' | 'export.plan' | 'export.document' | 'export.confidential' | 'job.cancel';

export interface Exports extends Pick<ExportJobs, 'stop' | 'clear'> {
  handlers: Handlers<Areas>;
}

export function createExports(context: Context): Exports {
  const { workbook } = context;
  const jobs = exportJobs(context);

  const handlers: Handlers<Areas> = {
    'export.preview': ({ groups, version }) =>
      workbook().store.read(async (reader) => {
        const plans = await Promise.all(groups.map((group) => previewed(reader, group, version)));
        const actions = plans.flatMap((plan) => plan.actions);
        return {
          actions: actions.length,
          invented: actions.filter((action) => action.invented).length,
          left: await leftBehind(reader, groups),
        };
      }),

    'export.plan': async ({ job, groups, formats, language, version }) => {
      const { store } = workbook();
      return jobs.run(job, async (folder, options) => {
        const plans = await store.read((reader) => plansToPrint(reader, groups, version));
        return renderPlans({ language, formats, folder, plans: withFileNames(plans) }, options);
      });
    },

    'export.document': async ({ job, format: _onlyWord, ...asked }) => {
      const { store, processes } = workbook();
      return jobs.run(job, async (folder, options) => {
        const papers = await store.read((reader) => papersOf(reader, processes, asked));
        return renderPapers({ language: asked.language, folder, papers }, options);
      });
    },

    'export.confidential': ({ groups }) => {
      const { store, processes } = workbook();
      return store.read((reader) => confidentialTexts(reader, processes, groups));
    },

    'job.cancel': async ({ job }) => {
      jobs.cancel(job);
      return null;
    },
  };

  return { handlers, stop: jobs.stop, clear: jobs.clear };
}

/** The content that an export of this group would hold. */
async function previewed(reader: Reader, group: string, version: string | null): Promise<PlanContent> {
  if (version === null) return contentOf(reader, group);
  const row = await existing(reader, 'plan_version', version);
  return row.group_id === group ? keptContent(row) : contentOf(reader, group);
}

type Unnamed = Omit<PrintedPlan, 'fileBase'>;

/**
 * Each group's plan as it stands – under the name of its last version where nothing was changed since – or its latest
 * version of this id, kind or title. Fail NOT_FOUND.
 */
async function plansToPrint(reader: Reader, groups: string[], version: string | null): Promise<Unnamed[]> {
  const plans: Unnamed[] = [];
  for (const group of groups) {
    const versions = await versionsOf(reader, group);
    if (version === null) {
      const content = await contentOf(reader, group);
      plans.push({ content, version: named(standingVersion(content, versions)) });
      continue;
    }
    const row = versions.find((each) => isCalled(each, version));
    if (!row) throw new Fail('NOT_FOUND', { what: 'plan_version' });
    plans.push({ content: keptContent(row), version: named(row) });
  }
  return plans;
}

const named = (row: Row<'plan_version'> | null): Unnamed['version'] =>
  row && { kind: row.kind, title: row.title, madeAt: row.made_at };

function isCalled(row: Row<'plan_version'>, name: string): boolean {
  const asked = name.toLowerCase();
  const isKind = (VERSION_KINDS as readonly string[]).includes(asked);
  return row.id === name || (isKind && row.kind === asked) || row.title.toLowerCase() === asked;
}

function withFileNames(plans: Unnamed[]): PrintedPlan[] {
  const names = plans.map(({ content, version }) => planFileName(planName(content, version, today())));
  return distinct(names).map((fileBase, index) => ({ ...plans[index]!, fileBase }));
}

/** What people filled in that no export of a plan holds, counted by kind. */
async function leftBehind(reader: Reader, groups: string[]): Promise<Record<string, number>> {
  const left = { answers: 0, findings: 0, notes: 0, names: 0 };
  const within = { field: 'group_id', in: groups } as const;
  for (const entity of ENTITY_NAMES) {
    if (!isOfGroup(entity)) continue;
    for (const [name, { confidential, personal }] of Object.entries(fieldsOf(entity))) {
      if (!confidential && !personal) continue;
      const filled = await reader.tally(entity, ['group_id'], within, name as keyof Row<OfGroup> & string);
      for (const { count } of filled) left[kindOf(entity, personal === true)] += count;
    }
  }
  return left;
}

function kindOf(entity: EntityName, personal: boolean): 'answers' | 'findings' | 'notes' | 'names' {
  if (personal) return 'names';
  if (entity === 'answer') return 'answers';
  return entity === 'finding' ? 'findings' : 'notes';
}
