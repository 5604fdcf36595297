/** Groups, their parties, and their walk through the process. */
import { describe, expect, test } from 'vitest';
import type { GroupDetail } from '../../../shared/contract/guidance';
import { groupStepId, visitId } from '../../../shared/rules/ids';
import { withGroup } from './workplace';

const MISSING = '00000000-0000-7000-8000-000000000000';
const stepKeys = (group: GroupDetail) => group.steps.map(({ step }) => step);

describe('making a group', () => {
  test('it has its parties, every step of the process, and a visit where a step is one', async () => {
    const place = await withGroup();
    const { group } = place;
    expect(group.parties.map(({ role, name, country }) => [role, name, country])).toEqual([
      ['mentee', 'Capaci', 'IT'],
      ['mentee-association', 'AICCRE', 'IT'],
      ['mentor', 'Mechelen', 'BE'],
      ['mentor-association', 'VVSG', 'BE'],
    ]);
    const { structure } = await place.do('process.get', { process: 'inclucities', language: 'nl' });
    const walked = structure.steps.filter(({ onDemand }) => !onDemand);
    expect(stepKeys(group)).toEqual(walked.map(({ id }) => id));
    for (const [index, step] of group.steps.entries()) {
      expect(step.id).toBe(groupStepId(group.id, step.step));
      expect(step.visit).toBe(walked[index]!.visit ? visitId(step.id) : null);
    }
    const visits = await place.do('record.list', { entity: 'visit', owner: group.id });
    expect(visits.map(({ host, focus }) => [host, focus]).sort()).toEqual([
      ['mentee', 'consolidation'],
      ['mentee', 'context'],
      ['mentor', 'inspiration'],
    ]);
    expect(group.current).toBe(0);
    expect(group.next).toEqual({ step: group.steps[0]!.id, tool: walked[0]!.tools[0]!.id, due: null });
  });

  test('an organisation that is there is used again, and a taken key gets a number', async () => {
    const place = await withGroup();
    const again = await place.do('group.create', {
      programme: place.programme.id,
      mentee: { city: ' capaci ' },
      mentor: { city: 'Mechelen', association: 'VVSG' },
    });
    expect(again.key).toBe('capaci-mechelen-2');
    expect(again.parties[0]!.organisation).toBe(place.group.parties[0]!.organisation);
    expect(await place.do('programme.list', null)).toMatchObject([{ groups: 2, cities: 2, associations: 2 }]);
    expect((await place.do('group.get', { group: 'capaci-mechelen-2' })).id).toBe(again.id);
  });

  test('peers of equal standing make a group without a mentor', async () => {
    const place = await withGroup();
    const peers = await place.do('group.create', {
      programme: place.programme.id,
      peers: [{ city: 'Λιβαδειά' }, { city: 'Jelgava' }, { city: 'Łódź' }],
    });
    expect(peers.key).toBe('livadeia-jelgava-lodz');
    expect(peers.parties.map(({ role }) => role)).toEqual(['peer', 'peer', 'peer']);
    const plan = await place.do('plan.get', { group: peers.id });
    expect(plan.group).toMatchObject({ mentee: 'Λιβαδειά, Jelgava, Łódź', mentor: '' });
  });

  test('a group needs a city and a programme', async () => {
    const place = await withGroup();
    const none = await place.refused('group.create', { programme: place.programme.id });
    expect(none).toMatchObject({ code: 'INVALID', data: { issues: [{ message: 'name at least one city' }] } });
    const lost = await place.refused('group.create', { programme: MISSING, mentee: { city: 'Capaci' } });
    expect(lost).toMatchObject({ code: 'NOT_FOUND', message: 'This programme cannot be found.' });
    expect((await place.do('group.list', {})).total).toBe(1);
  });
});

