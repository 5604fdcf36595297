import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract';
import type { Hit, Marked } from '../../../shared/contract/search';
import { type Workplace, withGroup, workplace } from './workplace';

const marked = (words: Marked | null) => words?.marks.map(([from, to]) => words.text.slice(from, to)) ?? [];
const ANSWER = { form: 'needs-analysis', subject: 'mentee', question: 'challenge' } as const;

const find = async (place: Workplace, query: string, rest: Partial<CallInput<'search.find'>> = {}) =>
  (await place.do('search.find', { query, ...rest })).hits;
const ofEntity = (hits: Hit[], entity: Hit['entity']) => hits.filter((hit) => hit.entity === entity);

async function withAnswer(value: string) {
  const place = await withGroup();
  await place.do('form.set', { group: place.group.id, ...ANSWER, value });
  return place;
}

describe('search.find', () => {
  it('leads to the question of an answer, in the language of the screen', async () => {
    const place = await withAnswer('Ο Δήμος\nΛιβαδειάς ζητά μια υπηρεσία υποδοχής.');
    await place.do('settings.set', { language: 'nl' });
    const [hit] = await find(place, 'λιβαδειας υποδο');
    const step = place.group.steps[0];
    expect(hit).toMatchObject({
      entity: 'answer',
      group: place.group.id,
      groupTitle: 'Capaci – Mechelen',
      field: 'value',
      excerpt: { text: 'Ο Δήμος Λιβαδειάς ζητά μια υπηρεσία υποδοχής.' },
      place: {
        page: 'step',
        group: place.group.key,
        step: step?.id,
        tool: 'needs-analysis',
        subject: 'mentee',
        record: null,
        question: 'challenge',
      },
    });
    expect(marked(hit?.excerpt ?? null)).toEqual(['Λιβαδειάς', 'υποδο']);
    const { texts } = await place.do('process.get', { process: 'inclucities', language: 'nl' });
    expect(hit?.title?.text).toBe(texts['form.needs-analysis.challenge.question']);
    expect(hit?.where).toBe(`1.1 ${texts['step.needs-and-match.tool.needs-analysis.title']}`);
  });

  it('cuts long text around what was found', async () => {
    const before = 'Woorden die ervoor komen. '.repeat(20);
    const place = await withAnswer(`${before}Hier staat de Sīgulda-zaal. ${before}`);
    const [hit] = await find(place, 'sigulda');
    expect(hit?.excerpt?.text).toMatch(/^… .*Hier staat de Sīgulda-zaal\..* …$/);
    expect(hit?.excerpt?.text.length).toBeLessThan(170);
    expect(marked(hit?.excerpt ?? null)).toEqual(['Sīgulda']);
  });

  it('leads to needs, actions, findings, and the versions of a plan', async () => {
    const place = await withGroup();
    const group = place.group.id;
    const need = await place.do('record.create', {
      entity: 'need',
      values: { group_id: group, title: 'Onthaal', description: 'Een loket voor zebravinken' },
    });
    const action = await place.do('record.create', {
      entity: 'action',
      values: { group_id: group, action: 'Loket openen', lead: 'Dienst zebravinken' },
    });
    const visit = place.group.steps.find((step) => step.visit)!;
    const finding = await place.do('record.create', {
      entity: 'finding',
      values: { visit_id: visit.visit, text: 'Veel zebravinken gezien' },
    });
    await place.do('plan.saveVersion', { group, kind: 'draft', title: 'Versie zebravinken' });
    const hits = await find(place, 'zebravi', { group });
    expect(ofEntity(hits, 'need')[0]).toMatchObject({
      label: 'N1',
      field: 'description',
      title: { text: 'Onthaal' },
      place: { page: 'step', tool: 'needs', record: need.id, question: 'description' },
    });
    expect(ofEntity(hits, 'action')[0]).toMatchObject({
      label: '1',
      field: 'lead',
      title: { text: 'Loket openen' },
      place: { page: 'plan', record: action.id, question: 'lead' },
    });
    expect(ofEntity(hits, 'finding')[0]).toMatchObject({
      title: null,
      place: { page: 'step', step: visit.id, record: finding.id },
    });
    expect(ofEntity(hits, 'plan_version')[0]).toMatchObject({ place: { page: 'plan' }, excerpt: null });
    expect(hits).toHaveLength(4);
  });

  it('leads to the rule that does not hold here', async () => {
    const place = await withGroup();
    const { id: group, key } = place.group;
    const asked = { group, check: 'actions-answer-needs', reason: 'Numbats eerst' } as const;
    await place.do('check.except', asked);
    expect((await find(place, 'numbats'))[0]).toMatchObject({
      entity: 'check_exception',
      place: { page: 'checks', group: key },
    });
  });

  it('leads to groups by their cities, and to the programme', async () => {
    const place = await withGroup();
    const [city] = ofEntity(await find(place, 'mechel'), 'organisation');
    expect(city).toMatchObject({ group: place.group.id, place: { page: 'group', group: place.group.key } });
    expect(marked(city?.title ?? null)).toEqual(['Mechel']);
    const [programme] = await find(place, 'steden');
    expect(programme).toMatchObject({ entity: 'programme', group: null, place: { page: 'programme' } });
  });

  it('names the tools and questions of the group one is in', async () => {
    const place = await withGroup();
    await place.do('settings.set', { language: 'en' });
    const { id: group } = place.group;
    expect(ofEntity(await find(place, 'needs analysis', { group }), 'tool')[0]).toMatchObject({
      where: '1.1',
      place: { page: 'step', tool: 'needs-analysis', question: null },
    });
    expect(await find(place, 'needs analysis')).toEqual([]);
    expect(ofEntity(await find(place, 'final plan', { group }), 'tool')[0]?.place.page).toBe('plan');
    const [question] = ofEntity(await find(place, 'obstacles', { group }), 'question');
    expect(question?.place).toMatchObject({ page: 'step' });
    expect(question?.place.question).not.toBeNull();
  });

  it('leaves out what lies in the bin, with all that belongs to it', async () => {
    const place = await withAnswer('zebravinken');
    const group = place.group.id;
    const visit = place.group.steps.find((step) => step.visit)!.visit!;
    await place.do('record.create', { entity: 'finding', values: { visit_id: visit, text: 'zebravinken' } });
    expect(await find(place, 'zebravinken')).toHaveLength(2);
    await place.do('record.remove', { entity: 'visit', id: visit });
    expect((await find(place, 'zebravinken')).map(({ entity }) => entity)).toEqual(['answer']);
    await place.do('record.remove', { entity: 'mentoring_group', id: group });
    expect(await find(place, 'zebravinken')).toEqual([]);
    expect(await find(place, 'capaci')).toEqual([]);
    await place.do('record.restore', { entity: 'mentoring_group', id: group });
    expect(await find(place, 'zebravinken')).toHaveLength(1);
  });

  it('leaves room for other groups, and says when there is more', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', {
      programme: place.programme.id,
      mentee: { city: 'Łódź' },
      mentor: { city: 'Sigulda' },
    });
    for (const group of [place.group.id, other.id])
      for (let index = 0; index < 8; index++)
        await place.do('record.create', { entity: 'need', values: { group_id: group, title: `Loket ${index}` } });
    const { hits, more } = await place.do('search.find', { query: 'loket', group: other.id, limit: 10 });
    expect(hits.map((hit) => hit.group === other.id)).toEqual([...Array(5).fill(true), ...Array(5).fill(false)]);
    expect(more).toBe(true);
    const all = await place.do('search.find', { query: 'loket', group: other.id, programme: place.programme.id });
    expect(all).toMatchObject({ more: false, whole: true });
    expect(all.hits).toHaveLength(16);
  });

  it('finds nothing by nothing, and nothing without a workbook', async () => {
    const place = await withAnswer('iets');
    expect(await place.do('search.find', { query: ' … ' })).toEqual({ hits: [], more: false, whole: true });
    await place.do('workbook.close', null);
    expect((await place.refused('search.find', { query: 'iets' })).code).toBe('NO_WORKBOOK');
    expect((await place.refused('search.prepare', null)).code).toBe('NO_WORKBOOK');
  });

  it('finds every row of the sample by its own words, and a place for it', async () => {
    const place = await workplace();
    await place.do('workbook.sample', { file: place.at('sample.mentoring'), language: 'en' });
    await place.do('search.prepare', null);
    const { groups } = await place.do('group.list', {});
    const steps = new Set(groups.flatMap(({ steps: walk }) => walk.map(({ id }) => id)));
    const seen = new Set<string>();
    for (const query of 'a b c d e f g h i l m n o p r s t u v w'.split(' '))
      for (const hit of await find(place, query, { limit: 100 })) {
        seen.add(hit.entity);
        if (hit.field !== 'number') expect(marked(hit.title).length + marked(hit.excerpt).length).toBeGreaterThan(0);
        if (hit.place.step) expect(steps).toContain(hit.place.step);
        if (hit.entity === 'answer') expect(hit.place).toMatchObject({ page: 'step', question: expect.any(String) });
        if (hit.entity === 'answer') expect(hit.title?.text).toMatch(/\s/);
      }
    for (const entity of ['answer', 'need', 'action', 'practice', 'member', 'visit_session', 'finding', 'organisation'])
      expect(seen).toContain(entity);
  });
});
