/** The plan: pasting, dropped numbers, links and versions. */
import { describe, expect, test } from 'vitest';
import { hashOf, keptContent } from '../../../main/services/plan-content';
import type { PlanColumn } from '../../../shared/contract/plan';
import type { Row } from '../../../shared/model/entities';
import { withGroup } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;
const paste = (place: Place, rows: string[][], action: string | null = null, column: PlanColumn = 'action') =>
  place.do('plan.paste', { group: place.group.id, at: { action, column }, rows });

describe('pasting', () => {
  test('rows fill what is there and grow the plan, as one step of undo', async () => {
    const place = await withGroup();
    const { actions } = await paste(place, [['One'], ['Two']]);
    const grown = await paste(place, [['City', 'EU'], ['NGO', ''], [''], ['Region', 'none']], actions[1]!.id, 'lead');
    expect(grown.actions.map(({ number, action, lead, resources }) => [number, action, lead, resources])).toEqual([
      [1, 'One', null, null],
      [2, 'Two', 'City', 'EU'],
      [3, null, 'NGO', null],
      [4, null, 'Region', 'none'],
    ]);
    await place.do('workbook.undo', {});
    const undone = await place.do('plan.get', { group: place.group.id });
    expect(undone.actions.map(({ action, lead }) => [action, lead])).toEqual([
      ['One', null],
      ['Two', null],
    ]);
  });

  test('what would fall outside the table is refused whole', async () => {
    const place = await withGroup();
    const refused = await place.refused('plan.paste', {
      group: place.group.id,
      at: { action: null, column: 'success' },
      rows: [['fine'], ['fine', 'lost']],
    });
    expect(refused).toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['rows', 1] }] } });
    expect((await place.do('plan.get', { group: place.group.id })).actions).toEqual([]);
  });

  test('two thousand rows stay in order', async () => {
    const place = await withGroup();
    const rows = Array.from({ length: 2000 }, (_, index) => [`Action ${index}`]);
    const { actions } = await paste(place, rows);
    expect(actions.map(({ action }) => action)).toEqual(rows.map(([words]) => words));
    expect(actions.at(-1)!.number).toBe(2000);
  });
});

describe('numbers and links', () => {
  test('a number that was used is not given again, and the reason stays with it', async () => {
    const place = await withGroup();
    const { actions } = await paste(place, [['One'], ['Two'], ['Three']]);
    const third = { entity: 'action', id: actions[2]!.id } as const;
    await place.do('record.remove', third);
    await place.do('record.set', { ...third, field: 'dropped_because', value: 'No budget' });
    const plan = await paste(place, [['Four']]);
    expect(plan.actions.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(plan.dropped).toEqual([{ id: third.id, number: 3, action: 'Three', because: 'No budget' }]);
  });

  test('a link to something in the bin stays and says so', async () => {
    const place = await withGroup();
    const { actions } = await paste(place, [['One']]);
    const need = await place.do('record.create', {
      entity: 'need',
      values: { group_id: place.group.id, title: 'Why' },
    });
    const link = { action_id: actions[0]!.id, kind: 'need', target: need.id };
    await place.do('record.create', { entity: 'action_link', values: link });
    await place.do('record.remove', { entity: 'need', id: need.id });
    const plan = await place.do('plan.get', { group: place.group.id });
    expect(plan.actions[0]!.links).toMatchObject([{ label: 'N1', title: 'Why', deleted: true }]);
  });
});

describe('versions', () => {
  test('a version stays as it was, and the plan knows what changed since', async () => {
    const place = await withGroup();
    const { actions } = await paste(place, [['One', 'Better'], ['Two']]);
    const head = await place.do('plan.saveVersion', { group: place.group.id, kind: 'draft', title: 'After visit 1' });
    await place.do('record.set', { entity: 'action', id: actions[0]!.id, field: 'outcome', value: 'Much better' });
    await place.do('record.remove', { entity: 'action', id: actions[1]!.id });
    await place.do('record.set', {
      entity: 'organisation',
      id: place.group.parties[0]!.organisation,
      field: 'name',
      value: 'Palermo',
    });

    const plan = await place.do('plan.get', { group: place.group.id });
    expect(plan.changed).toEqual({ [actions[0]!.id]: ['outcome'] });
    expect(plan.group.mentee).toBe('Palermo');
    const { content, head: same } = await place.do('plan.version', { id: head.id });
    expect(same).toEqual(head);
    expect(content.group.mentee).toBe('Capaci');
    expect(content.actions.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['One', 'Better'],
      ['Two', null],
    ]);
    const changed = await place.refused('record.set', {
      entity: 'plan_version',
      id: head.id,
      field: 'title',
      value: 'x',
    });
    expect(changed.code).toBe('INVALID');
  });

  test('a plan nobody touched since stands as its last version, and no longer once a word changes', async () => {
    const place = await withGroup();
    const { actions } = await paste(place, [['One']]);
    const head = await place.do('plan.saveVersion', { group: place.group.id, kind: 'final', title: 'For the council' });
    const standsAs = async () => (await place.do('plan.get', { group: place.group.id })).standsAs;
    expect(await standsAs()).toBe(head.id);
    await place.do('record.set', { entity: 'action', id: actions[0]!.id, field: 'lead', value: 'Mayor' });
    expect(await standsAs()).toBeNull();
    await place.do('workbook.undo', {});
    expect(await standsAs()).toBe(head.id);
  });

  test('a version that is no longer what was kept is told, not shown', () => {
    const content = JSON.stringify({ group: {}, date: null, actions: [] });
    const row = { content, hash: hashOf(content.replace('null', '"2022-11-08"')) } as Row<'plan_version'>;
    expect(() => keptContent(row)).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  });

  test('the latest version stands first and is the one compared with', async () => {
    const place = await withGroup();
    await paste(place, [['One']]);
    for (const kind of ['draft', 'revised', 'final'] as const)
      await place.do('plan.saveVersion', { group: place.group.id, kind, title: `As ${kind}` });
    const { versions, changed } = await place.do('plan.get', { group: place.group.id });
    expect(versions.map(({ kind, actions }) => [kind, actions])).toEqual([
      ['final', 1],
      ['revised', 1],
      ['draft', 1],
    ]);
    expect(changed).toEqual({});
  });
});
