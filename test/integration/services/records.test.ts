/** Rows that people make, fill in, order, throw away and bring back. */
import { describe, expect, test } from 'vitest';
import type { EntityName } from '../../../shared/model/entities';
import { actionLinkId } from '../../../shared/rules/ids';
import { withGroup } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;
const need = (place: Place, title: string, after?: string | null) =>
  place.do('record.create', { entity: 'need', values: { group_id: place.group.id, title }, after });
const titles = async (place: Place, entity: EntityName = 'need', bin = false) =>
  (await place.do('record.list', { entity, owner: place.group.id, bin })).map((row) => row.title);

describe('making', () => {
  test('numbers are given once, also when a row went to the bin', async () => {
    const place = await withGroup();
    const first = await need(place, 'One');
    const second = await need(place, 'Two');
    await place.do('record.remove', { entity: 'need', id: second.id });
    expect([first.number, second.number, (await need(place, 'Three')).number]).toEqual([1, 2, 3]);
  });

  test('practices count in the programme, because any group may use them', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', { programme: place.programme.id, mentee: { city: 'Jelgava' } });
    const make = (group: string) => place.do('record.create', { entity: 'practice', values: { group_id: group } });
    expect((await make(place.group.id)).number).toBe(1);
    const theirs = await make(other.id);
    expect(theirs).toMatchObject({ number: 2, programme_id: place.programme.id });
    const action = await place.do('record.create', { entity: 'action', values: { group_id: place.group.id } });
    const link = { action_id: action.id, kind: 'practice', target: theirs.id };
    const made = await place.do('record.create', { entity: 'action_link', values: link });
    expect(made.id).toBe(actionLinkId(action.id, 'practice', theirs.id));
    await place.do('record.remove', { entity: 'action_link', id: made.id });
    expect(await place.do('record.create', { entity: 'action_link', values: link })).toMatchObject({
      id: made.id,
      deleted: 0,
    });
  });

  test('every fault is named, and nothing is made', async () => {
    const place = await withGroup();
    const failure = await place.refused('record.create', {
      entity: 'member',
      values: { group_id: place.group.id, person: 'x'.repeat(501), inside: 2, number: 9, colour: 'red' },
    });
    const { issues } = failure.data as { issues: { path: string[]; message: string }[] };
    expect(Object.fromEntries(issues.map(({ path, message }) => [path.at(-1), message]))).toMatchObject({
      at: 'this must be given',
      person: 'at most 500 characters',
      colour: 'there is no field “colour”',
      number: 'there is no field “number”',
      inside: expect.any(String),
    });
    expect(await place.do('record.list', { entity: 'member', owner: place.group.id })).toEqual([]);
  });

  test.each(['answer', 'plan_version', 'group_step', 'mentoring_group'] as const)(
    '%s rows have a call of their own',
    async (entity) => {
      const place = await withGroup();
      const failure = await place.refused('record.create', { entity, values: { group_id: place.group.id } });
      expect(failure).toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['entity'] }] } });
    },
  );

  test('what a row points to must be there and belong together', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', { programme: place.programme.id, mentee: { city: 'Jelgava' } });
    const stranger = await place.do('record.create', { entity: 'need', values: { group_id: other.id } });
    const action = await place.do('record.create', { entity: 'action', values: { group_id: place.group.id } });
    const link = { action_id: action.id, kind: 'need', target: stranger.id };
    expect((await place.refused('record.create', { entity: 'action_link', values: link })).code).toBe('NOT_FOUND');
    const lost = { group_id: '00000000-0000-7000-8000-000000000000' };
    expect((await place.refused('record.create', { entity: 'need', values: lost })).code).toBe('NOT_FOUND');
  });

  test('sessions and findings take their group from the visit, and their order is the visit’s', async () => {
    const place = await withGroup();
    const visits = place.group.steps.flatMap(({ visit }) => visit ?? []);
    const session = (visit: string, title: string, after?: null) =>
      place.do('record.create', { entity: 'visit_session', values: { visit_id: visit, title }, after });
    const briefing = await session(visits[0]!, 'Briefing');
    await session(visits[1]!, 'Elsewhere');
    await session(visits[0]!, 'Welcome', null);
    expect(briefing.group_id).toBe(place.group.id);
    const listed = await place.do('record.list', { entity: 'visit_session', owner: visits[0]! });
    expect(listed.map(({ title }) => title)).toEqual(['Welcome', 'Briefing']);
    const finding = { visit_id: visits[1]!, session_id: briefing.id, text: 'x' };
    expect((await place.refused('record.create', { entity: 'finding', values: finding })).code).toBe('NOT_FOUND');
  });
});

