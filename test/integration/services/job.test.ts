/** The main job from end to end: from a new workbook to Word and Excel, closed and opened again. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newId } from '../../../shared/rules/ids';
import { withGroup, workplace } from './workplace';

test('a group goes from needs to an exported plan, and all of it is there after opening again', async () => {
  const place = await withGroup();
  const { group } = place;
  expect(group.key).toBe('capaci-mechelen');

  const slot = { group: group.id, form: 'needs-analysis', subject: 'mentee' };
  await place.do('form.set', { ...slot, question: 'challenge', value: 'Newcomers do not find their way', was: null });
  const need = await place.do('record.create', {
    entity: 'need',
    values: { group_id: group.id, title: 'A first contact' },
  });
  expect(need).toMatchObject({ number: 1 });

  const view = await place.do('plan.paste', {
    group: group.id,
    at: { action: null, column: 'action' },
    rows: [['Buddies', 'Less lonely', 'spring'], ['One desk'], ['Plain letters', '', '', 'Communication']],
  });
  expect(view.actions.map(({ number, action }) => [number, action])).toEqual([
    [1, 'Buddies'],
    [2, 'One desk'],
    [3, 'Plain letters'],
  ]);
  await place.do('record.create', {
    entity: 'action_link',
    values: { action_id: view.actions[0]!.id, kind: 'need', target: need.id },
  });
  await place.do('record.set', { entity: 'mentoring_group', id: group.id, field: 'plan_date', value: '2022-11-08' });
  const version = await place.do('plan.saveVersion', { group: group.id, kind: 'final', title: 'For the council' });
  expect(version.actions).toBe(3);

  const delivery = await place.do('export.plan', {
    job: newId(),
    groups: [group.id],
    formats: ['docx', 'xlsx'],
    language: 'nl',
    version: 'final',
  });
  expect(delivery).toEqual({
    kind: 'saved',
    files: ['docx', 'xlsx'].map((ending) => place.at(`out/2022-11-Capaci-Mechelen-plan-final.${ending}`)),
  });
  expect(delivery.kind === 'saved' && delivery.files.every((file) => existsSync(file))).toBe(true);

  await place.do('workbook.close', null);
  const later = await workplace({}, place.folder);
  await later.do('workbook.open', { file: place.at('w.mentoring') });
  const again = await later.do('plan.get', { group: group.id });
  expect(again.actions).toHaveLength(3);
  expect(again.actions[0]!.links).toMatchObject([
    { kind: 'need', label: 'N1', title: 'A first contact', deleted: false },
  ]);
  expect(again.versions).toMatchObject([{ kind: 'final', title: 'For the council', actions: 3 }]);
  expect(again.changed).toEqual({});
  const { values } = await later.do('form.get', slot);
  expect(values.challenge).toEqual({ value: 'Newcomers do not find their way', invented: false });
  expect(await later.do('workbook.check', null)).toMatchObject({ ok: true, problems: [] });
});

test.each(['nl', 'en', 'fr'] as const)('the sample programme is written in %s and holds together', async (language) => {
  const place = await workplace();
  await place.do('workbook.sample', { file: place.at('s.mentoring'), language });
  const { groups, total } = await place.do('group.list', {});
  expect(total).toBe(4);
  expect(groups.map(({ key }) => key)).toEqual([
    'capaci-mechelen',
    'saint-jean-brussels',
    'livadia-fuenlabrada',
    'jelgava-schaarbeek',
  ]);
  const plan = await place.do('plan.get', { group: groups[0]!.id });
  expect(plan.actions.length).toBeGreaterThan(5);
  expect(plan.versions.map(({ kind }) => kind)).toEqual(['final', 'revised', 'draft']);
  expect(plan.actions.every(({ links }) => links.length > 0)).toBe(true);
  expect((await place.do('workbook.status', null))!.undo).toBeNull();
  expect(await place.do('workbook.check', null)).toMatchObject({ ok: true });
});
