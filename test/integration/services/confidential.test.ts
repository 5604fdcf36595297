/**
 * Nothing confidential or personal leaves in a file: a group is filled with canaries in every such field and question,
 * and none of them is in any part of any file, until it is released.
 */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type NewRow, openStore, type Values } from '../../../main/store';
import { DOCUMENTS } from '../../../shared/contract/documents';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../../../shared/model/entities';
import { newId } from '../../../shared/rules/ids';
import { withGroup } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;

const isKept = (entity: EntityName, field: string) => {
  const { confidential, personal } = fieldsOf(entity)[field] ?? {};
  return confidential === true || personal === true;
};
/** Confidential and personal fields that hold words; a rating or how much interest somebody has is none. */
const keptFields = (entity: EntityName) =>
  Object.entries(fieldsOf(entity))
    .filter(([field, { schema }]) => isKept(entity, field) && schema.safeParse('words').success)
    .map(([field]) => field);

/** What the fixed fields of a row say, whatever they ask for. */
function fixedValues(entity: EntityName, owners: Record<string, string>): Record<string, unknown> {
  const guesses = [newId(), 'mentee', 'mentor', 'x', '2022-03-01', '2022-03-01T09:00:00Z', 1, null];
  const fixed = Object.entries(fieldsOf(entity)).filter(([, field]) => field.fixed);
  return Object.fromEntries(
    fixed.map(([name, { schema }]) => [
      name,
      owners[name] ?? guesses.find((guess) => schema.safeParse(guess).success) ?? null,
    ]),
  );
}

/** Every part of every file that a group can be given, as one text for each file. */
async function everyFile(place: Place): Promise<Map<string, string>> {
  const groups = [place.group.id];
  const language = 'en' as const;
  const deliveries = [
    await place.do('export.plan', { job: newId(), groups, formats: ['docx', 'xlsx'], language }),
    ...(await Promise.all(
      DOCUMENTS.map((what) => place.do('export.document', { job: newId(), groups, what, gaps: true, language })),
    )),
    await place.do('export.document', { job: newId(), groups, what: 'practice', target: 'P1', language }),
  ];
  const files = new Map<string, string>();
  for (const delivery of deliveries)
    for (const path of delivery.kind === 'saved' ? delivery.files : []) {
      const parts = Object.entries(unzipSync(await readFile(path)));
      // Texts stand in pieces of runs: without tags they stand in one.
      const text = parts.map(
        ([name, part]) => `${name}\n${strFromU8(part)}\n${strFromU8(part).replace(/<[^>]*>/g, '')}`,
      );
      files.set(path, text.join('\n'));
    }
  return files;
}

/** A group with a canary in every field and every question that stays inside. */
async function withCanaries() {
  const place = await withGroup();
  const group = place.group.id;
  const visit = place.group.steps.find((step) => step.visit)?.visit ?? '';
  const canaries = new Set<string>();
  const canary = (where: string) => {
    const text = `Canary ${canaries.size + 1} ${where}`;
    canaries.add(text);
    return text;
  };
  const practice = await place.do('record.create', {
    entity: 'practice',
    values: { group_id: group, title: 'A known practice' },
  });
  const session = await place.do('record.create', {
    entity: 'visit_session',
    values: { visit_id: visit, title: 'Open house' },
  });
  await place.do('workbook.close', null);
  const store = await openStore(place.at('w.mentoring'));
  const owners = { group_id: group, programme_id: place.programme.id, visit_id: visit };
  const rows = new Map<EntityName, string>([
    ['visit', visit],
    ['visit_session', session.id],
    ['practice', practice.id],
  ]);
  await store.write('test', async (writer) => {
    for (const entity of ENTITY_NAMES) {
      if (entity === 'answer') continue;
      const words = Object.fromEntries(keptFields(entity).map((field) => [field, canary(`${entity}.${field}`)]));
      if (Object.keys(words).length === 0) continue;
      const known = rows.get(entity);
      const id = known ?? newId();
      if (known) await writer.set(entity, id, words as Values<EntityName>);
      else await writer.insert(entity, { ...fixedValues(entity, owners), ...words, id } as NewRow<EntityName>);
      rows.set(entity, id);
    }
  });
  await store.close();
  await place.do('workbook.open', { file: place.at('w.mentoring') });

  const { structure } = await place.do('process.get', { process: 'inclucities', language: 'en' });
  for (const form of structure.forms)
    for (const question of form.questions) {
      if (!question.confidential || question.column) continue;
      const subjects = form.entity ? [rows.get(form.entity as EntityName) ?? ''] : form.subjects;
      for (const subject of subjects) {
        const slot = { group, form: form.id, subject, question: question.id };
        await place.do('form.set', { ...slot, value: canary(`${form.id}.${subject}.${question.id}`) });
      }
    }
  const open = { group, form: 'agreement', subject: 'group', question: 'confidentiality' };
  await place.do('form.set', { ...open, value: 'What is said stays in the room.' });
  const listed = async () => (await place.do('export.confidential', { groups: [group] })).sort();
  return { place, visit, rows, canaries: [...canaries].sort(), listed };
}