describe('filling in', () => {
  test('one field at a time, cleaned, and only what a person may fill in', async () => {
    const place = await withGroup();
    const row = await need(place, 'One');
    const set = { entity: 'need' as const, id: row.id };
    const filled = await place.do('record.set', { ...set, field: 'title', value: 'Two\nlines\u0000' });
    expect(filled.title).toBe('Two lines');
    expect((await place.do('record.set', { ...set, field: 'title', value: null })).title).toBeNull();
    for (const field of ['number', 'position', 'group_id', 'deleted', 'id', '__proto__', 'toString'])
      expect((await place.refused('record.set', { ...set, field, value: 'x' })).code).toBe('INVALID');
    expect((await place.refused('record.set', { ...set, field: 'gap', value: 'money' })).message).toContain(
      'policy, support',
    );
    const step = place.group.steps[0]!.id;
    const settled = await place.refused('record.set', {
      entity: 'group_step',
      id: step,
      field: 'state',
      value: 'done',
    });
    expect(settled.code).toBe('INVALID');
  });

  test('of two writers the second is told, for words and for dates beside words', async () => {
    const place = await withGroup();
    const action = await place.do('record.create', { entity: 'action', values: { group_id: place.group.id } });
    const set = { entity: 'action' as const, id: action.id, field: 'timeframe' };
    const spring = { words: 'spring', start: null, end: null };
    await place.do('record.set', { ...set, value: spring, was: null });
    const conflict = await place.refused('record.set', { ...set, value: null, was: null });
    expect(conflict).toMatchObject({ code: 'CONFLICT', data: { current: spring } });
    await place.do('record.set', { ...set, value: null, was: { ...spring } });
    const reversed = { words: null, start: '2023-05-01', end: '2023-04-01' };
    const refused = await place.refused('record.set', { ...set, value: reversed });
    expect(refused).toMatchObject({
      data: { issues: [{ path: ['value', 'end'], message: 'the end comes before the beginning' }] },
    });
  });
});

describe('order and bin', () => {
  test('rows are put after another, first or last, and moved', async () => {
    const place = await withGroup();
    const one = await need(place, 'One');
    const three = await need(place, 'Three');
    await need(place, 'Two', one.id);
    await need(place, 'Zero', null);
    expect(await titles(place)).toEqual(['Zero', 'One', 'Two', 'Three']);
    await place.do('record.move', { entity: 'need', id: three.id, after: null });
    await place.do('record.move', { entity: 'need', id: one.id, after: one.id });
    expect(await titles(place)).toEqual(['Three', 'Zero', 'One', 'Two']);
    expect((await place.refused('record.move', { entity: 'visit', id: one.id, after: null })).code).toBe('INVALID');
    const lost = { entity: 'need', id: one.id, after: '00000000-0000-7000-8000-000000000000' };
    expect((await place.refused('record.move', lost)).code).toBe('NOT_FOUND');
  });

  test('the bin keeps a row, its place and its number; undo and restore bring it back', async () => {
    const place = await withGroup();
    await need(place, 'One');
    const two = await need(place, 'Two');
    await need(place, 'Three');
    await place.do('record.remove', { entity: 'need', id: two.id });
    expect(await titles(place)).toEqual(['One', 'Three']);
    expect(await titles(place, 'need', true)).toEqual(['One', 'Two', 'Three']);
    await place.do('record.restore', { entity: 'need', id: two.id });
    expect(await titles(place)).toEqual(['One', 'Two', 'Three']);
    expect(await place.do('workbook.undo', {})).toEqual({ label: 'restore.need', entities: ['need'] });
    expect(await titles(place)).toEqual(['One', 'Three']);
    expect((await place.refused('record.remove', { entity: 'programme', id: place.programme.id })).code).toBe(
      'INVALID',
    );
  });

  test('an owner is asked for what it can have', async () => {
    const place = await withGroup();
    expect(await place.do('record.list', { entity: 'organisation', owner: place.programme.id })).toHaveLength(4);
    expect((await place.refused('record.list', { entity: 'organisation', owner: place.group.id })).code).toBe(
      'INVALID',
    );
    const lost = { entity: 'need', owner: '00000000-0000-7000-8000-000000000000' };
    expect((await place.refused('record.list', lost)).code).toBe('NOT_FOUND');
  });
});
