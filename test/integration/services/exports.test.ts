/** Exports: which plans, under which names, what stays behind, and stopping half way. */
import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../../shared/rules/ids';
import { withGroup, workplace } from './workplace';

/** Temporary files go into a folder of their own, where everything that is left behind shows. */
async function withOwnTemporaryFolder() {
  const place = await withGroup();
  vi.stubEnv('TMPDIR', place.folder);
  return {
    ...place,
    leftovers: async () => (await readdir(place.folder)).filter((name) => name.startsWith('mentoring-')),
  };
}
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('exporting plans', () => {
  test('several groups at once, with progress', async () => {
    const place = await workplace();
    await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'fr' });
    const { groups } = await place.do('group.list', {});
    const job = newId();
    const delivery = await place.do('export.plan', {
      job,
      groups: groups.map(({ id }) => id),
      formats: ['docx', 'xlsx'],
      language: 'fr',
    });
    expect(delivery.kind === 'saved' && delivery.files).toHaveLength(8);
    const steps = place.events
      .filter(({ name }) => name === 'job')
      .map(({ data }) => data as { job: string; done: number });
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(steps.every((step) => step.job === job)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ done: 8, total: 8 });
  });

  test('a version by its kind, title or id; one that is not there is said', async () => {
    const place = await withGroup();
    const order = { groups: [place.group.id], formats: ['xlsx' as const], language: 'en' as const };
    const run = (version: string) => place.do('export.plan', { ...order, job: newId(), version });
    const { id } = await place.do('plan.saveVersion', { group: place.group.id, kind: 'other', title: 'For the mayor' });
    for (const name of ['other', 'for the mayor', id]) {
      const delivery = await run(name);
      expect(delivery.kind === 'saved' && delivery.files[0]).toMatch(/Capaci-Mechelen-plan-For-the-mayor\.xlsx$/);
    }
    const lost = await place.refused('export.plan', { ...order, job: newId(), version: 'final' });
    expect(lost).toMatchObject({ code: 'NOT_FOUND', message: 'This version of the plan cannot be found.' });
  });

  test('a plan that is still its last version is printed under that name', async () => {
    const place = await withGroup();
    await place.do('plan.saveVersion', { group: place.group.id, kind: 'final', title: 'For the council' });
    const order = { groups: [place.group.id], formats: ['docx' as const], language: 'en' as const };
    const kept = await place.do('export.plan', { ...order, job: newId() });
    expect(kept.kind === 'saved' && kept.files[0]).toMatch(/-plan-final\.docx$/);
    await place.do('record.create', { entity: 'action', values: { group_id: place.group.id, action: 'One more' } });
    const changed = await place.do('export.plan', { ...order, job: newId() });
    expect(changed.kind === 'saved' && changed.files[0]).toMatch(/-plan\.docx$/);
  });

  test('a job that is cancelled writes nothing', async () => {
    const place = await withOwnTemporaryFolder();
    const rows = Array.from({ length: 400 }, (_, index) => [`Action ${index}`, 'Outcome', 'spring', 'City']);
    await place.do('plan.paste', { group: place.group.id, at: { action: null, column: 'action' }, rows });
    const job = newId();
    const order = { job, groups: [place.group.id], formats: ['docx', 'xlsx'], language: 'nl' };
    const running = place.refused('export.plan', order);
    await place.do('job.cancel', { job });
    expect(await running).toMatchObject({ code: 'CANCELLED' });
    expect(place.delivered).toEqual([]);
  });

  test('files wait until the program closes, and no longer', async () => {
    const place = await withOwnTemporaryFolder();
    const order = { groups: [place.group.id], formats: ['xlsx' as const], language: 'nl' as const };
    await place.do('export.plan', { ...order, job: newId() });
    expect(await place.leftovers()).toHaveLength(1);
    await place.close();
    expect(await place.leftovers()).toEqual([]);
  });
});

describe('what stays behind', () => {
  test('is counted by kind, and everything personal or confidential is counted', async () => {
    const place = await withGroup();
    const { group } = place;
    const owner = { group_id: group.id };
    const visit = group.steps.find((step) => step.visit)!.visit!;
    const make = (
      entity: 'member' | 'commitment' | 'visit_session' | 'finding' | 'action',
      values: Record<string, string | number>,
    ) => place.do('record.create', { entity, values });
    await make('member', { ...owner, at: 'mentee', person: 'Somebody', interest: 4, organisation: 'Parish' });
    await make('commitment', { ...owner, person: 'Somebody else', evidence: 'A letter' });
    await make('visit_session', { visit_id: visit, participants: 'Both', notes: 'They doubt' });
    await make('finding', { visit_id: visit, text: 'No room' });
    await make('action', { ...owner, action: 'Buddies', invented: 1 });
    await make('action', { ...owner, action: 'Desk' });
    const slot = { group: group.id, form: 'needs-analysis', subject: 'mentee' };
    await place.do('form.set', { ...slot, question: 'challenge', value: 'Alone' });
    await place.do('form.set', { ...slot, question: 'evidence', value: ' ' });
    expect(await place.do('export.preview', { groups: [group.id] })).toEqual({
      actions: 2,
      invented: 1,
      left: { answers: 1, findings: 1, notes: 3, names: 3 },
    });
  });
});
