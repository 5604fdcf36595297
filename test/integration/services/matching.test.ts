/** Matching over a programme: who is a candidate, what counts, what people decide, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { MatchView } from '../../../shared/contract/matching';
import { matchConstraintId, matchScoreId } from '../../../shared/rules/ids';
import { type Workplace, withGroup, workplace } from './workplace';

const names = (view: MatchView, side: 'mentees' | 'mentors') => view[side].map(({ name }) => name);
const cityIn = (view: MatchView, side: 'mentees' | 'mentors', name: string) =>
  view[side].find((city) => city.name === name)!.organisation;
const weightOf = (view: MatchView, key: string) => view.criteria.find((criterion) => criterion.key === key)!;

async function sample() {
  const place = await workplace();
  await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'en' });
  const programme = (await place.do('programme.list', null))[0]!.id;
  const view = await place.do('match.get', { programme });
  return { ...place, programme, view };
}

/** Two mentees without a group and two mentors, of whom one fits each need. */
async function fourCandidates() {
  const place = await workplace();
  await place.do('workbook.create', { file: place.at('w.mentoring'), title: 'Cities', language: 'en' });
  const programme = (await place.do('programme.list', null))[0]!.id;
  const nominate = (side: 'mentee' | 'mentor', city: string, ...policyFields: ('housing' | 'health')[]) =>
    place.do('match.nominate', { programme, side, city, policyFields });
  await nominate('mentee', 'Ostwick', 'housing');
  await nominate('mentee', 'Westmar', 'health');
  await nominate('mentor', 'Nordam', 'housing');
  const view = await nominate('mentor', 'Suthold', 'health');
  const id = (name: string) => [...view.mentees, ...view.mentors].find((city) => city.name === name)!.organisation;
  const constrain = (kind: 'apart' | 'fixed', mentee: string, mentor: string) =>
    place.do('record.create', {
      entity: 'match_constraint',
      values: { programme_id: programme, mentee_id: id(mentee), mentor_id: id(mentor), kind },
    });
  return { ...place, programme, view, id, constrain };
}
const pairsOf = (view: MatchView, which: 'best' | 'secondBest' = 'best') => {
  const cities = new Map([...view.mentees, ...view.mentors].map((city) => [city.organisation, city.name]));
  return view[which]?.pairs.map(({ mentee, mentor }) => `${cities.get(mentee)} ${cities.get(mentor)}`) ?? null;
};

