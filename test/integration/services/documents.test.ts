/** What the documents of the method say of a group, in the language of the document. */
import { describe, expect, test } from 'vitest';
import type { PaperOf } from '../../../main/documents';
import { type Asked, papersOf } from '../../../main/services/documents';
import { processLibrary } from '../../../main/services/process-library';
import { openStore } from '../../../main/store';
import type { DocumentKind } from '../../../shared/contract/documents';
import { withGroup } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;

/** The papers that an export would print. */
async function papers<K extends DocumentKind>(
  place: Place,
  what: K,
  asked: Partial<Omit<Asked, 'what'>> = {},
): Promise<{ fileBase: string; paper: PaperOf<K> }[]> {
  await place.do('workbook.close', null);
  const store = await openStore(place.at('w.mentoring'));
  try {
    const whole = { groups: [place.group.id], target: null, language: 'en' as const, gaps: false, ...asked, what };
    const made = await store.read((reader) => papersOf(reader, processLibrary(), whole));
    return made as { fileBase: string; paper: PaperOf<K> }[];
  } finally {
    await store.close();
    await place.do('workbook.open', { file: place.at('w.mentoring') });
  }
}

const fill = (place: Place, form: string, subject: string, question: string, value: unknown) =>
  place.do('form.set', { group: place.group.id, form, subject, question, value: value as string });
const make = (place: Place, entity: 'need' | 'practice' | 'visit_session', values: Record<string, string>) =>
  place.do('record.create', { entity, values });