describe('walking', () => {
  test('steps and tools are settled, with a reason to skip, and opened again', async () => {
    const place = await withGroup();
    const [first, second] = place.group.steps;
    const refused = await place.refused('step.settle', { step: first!.id, state: 'skipped', reason: ' ' });
    expect(refused).toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['reason'] }] } });

    const skipped = await place.do('step.settle', {
      step: first!.id,
      state: 'skipped',
      reason: 'Done in an earlier project',
    });
    expect(skipped.steps[0]).toMatchObject({ state: 'skipped', reason: 'Done in an earlier project' });
    expect(skipped.current).toBe(1);
    const tool = second!.tools[0]!.tool;
    const settled = await place.do('tool.settle', { step: second!.id, tool, state: 'skipped', reason: 'No benchmark' });
    expect(settled.steps[1]).toMatchObject({ state: 'doing' });
    expect(settled.steps[1]!.tools[0]).toMatchObject({ state: 'skipped', reason: 'No benchmark' });
    expect(settled.next).toMatchObject({ step: second!.id, tool: second!.tools[1]!.tool });

    const open = await place.do('tool.settle', { step: second!.id, tool, state: null });
    expect(open.steps[1]!.tools[0]).toMatchObject({ state: 'todo', reason: null });
    expect((await place.do('step.settle', { step: first!.id, state: null })).current).toBe(0);
    expect((await place.refused('tool.settle', { step: first!.id, tool: 'nonsense', state: 'done' })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('every tool of the process can be skipped and the group still completes', async () => {
    const place = await withGroup();
    let group = place.group;
    for (const step of group.steps) {
      for (const { tool } of step.tools)
        await place.do('tool.settle', { step: step.id, tool, state: 'skipped', reason: 'Not in this group' });
      group = await place.do('step.settle', { step: step.id, state: 'done' });
    }
    expect(group).toMatchObject({ current: null, next: null });
  });

  test('a step moves, and one on demand is added as often as wanted and can go again', async () => {
    const place = await withGroup();
    const [first, second, third] = place.group.steps;
    const moved = await place.do('step.move', { step: first!.id, after: second!.id });
    expect(stepKeys(moved).slice(0, 3)).toEqual([second!.step, first!.step, third!.step]);
    expect(stepKeys(await place.do('step.move', { step: first!.id, after: null }))).toEqual(stepKeys(place.group));

    const { structure } = await place.do('process.get', { process: 'inclucities', language: 'en' });
    const extra = structure.steps.find((step) => step.onDemand && step.visit)!;
    const add = () =>
      place.do('step.add', { group: place.group.id, step: extra.id, title: 'Online, in May', after: first!.id });
    await add();
    const twice = await add();
    expect(stepKeys(twice).slice(0, 4)).toEqual([first!.step, extra.id, extra.id, second!.step]);
    expect(twice.steps[1]).toMatchObject({ title: 'Online, in May', visit: expect.any(String) });
    expect((await place.refused('step.add', { group: place.group.id, step: first!.step, after: null })).code).toBe(
      'INVALID',
    );

    await place.do('record.remove', { entity: 'group_step', id: twice.steps[1]!.id });
    expect((await place.do('group.get', { group: place.group.id })).steps).toHaveLength(twice.steps.length - 1);
    const kept = await place.refused('record.remove', { entity: 'group_step', id: first!.id });
    expect(kept).toMatchObject({
      code: 'INVALID',
      data: { issues: [{ message: expect.stringContaining('skip it') }] },
    });
  });

  test('a day that has passed makes a step late, on the group and on the list', async () => {
    const place = await withGroup();
    const step = place.group.steps[2]!.id;
    await place.do('record.set', { entity: 'group_step', id: step, field: 'due', value: '2020-01-01' });
    const { late, groups } = await place.do('group.list', {});
    expect(late).toBe(1);
    expect(groups[0]!.late).toEqual([{ step, due: '2020-01-01', days: expect.any(Number) }]);
    await place.do('step.settle', { step, state: 'done' });
    expect(await place.do('group.list', {})).toMatchObject({ late: 0, groups: [{ late: [] }] });
    const impossible = await place.refused('record.set', {
      entity: 'group_step',
      id: step,
      field: 'due',
      value: '2026-02-30',
    });
    expect(impossible.message).toContain('not a date of the calendar');
  });

  test('pages of groups keep their order', async () => {
    const place = await withGroup();
    for (let index = 0; index < 5; index++)
      await place.do('group.create', { programme: place.programme.id, mentee: { city: `City ${index}` } });
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => place.do('group.list', { programme: place.programme.id, offset, limit: 2 })),
    );
    expect(pages.flatMap(({ groups }) => groups.map(({ key }) => key))).toEqual([
      'capaci-mechelen',
      ...[0, 1, 2, 3, 4].map((index) => `city-${index}`),
    ]);
    expect(pages[0]!.total).toBe(6);
  });
});
