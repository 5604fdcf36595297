/** Workbooks of any size, made through the services and filled like real ones: every question a group is asked, answered. */
import { join } from 'node:path';
import { createServices } from '../../main/services';
import { openStore } from '../../main/store';
import { type CallInput, type CallName, type CallOutput, events } from '../../shared/contract';
import type { Structure } from '../../shared/process/schema';
import { answerId } from '../../shared/rules/ids';
import { workFolder } from './work-folder';

const ANSWERS_A_TRANSACTION = 2000;

export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** The services as a host starts them, and nothing else; references to files are the paths themselves. */
export function startServices(): { ask: Ask; close(): Promise<void> } {
  const services = createServices({
    host: {
      openPicked: async (path) => path,
      savePicked: async (path) => path,
      deliver: async () => ({ kind: 'cancelled' }),
    },
    facts: { kind: 'web', version: '0', dataFolder: join(workFolder(), 'data'), systemLocale: 'en' },
    publish: (name, data) => void events[name].parse(data),
  });
  const ask: Ask = async (name, input) => {
    const reply = await services.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.data)}`);
    return reply.value as CallOutput<typeof name>;
  };
  return { ask, close: () => services.close() };
}

/** A workbook with so many groups and answers to a group. Gives its path. */
export async function workbookOf(groups: number, answersEach: number): Promise<string> {
  const path = join(workFolder(), `groups-${groups}-answers-${answersEach}.mentoring`);
  const { ask, close } = startServices();
  await ask('workbook.create', { file: path, title: 'Bench', language: 'en' });
  const [programme] = await ask('programme.list', null);
  if (!programme) throw new Error('a new workbook has no programme');
  const { structure } = await ask('process.get', { process: programme.process, language: 'en' });
  const made: string[] = [];
  for (let index = 0; index < groups; index++) {
    const city = (side: string) => ({
      city: `${side} city ${index}`,
      country: 'BE',
      association: `Association ${index % 20}`,
    });
    const group = await ask('group.create', {
      programme: programme.id,
      mentee: city('Mentee'),
      mentor: city('Mentor'),
    });
    made.push(group.id);
  }
  await close();
  await fill(path, made, slotsOf(structure).slice(0, answersEach), answersEach);
  return path;
}

interface Slot {
  form: string;
  subject: string;
  question: string;
}

/** Every question that a group answers in words, for everybody who answers it. */
function slotsOf({ forms }: Structure): Slot[] {
  return forms.flatMap(({ id: form, subjects, questions }) =>
    subjects.flatMap((subject) =>
      questions
        .filter(({ column, kind }) => !column && (kind === 'text' || kind === 'line'))
        .map((question) => ({ form, subject, question: question.id })),
    ),
  );
}

async function fill(path: string, groups: string[], slots: Slot[], answersEach: number): Promise<void> {
  const answers = groups.flatMap((group, index) =>
    Array.from({ length: answersEach }, (_, turn) => {
      const slot = slots[turn % slots.length];
      if (!slot) throw new Error('the process asks nothing');
      // More answers than questions: the ones from later rounds.
      const key = { group, ...slot, round: turn < slots.length ? '' : String(Math.floor(turn / slots.length)) };
      return {
        key,
        value: `Group ${index}, ${slot.question}: what the people of the city said when they were asked, in their words.`,
      };
    }),
  );
  const store = await openStore(path);
  for (let from = 0; from < answers.length; from += ANSWERS_A_TRANSACTION)
    await store.write('bench', async (writer) => {
      for (const { key, value } of answers.slice(from, from + ANSWERS_A_TRANSACTION))
        await writer.insert('answer', {
          id: answerId(key),
          group_id: key.group,
          form: key.form,
          subject: key.subject,
          question: key.question,
          round: key.round,
          value,
        });
    });
  await store.close();
}
