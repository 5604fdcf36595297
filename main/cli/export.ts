/** Files out of a workbook, and the texts that stay in it. */
import type { Language } from '../../shared/model/primitives';
import { newId } from '../../shared/rules/ids';
import type { ExportCommand } from './arguments';
import type { Do } from './info';

interface Going {
  run: Do;
  /** The language of the documents. */
  language: Language;
  /** Gives the job's id to whoever may stop it. */
  started(job: string): void;
}

/** The paths of the files. */
export async function exportFiles(command: ExportCommand, { run, language, started }: Going): Promise<string[]> {
  const job = newId();
  started(job);
  const groups = await groupsOf(run, command.group === 'all' ? null : command.group);
  const delivery =
    command.what === 'plan'
      ? await run('export.plan', { job, groups, language, formats: command.formats, version: command.version })
      : await run('export.document', {
          job,
          groups,
          language,
          what: command.what,
          target: command.target,
          gaps: command.gaps,
        });
  return delivery.kind === 'saved' ? delivery.files : [];
}

/** Every text that was not released, of one group by its key or of all. */
export async function confidentialTexts(run: Do, group: string | null): Promise<string[]> {
  const groups = await groupsOf(run, group);
  return groups.length > 0 ? run('export.confidential', { groups }) : [];
}

async function groupsOf(run: Do, key: string | null): Promise<string[]> {
  if (key !== null) return [(await run('group.get', { group: key })).id];
  const ids: string[] = [];
  for (;;) {
    const page = await run('group.list', { offset: ids.length, limit: 200 });
    ids.push(...page.groups.map(({ id }) => id));
    if (page.groups.length === 0 || ids.length >= page.total) return ids;
  }
}
