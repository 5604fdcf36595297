/** Forms: one way to answer, wherever an answer is kept. */
import { describe, expect, test } from 'vitest';
import { withGroup, workplace } from './workplace';

const needs = (group: string, subject = 'mentee') => ({ group, form: 'needs-analysis', subject });

describe('answers', () => {
  test('each subject answers for itself, and blank is not answered', async () => {
    const place = await withGroup();
    const slot = { group: place.group.id, form: 'local-context', subject: 'mentee' };
    await place.do('form.set', { ...slot, question: 'migration-trends', value: 'Growing\r\nslowly' });
    const mentor = await place.do('form.get', { ...slot, subject: 'mentor' });
    expect(mentor.values['migration-trends']).toEqual({ value: null, invented: false });
    const mentee = await place.do('form.get', slot);
    expect(mentee.values['migration-trends']).toEqual({ value: 'Growing\nslowly', invented: false });
    await place.do('form.set', { ...slot, question: 'migration-trends', value: '  ' });
    expect((await place.do('form.get', slot)).values['migration-trends']!.value).toBeNull();
  });

  test('a figure is one value, and counts in the progress of its tool', async () => {
    const place = await withGroup();
    const slot = { group: place.group.id, form: 'local-context', subject: 'mentee' };
    const figure = { value: 450, year: 2021, source: 'City register', definition: 'non-national' };
    await place.do('form.set', { ...slot, question: 'non-national', value: figure });
    expect((await place.do('form.get', slot)).values['non-national']!.value).toEqual(figure);
    const group = await place.do('group.get', { group: place.group.id });
    const counted = group.steps
      .flatMap(({ tools }) => tools)
      .filter(({ answered, asked }) => answered === 1 && asked !== null);
    expect(counted).toHaveLength(1);
    expect(group.steps[0]!.state).toBe('doing');
  });

  test('what does not fit is refused and changes nothing', async () => {
    const place = await withGroup();
    const slot = needs(place.group.id);
    await place.do('form.set', { ...slot, question: 'challenge', value: 'First' });
    const long = await place.refused('form.set', { ...slot, question: 'challenge', value: 'x'.repeat(20_001) });
    expect(long).toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['value'], message: 'at most 20,000 characters' }] },
    });
    expect((await place.refused('form.set', { ...slot, question: 'challenge', value: 7 })).code).toBe('INVALID');
    expect((await place.refused('form.set', { ...slot, question: 'nothing', value: 'x' })).code).toBe('NOT_FOUND');
    expect((await place.refused('form.get', { ...slot, form: 'nothing' })).code).toBe('NOT_FOUND');
    expect((await place.refused('form.get', { ...slot, subject: 'facilitator' })).code).toBe('NOT_FOUND');
    expect((await place.do('form.get', slot)).values.challenge!.value).toBe('First');
  });

  test('of two writers the second is told what is there now', async () => {
    const place = await withGroup();
    const slot = { ...needs(place.group.id), question: 'challenge' };
    await place.do('form.set', { ...slot, value: 'Mine', was: null });
    const conflict = await place.refused('form.set', { ...slot, value: 'Theirs', was: null });
    expect(conflict).toMatchObject({ code: 'CONFLICT', data: { current: 'Mine' } });
    await place.do('form.set', { ...slot, value: 'Theirs', was: 'Mine' });
    expect((await place.do('form.get', needs(place.group.id))).values.challenge!.value).toBe('Theirs');
  });

  test('typing into one question is one step of undo', async () => {
    const place = await withGroup();
    const slot = { ...needs(place.group.id), question: 'challenge' };
    for (const value of ['N', 'Ne', 'New']) await place.do('form.set', { ...slot, value });
    expect((await place.do('workbook.status', null))!.undo).toMatchObject({ label: 'form.set' });
    await place.do('workbook.undo', {});
    expect((await place.do('form.get', needs(place.group.id))).values.challenge!.value).toBeNull();
    await place.do('workbook.redo', {});
    expect((await place.do('form.get', needs(place.group.id))).values.challenge!.value).toBe('New');
  });
});

describe('forms that describe records', () => {
  test('questions with a column fill the record, the others stand beside it', async () => {
    const place = await withGroup();
    const practice = await place.do('record.create', {
      entity: 'practice',
      values: { group_id: place.group.id, title: 'Buddies' },
    });
    const slot = { group: place.group.id, form: 'good-practice', subject: practice.id };
    await place.do('form.set', { ...slot, question: 'place', value: 'Mechelen' });
    await place.do('form.set', { ...slot, question: 'aim', value: 'Nobody alone' });
    expect(await place.do('record.get', { entity: 'practice', id: practice.id })).toMatchObject({ place: 'Mechelen' });
    const [listed] = await place.do('form.records', { group: place.group.id, form: 'good-practice' });
    expect(listed!.values).toMatchObject({
      title: { value: 'Buddies', invented: false },
      place: { value: 'Mechelen', invented: false },
      aim: { value: 'Nobody alone', invented: false },
    });
  });

  test('yes or no, several of a list, and own words that a column cannot hold', async () => {
    const place = await withGroup();
    const member = await place.do('record.create', {
      entity: 'member',
      values: { group_id: place.group.id, at: 'mentee' },
    });
    const { structure } = await place.do('process.get', { process: 'inclucities', language: 'en' });
    const form = structure.forms.find(({ entity }) => entity === 'member')!;
    const question = (column: string) => form.questions.find((each) => each.column === column)!.id;
    const slot = { group: place.group.id, form: form.id, subject: member.id };
    await place.do('form.set', { ...slot, question: question('represents_migrants'), value: true });
    await place.do('form.set', {
      ...slot,
      question: question('roles'),
      value: { keys: ['offer', 'spread'], other: null },
    });
    const row = await place.do('record.get', { entity: 'member', id: member.id });
    expect(row).toMatchObject({ represents_migrants: 1, roles: ['offer', 'spread'] });
    const { values } = await place.do('form.get', slot);
    expect(values[question('represents_migrants')]!.value).toBe(true);
    expect(values[question('roles')]!.value).toEqual({ keys: ['offer', 'spread'], other: null });
    const own = await place.refused('form.set', {
      ...slot,
      question: question('roles'),
      value: { keys: [], other: 'Cook' },
    });
    expect(own).toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['value', 'other'] }] } });
  });

  test('a record of another group is not found', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', { programme: place.programme.id, mentee: { city: 'Jelgava' } });
    const practice = await place.do('record.create', { entity: 'practice', values: { group_id: other.id } });
    const slot = { group: place.group.id, form: 'good-practice', subject: practice.id };
    expect((await place.refused('form.get', slot)).code).toBe('NOT_FOUND');
  });
});

test('an invented answer is no longer one when somebody answers', async () => {
  const place = await workplace();
  await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'en' });
  const { id } = await place.do('group.get', { group: 'capaci-mechelen' });
  const { values } = await place.do('form.get', needs(id));
  const [question, before] = Object.entries(values).find(
    ([, answer]) => answer.invented && typeof answer.value === 'string',
  )!;
  const after = await place.do('form.set', {
    ...needs(id),
    question,
    value: 'What we found ourselves',
    was: before.value,
  });
  expect(after).toEqual({ value: 'What we found ourselves', invented: false });
});