describe('a visit pack', () => {
  test('speaks the language of the document and puts sessions by the clock', async () => {
    const place = await withGroup();
    const step = place.group.steps.find(({ step: key }) => key === 'visit-context');
    const visit_id = step?.visit ?? '';
    for (const [title, date, start] of [
      ['Last', '', ''],
      ['Third', '2022-03-09', '09:00'],
      ['Second', '2022-03-08', '14:00'],
      ['First', '2022-03-08', '09:30'],
    ] as const)
      await make(place, 'visit_session', { visit_id, title, kind: 'interview', ...(date && { date, start }) });
    for (const target of ['visit-context', step?.id ?? '', visit_id]) {
      const [pack, ...others] = await papers(place, 'visit-pack', { target, language: 'fr' });
      expect(others).toEqual([]);
      expect(pack?.paper.sessions.map(({ title }) => title)).toEqual(['First', 'Second', 'Third', 'Last']);
      expect(pack?.paper).toMatchObject({ title: 'Visite 1\u00a0: le contexte', host: 'Capaci', mode: 'Sur place' });
      expect(pack?.paper.sessions[0]).toMatchObject({ kind: 'Entretien' });
    }
  });

  test('is made for every visit that is not skipped, also for one that was added', async () => {
    const place = await withGroup();
    const [context, inspiration] = place.group.steps.filter(({ visit }) => visit);
    await place.do('step.settle', { step: inspiration?.id ?? '', state: 'skipped', reason: 'No money' });
    await place.do('step.add', {
      group: place.group.id,
      step: 'online-meeting',
      title: 'A call',
      after: context?.id ?? '',
    });
    const packs = await papers(place, 'visit-pack');
    expect(packs.map(({ paper }) => paper.title)).toEqual([
      'Visit 1: the context',
      'A call',
      'Visit 3: the plan takes shape',
    ]);
    const asked = await papers(place, 'visit-pack', { target: inspiration?.id ?? '' });
    expect(asked).toHaveLength(1);
  });

  test('of a group without visits is none, and said where no group has any', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', { programme: place.programme.id, mentee: { city: 'Livadia' } });
    for (const { id } of other.steps.filter(({ visit }) => visit))
      await place.do('step.settle', { step: id, state: 'skipped', reason: 'By telephone' });
    expect(await papers(place, 'visit-pack', { groups: [place.group.id, other.id] })).toHaveLength(3);
    await expect(papers(place, 'visit-pack', { groups: [other.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a match sheet names the policy fields in which need and experience meet', async () => {
  const place = await withGroup();
  const group_id = place.group.id;
  for (const [title, policy_field] of [
    ['A door', 'housing'],
    ['A word', 'language-learning'],
    ['A roof', 'housing'],
  ] as const)
    await make(place, 'need', { group_id, title, policy_field });
  await fill(place, 'mentor-strengths', 'mentor', 'policy-fields', { keys: ['health', 'housing'], other: 'Sport' });
  await fill(place, 'match', 'group', 'decided-on', '2021-02-01');
  await fill(place, 'match', 'group', 'candidates', 'Somebody else');
  const [sheet] = await papers(place, 'match-sheet', { language: 'nl' });
  expect(sheet?.paper).toMatchObject({
    common: ['Wonen'],
    pair: { mentee: 'Capaci', mentor: 'Mechelen', menteeAssociation: 'AICCRE', mentorAssociation: 'VVSG' },
    left: { kinds: [], questions: ['Welke andere kandidaten zijn overwogen?'] },
  });
  const entries = [...(sheet?.paper.strengths ?? []), ...(sheet?.paper.parts ?? [])].flatMap((part) => part.entries);
  const filled = entries.flatMap(({ value }) => (value ? [value] : []));
  expect(filled).toEqual([
    { kind: 'list', items: ['Gezondheid', 'Wonen', 'Sport'] },
    { kind: 'date', date: '2021-02-01' },
  ]);
  expect(entries.length).toBeGreaterThan(10);
});

describe('practices', () => {
  test('have the twelve groups of the guide (S4, annex 4), in its order', async () => {
    const place = await withGroup();
    const { id } = await make(place, 'practice', { group_id: place.group.id, title: 'Buddies', place: 'Mechelen' });
    await fill(place, 'good-practice', id, 'evaluated', true);
    await fill(place, 'good-practice', id, 'contact-person', 'A person');
    for (const target of ['P1', 'p1', id]) {
      const [sheet] = await papers(place, 'practice', { target });
      expect(sheet?.fileBase).toMatch(/-Capaci-Mechelen-practice-P1$/);
      expect(sheet?.paper).toMatchObject({ form: 'sheet', title: 'Buddies' });
      expect(sheet?.paper.left.questions).toEqual(['Whom can people contact?']);
      const parts = sheet?.paper.practices[0]?.parts ?? [];
      expect(parts.map(({ heading }) => heading)).toEqual([
        'Name',
        'Where',
        'Who leads',
        'Why it came about',
        'How it works',
        'What it takes',
        'What it brought',
        'Success factors',
        'Risks and challenges',
        'For another city',
        'Contact',
        'More to read and see',
      ]);
      const filled = parts.flatMap(({ entries }) => entries.flatMap(({ value }) => (value ? [value] : [])));
      expect(filled).toEqual([
        { kind: 'text', text: 'Buddies' },
        { kind: 'text', text: 'Mechelen' },
        { kind: 'yes-no', yes: true },
      ]);
    }
  });

  test('of another group of the programme are said to be of that group, by its own releases', async () => {
    const place = await withGroup();
    const other = await place.do('group.create', {
      programme: place.programme.id,
      mentee: { city: 'Livadia' },
      mentor: { city: 'Fuenlabrada' },
    });
    await make(place, 'practice', { group_id: place.group.id, title: 'Buddies' });
    const theirs = await make(place, 'practice', { group_id: other.id, title: 'Jobs' });
    const slot = { group: other.id, form: 'good-practice', subject: theirs.id };
    await place.do('form.set', { ...slot, question: 'activities', value: 'A job fair' });
    const [sheet] = await papers(place, 'practice', { target: 'P2' });
    expect(sheet?.paper.practices[0]?.group).toBe('Livadia – Fuenlabrada');
    expect(JSON.stringify(sheet?.paper)).toContain('A job fair');
    const [own] = await papers(place, 'practice');
    expect(own?.paper).toMatchObject({ form: 'collection', title: 'Capaci – Mechelen' });
    const [all, ...more] = await papers(place, 'practice', { groups: [place.group.id, other.id] });
    expect(more).toEqual([]);
    expect(all?.paper.title).toBe('Steden');
    expect(all?.paper.practices.map(({ title }) => title)).toEqual(['Buddies', 'Jobs']);
  });
});

test('an agreement has the parties in their roles and no persons', async () => {
  const place = await withGroup();
  const [made] = await papers(place, 'agreement', { language: 'fr' });
  expect(made?.paper.parties).toEqual([
    { role: 'Ville accompagnée', name: 'Capaci' },
    { role: 'Association de la ville accompagnée', name: 'AICCRE' },
    { role: 'Mentor', name: 'Mechelen' },
    { role: 'Association du mentor', name: 'VVSG' },
  ]);
});

test('what is not there is said', async () => {
  const place = await withGroup();
  const order = { job: '0197f0a0-0000-7000-8000-00000000000a', groups: [place.group.id], language: 'en' };
  for (const [what, target, message] of [
    ['visit-pack', 'needs-and-match', 'visit'],
    ['practice', 'P7', 'practice'],
  ] as const) {
    const failure = await place.refused('export.document', { ...order, what, target });
    expect(failure).toMatchObject({ code: 'NOT_FOUND', data: { what: message } });
  }
  expect(place.delivered).toEqual([]);
});