describe('the sample', () => {
  test('holds the four real pairs: they are chosen, and are the best combination', async () => {
    const { view } = await sample();
    expect(names(view, 'mentees')).toEqual(['Capaci', 'Saint-Jean-de-la-Ruelle', 'Livadia', 'Jelgava']);
    expect(names(view, 'mentors')).toEqual(['Mechelen', 'City of Brussels', 'Fuenlabrada', 'Schaarbeek']);
    const chosen = view.decisions.map(({ mentee, mentor }) => `${mentee} ${mentor}`);
    expect(view.best!.pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`).sort()).toEqual(chosen.sort());
    expect(view.best!.total).toBe(view.best!.pairs.reduce((sum, { total }) => sum + total!, 0));
    expect(view.secondBest!.total).toBeLessThan(view.best!.total);
    expect(view.decisions.map(({ group }) => group).sort()).toEqual([
      'capaci-mechelen',
      'jelgava-schaarbeek',
      'livadia-fuenlabrada',
      'saint-jean-brussels',
    ]);
    expect(view.invented).toBe(true);
    expect(view.conflicts).toEqual([]);
  });

  test('explains a pair criterion by criterion', async () => {
    const { view, programme, do: run } = await sample();
    const pair = { mentee: cityIn(view, 'mentees', 'Capaci'), mentor: cityIn(view, 'mentors', 'Mechelen') };
    const cell = await run('match.cell', { programme, ...pair });
    const by = (key: string) => cell.criteria.find(({ criterion }) => criterion === weightOf(view, key).id)!;
    expect(cell.total).toBe(view.totals[0]![0]);
    expect(by('need-experience')).toMatchObject({
      score: 2.7,
      typed: null,
      why: [{ say: 'fields-met' }, { say: 'fields-unmet' }],
    });
    expect(by('profile')).toMatchObject({ score: 2, why: [{ say: 'mentor-larger' }, { say: 'definitions-differ' }] });
    expect(by('governance')).toMatchObject({
      score: 2,
      typed: 2,
      suggested: null,
      invented: true,
      why: [{ say: 'levels-both' }],
    });
    expect(by('language')).toMatchObject({ score: 0, why: [{ say: 'language-differs' }] });
    expect(by('conviction')).toMatchObject({ typed: 4, why: [{ say: 'conviction-written' }] });
    expect(cell.others.map(({ total }) => total)).toEqual(
      cell.others.map(({ total }) => total).toSorted((a, b) => b - a),
    );
  });
});

describe('scores and weights', () => {
  test('a person’s score goes before the suggested one, and can be taken back', async () => {
    const { programme, view, id, ...place } = await fourCandidates();
    const pair = { programme, mentee: id('Ostwick'), mentor: id('Suthold') };
    const criterion = weightOf(view, 'need-experience').id;
    expect((await place.do('match.cell', pair)).total).toBe(0);
    const judged = await place.do('match.score', { ...pair, criterion, score: 4, reason: 'They run shelters.' });
    expect(judged.total).toBe(100);
    expect(judged.criteria[0]).toMatchObject({ score: 4, suggested: 0, typed: 4, reason: 'They run shelters.' });
    const set = { entity: 'match_score' as const, id: matchScoreId(pair, criterion), field: 'reason' };
    await place.do('record.set', { ...set, value: 'They build.', was: 'They run shelters.' });
    const stale = await place.refused('record.set', { ...set, value: 'Mine.', was: 'They run shelters.' });
    expect(stale).toMatchObject({ code: 'CONFLICT', data: { current: 'They build.' } });
    const lower = await place.do('match.score', { ...pair, criterion, score: 3 });
    expect(lower.criteria[0]).toMatchObject({ typed: 3, reason: 'They build.' });
    const back = await place.do('match.score', { ...pair, criterion, score: null });
    expect(back.criteria[0]).toMatchObject({ score: 0, typed: null, reason: null });
  });

  test('a weight changes the totals, and weights that are all zero are told', async () => {
    const { programme, view, ...place } = await fourCandidates();
    expect(view.totals).toEqual([
      [100, 0],
      [0, 100],
    ]);
    expect(view.weighed[0]).toEqual([40, 40]);
    let now = view;
    for (const { id } of view.criteria) now = await place.do('match.weigh', { programme, criterion: id, weight: 0 });
    expect(now.weightFault).toEqual({ fault: 'all-zero', criterion: null });
    expect(now.totals.flat()).toEqual([null, null, null, null]);
    expect([now.best, now.secondBest]).toEqual([null, null]);
    const criterion = view.criteria[0]!.id;
    const refused = await place.refused('match.weigh', { programme, criterion, weight: -1 });
    expect(refused.code).toBe('INVALID');
    expect(await place.refused('match.weigh', { programme, criterion: programme, weight: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a programme may have a criterion of its own', async () => {
    const { programme, id, ...place } = await fourCandidates();
    const values = { programme_id: programme, key: 'own', label: 'Distance', weight: 3 };
    const own = await place.do('record.create', { entity: 'criterion', values });
    const pair = { programme, mentee: id('Ostwick'), mentor: id('Nordam') };
    const cell = await place.do('match.score', { ...pair, criterion: own.id, score: 0 });
    expect(cell.total).toBe(57);
    const view = await place.do('match.get', { programme });
    expect(view.criteria.at(-1)).toEqual({ id: own.id, key: 'own', label: 'Distance', weight: 3 });
  });

  test('a weight that is moved on at once is one step of undo', async () => {
    const { programme, view, ...place } = await fourCandidates();
    const { id, weight } = weightOf(view, 'profile');
    await place.do('match.weigh', { programme, criterion: id, weight: 7 });
    await place.do('match.weigh', { programme, criterion: id, weight: 9 });
    await place.do('workbook.undo', { force: false });
    expect(weightOf(await place.do('match.get', { programme }), 'profile').weight).toBe(weight);
  });
});

describe('constraints', () => {
  test('change the best combination, and name themselves where there is none', async () => {
    const { programme, constrain, id, ...place } = await fourCandidates();
    const now = () => place.do('match.get', { programme });
    expect(pairsOf(await now())).toEqual(['Ostwick Nordam', 'Westmar Suthold']);
    expect(pairsOf(await now(), 'secondBest')).toEqual(['Ostwick Suthold', 'Westmar Nordam']);
    const first = await constrain('apart', 'Ostwick', 'Nordam');
    expect(first.id).toBe(matchConstraintId({ programme, mentee: id('Ostwick'), mentor: id('Nordam') }));
    expect(pairsOf(await now())).toEqual(['Ostwick Suthold', 'Westmar Nordam']);
    expect((await now()).secondBest).toBeNull();
    const second = await constrain('fixed', 'Westmar', 'Suthold');
    const stuck = await now();
    expect(stuck.best).toBeNull();
    expect(stuck.conflicts).toMatchObject([{ kind: 'shortage', side: 'mentee', cities: [id('Ostwick')] }]);
    expect(stuck.conflicts[0]!.constraints.toSorted()).toEqual([first.id, second.id].toSorted());
    await place.do('record.remove', { entity: 'match_constraint', id: first.id });
    expect(pairsOf(await now())).toEqual(['Ostwick Nordam', 'Westmar Suthold']);
  });

  test('are about two different cities of the programme', async () => {
    const { programme, id, ...place } = await fourCandidates();
    const refused = (mentee_id: string, mentor_id: string) =>
      place.refused('record.create', {
        entity: 'match_constraint',
        values: { programme_id: programme, mentee_id, mentor_id, kind: 'apart' },
      });
    expect(await refused(id('Ostwick'), id('Ostwick'))).toMatchObject({ code: 'INVALID' });
    expect(await refused(id('Ostwick'), programme)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('deciding', () => {
  const groups = async (place: Pick<Workplace, 'do'>) => (await place.do('group.list', {})).groups;

  test('makes the group when there is none, once', async () => {
    const { programme, id, ...place } = await fourCandidates();
    const pair = { programme, mentee: id('Ostwick'), mentor: id('Nordam') };
    const view = await place.do('match.decide', { ...pair, reason: null });
    expect(view.decisions).toMatchObject([{ group: 'ostwick-nordam', overruled: false, reason: null }]);
    await place.do('match.decide', { ...pair, reason: 'Housing first.' });
    const made = await groups(place);
    expect(made.map(({ key }) => key)).toEqual(['ostwick-nordam']);
    expect(made[0]!.parties.map(({ organisation }) => organisation)).toEqual([pair.mentee, pair.mentor]);
  });

  test('lets the mentor join the group in which its mentee waits', async () => {
    const { programme, id, ...place } = await fourCandidates();
    const { key } = await place.do('group.create', { programme, mentee: { city: 'Ostwick' } });
    await place.do('match.decide', { programme, mentee: id('Ostwick'), mentor: id('Nordam'), reason: null });
    expect((await groups(place)).map((group) => [group.key, group.parties.length])).toEqual([[key, 2]]);
  });

  test('against the best combination needs the reason, and keeps it', async () => {
    const { programme, id, ...place } = await fourCandidates();
    const pair = { programme, mentee: id('Ostwick'), mentor: id('Suthold') };
    const refused = await place.refused('match.decide', { ...pair, reason: ' ' });
    expect(refused.message).toContain('say why you choose it');
    expect(await groups(place)).toEqual([]);
    const view = await place.do('match.decide', { ...pair, reason: 'They have met.' });
    expect(view.decisions).toMatchObject([{ overruled: true, reason: 'They have met.' }]);
    const changed = await place.do('match.decide', { ...pair, mentor: id('Nordam'), reason: null });
    expect(changed.decisions).toMatchObject([{ mentorName: 'Nordam', overruled: false, reason: null }]);
    await place.do('record.remove', { entity: 'match_decision', id: changed.decisions[0]!.id });
    expect((await place.do('match.get', { programme })).decisions).toEqual([]);
  });
});

test('a city of a group is a candidate by its part, named or not, and never its own mentor', async () => {
  const { programme, group, ...place } = await withGroup();
  const both = await place.do('match.nominate', {
    programme: programme.id,
    side: 'mentor',
    city: 'capaci',
    policyFields: ['gender'],
  });
  expect(names(both, 'mentees')).toEqual(['Capaci']);
  expect(names(both, 'mentors')).toEqual(['Mechelen', 'Capaci']);
  expect(both.mentors.map(({ candidate }) => candidate !== null)).toEqual([false, true]);
  expect(both.totals).toEqual([[null, null]]);
  expect(pairsOf(both)).toEqual(['Capaci Mechelen']);
  expect(both.mentees[0]).toMatchObject({ theme: group.theme });
  const own = { programme: programme.id, mentee: both.mentees[0]!.organisation, mentor: both.mentees[0]!.organisation };
  expect(await place.refused('match.decide', { ...own, reason: 'Why not' })).toMatchObject({ code: 'INVALID' });
});

test('without candidates there is nothing to compare', async () => {
  const place = await workplace();
  await place.do('workbook.create', { file: place.at('w.mentoring'), title: 'Cities', language: 'en' });
  const programme = (await place.do('programme.list', null))[0]!.id;
  expect(await place.do('match.get', { programme })).toMatchObject({
    mentees: [],
    totals: [],
    best: null,
    conflicts: [],
  });
});
