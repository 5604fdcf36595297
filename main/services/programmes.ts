/** Programmes of the open workbook. */
import type { ProgrammeView } from '../../shared/contract/guidance';
import type { Row } from '../../shared/model/entities';
import { newId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import type { Reader, Writer } from '../store';
import type { Context } from './context';
import { positionFor } from './placing';
import type { ProcessLibrary } from './process-library';

export function programmes({ workbook }: Context): Handlers<'programme.list' | 'programme.create'> {
  return {
    'programme.list': () =>
      workbook().store.read(async (reader) => {
        const rows = await reader.list('programme', {});
        return Promise.all(rows.map((row) => view(reader, row)));
      }),
    'programme.create': (input) => {
      const { store, processes } = workbook();
      return store.write('programme.create', async (writer) =>
        view(writer, await makeProgramme(writer, processes, input)),
      );
    },
  };
}

export interface NewProgramme {
  title: string;
  process: string;
  language: Row<'programme'>['language'];
  funder?: string | null;
}

/** Fail NOT_FOUND when there is no such process. */
export async function makeProgramme(writer: Writer, processes: ProcessLibrary, input: NewProgramme) {
  await processes.get(input.process, writer);
  const position = await positionFor(writer, 'programme', await writer.list('programme', {}), undefined);
  return writer.insert('programme', { ...input, id: newId(), position });
}

async function view(reader: Reader, { id, title, process, language }: Row<'programme'>): Promise<ProgrammeView> {
  const within = { programme_id: id };
  return {
    id,
    title: title ?? '',
    process,
    language,
    groups: await reader.count('mentoring_group', within),
    cities: await reader.count('organisation', { ...within, kind: 'city' }),
    associations: await reader.count('organisation', { ...within, kind: 'association' }),
  };
}