describe('a group filled with canaries', () => {
  test('has them in every field that stays inside, and lists them and no others', async () => {
    const { rows, canaries, listed, place } = await withCanaries();
    expect(canaries.length).toBeGreaterThan(30);
    expect(await listed()).toEqual(canaries);
    await place.do('record.remove', { entity: 'finding', id: rows.get('finding') ?? '' });
    expect(await listed(), 'what lies in the bin stays inside too').toEqual(canaries);
  });

  test('gives files without a single one of them', async () => {
    const { place, canaries } = await withCanaries();
    const files = await everyFile(place);
    expect(files.size).toBe(2 + 3 + 1 + 1 + 1 + 1 + 1);
    for (const [path, text] of files)
      expect({ path, found: canaries.filter((each) => text.includes(each)) }).toEqual({ path, found: [] });
    const all = [...files.values()].join('');
    for (const open of ['Open house', 'A known practice', 'What is said stays in the room.'])
      expect({ open, found: all.includes(open) }).toEqual({ open, found: true });
  });

  test('gives the one that is released, and says of the others what kind they are', async () => {
    const { place, visit, canaries, listed } = await withCanaries();
    const release = { group_id: place.group.id, entity: 'visit', row_id: visit, field: 'questions' };
    const { id } = await place.do('record.create', { entity: 'release', values: release });
    const released = canaries.filter((each) => each.endsWith('visit.questions'));
    expect(await listed()).toEqual(canaries.filter((each) => each !== released[0]));
    const found = [...(await everyFile(place)).entries()].filter(([, text]) => text.includes('Canary'));
    expect(found).toHaveLength(1);
    const [path, text] = found[0] ?? ['', ''];
    expect(path).toContain('visit-pack-visit-context');
    expect(canaries.filter((each) => text.includes(each))).toEqual(released);
    const line = /Left out, because[^<]*/.exec(text)?.[0];
    expect(line).toBe(
      'Left out, because it is confidential or personal and was not released: what has to happen after the visit; notes of sessions; participants of sessions; findings.',
    );
    await place.do('record.remove', { entity: 'release', id });
    expect([...(await everyFile(place)).values()].join('').includes('Canary')).toBe(false);
  });
});

test('the sample lets none of its confidential texts out', async () => {
  const place = await withGroup();
  await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'en' });
  const { groups } = await place.do('group.list', {});
  let count = 0;
  for (const group of groups) {
    const files = await everyFile({ ...place, group: await place.do('group.get', { group: group.id }) });
    const kept = await place.do('export.confidential', { groups: [group.id] });
    count += kept.length;
    for (const [path, text] of files)
      expect({ path, found: kept.filter((each) => text.includes(each)) }).toEqual({ path, found: [] });
  }
  expect(count).toBeGreaterThan(20);
});
