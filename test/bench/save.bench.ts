/** A field saved, from the edit to the disk with its line in the change log, beside SQLite writing one row. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createStore } from '../../main/store';
import { connect } from '../../main/store/pragmas';
import { type Report, ratio, sideBySide } from './harness';
import { workFolder } from './work-folder';

/** Few saves in a round and many rounds: what else the disk does then touches all alike. */
const SAVES = 5;
const ROUNDS = 81;
const NEED = '0199c0de-0000-7000-8000-000000000001';
const GROUP = '0199c0de-0000-7000-8000-000000000002';

export default async function save(): Promise<Report> {
  const folder = await mkdtemp(join(workFolder(), 'save-'));
  const store = await createStore(join(folder, 'bench.mentoring'));
  await store.write('bench', (writer) => writer.insert('need', { id: NEED, group_id: GROUP, number: 1 }));

  const bare = connect(join(folder, 'bare.mentoring'), { passphrase: null }, true);
  bare.exec('CREATE TABLE need (id TEXT PRIMARY KEY, description TEXT) STRICT');
  const upsert = bare.prepare(
    'INSERT INTO need (id, description) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET description = excluded.description',
  );

  let edit = 0;
  const sentence = () => `What the city needs, as written at edit ${++edit}: newcomers find their way to the services.`;
  const medians = await sideBySide(
    [
      {
        name: 'field',
        async run() {
          for (let i = 0; i < SAVES; i++)
            await store.write('bench', (writer) => writer.set('need', NEED, { description: sentence() }));
        },
      },
      {
        name: 'typing',
        async run() {
          for (let i = 0; i < SAVES; i++)
            await store.write('bench', (writer) => writer.set('need', NEED, { description: sentence() }), {
              merge: 'typing',
            });
        },
      },
      {
        name: 'bare',
        run() {
          for (let i = 0; i < SAVES; i++) upsert.run(NEED, sentence());
        },
      },
    ],
    { rounds: ROUNDS, warmUp: 10 },
  );
  bare.close();
  await store.close();
  await rm(folder, { recursive: true });

  const one = (name: string) => (medians[name] ?? Number.NaN) / SAVES;
  const floor = { name: 'bare upsert, same pragmas', value: one('bare') };
  return {
    title: 'A field saved',
    about: `From the edit until it is on the disk, change log included. ${SAVES} saves a round, one transaction each, ${ROUNDS} rounds.`,
    lines: [
      ratio('edits that are steps of their own', one('field'), floor, 2),
      ratio('typing on in one field', one('typing'), floor, 2),
    ],
  };
}
