/** Nothing of the guide's templates got lost: the fields of annexes 2 to 6, named one by one. */
import { describe, expect, test } from 'vitest';
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import { POLICY_FIELDS } from '../../../shared/model/choices';
import { builtIn, formOf, stepOf } from './built-in';

const kindOf = (form: string, id: string) => formOf(form).questions.find((question) => question.id === id)?.kind;
const asked = (form: string) => formOf(form).questions.map((question) => question.id);

const SENSITIVITIES = [
  'sensitivity-migrants',
  'sensitivity-opinion',
  'sensitivity-rivalry',
  'sensitivity-funding',
  'sensitivity-powers',
  'sensitivity-legislation',
  'sensitivity-other',
];

describe('annex 2, needs analysis', () => {
  test.each([
    ['1 the challenge', ['challenge']],
    ['2 cross-cutting subjects', ['cross-cutting']],
    ['3 why, with the evidence', ['evidence']],
    ['4 what to learn', ['learning']],
    ['5 impact wanted', ['impact']],
    ['6 key players', ['key-players']],
    ['7 difficulties with them and relations to strengthen', ['player-difficulties', 'relations-to-strengthen']],
    ['8 resources and strengths', ['resources']],
    ['9 obstacles', ['obstacles']],
    ['10 who drafts and who approves', ['drafters', 'approvers']],
    ['11 gains beyond learning', ['other-gains']],
    ['chapter 4: position, backing and who took part', ['own-capacity', 'backing', 'made-with', 'migrants-heard']],
  ])('%s', (_, questions) => {
    expect(asked('needs-analysis')).toEqual(expect.arrayContaining(questions));
  });

  test('is asked of the mentee', () => expect(formOf('needs-analysis').subjects).toEqual(['mentee']));
});

describe('annexes 2 and 3, local context', () => {
  test.each([
    ['how migration developed', ['migration-trends']],
    ['nationalities and status groups', ['main-nationalities', 'status-groups']],
    ['other factors', ['other-factors']],
    [
      'policies and institutions',
      ['strategy', 'sector-policies', 'funded-institutions', 'ngo-networks', 'formal-relations', 'migrant-groups'],
    ],
    ['sensitivities, each on its own', SENSITIVITIES],
  ])('%s', (_, questions) => {
    expect(asked('local-context')).toEqual(expect.arrayContaining(questions));
  });

  test.each(['inhabitants', 'migration-background', 'foreign-nationality', 'non-national'])(
    '%s is a figure with year, source and definition',
    (id) => expect(kindOf('local-context', id)).toBe('figure'),
  );

  test('budget and the part for integration are an amount, a share and a year', () => {
    expect(kindOf('local-context', 'budget')).toBe('money');
    expect(kindOf('local-context', 'integration-amount')).toBe('money');
    expect(kindOf('local-context', 'integration-share')).toBe('number');
    expect(kindOf('local-context', 'budget-year')).toBe('number');
  });

  test('is asked of both cities', () => expect(formOf('local-context').subjects).toEqual(['mentee', 'mentor']));
});

describe('annexes 2 and 3, regional and national context', () => {
  test.each([
    ['how typical the city is, and where it differs', ['typical', 'differs']],
    ['relations with government', ['government-relations']],
    ['a supportive framework', ['supportive-framework']],
    ['shared objectives', ['shared-objectives']],
    ['other factors', ['other-factors']],
    ['sensitivities, each on its own', SENSITIVITIES],
    ['peer learning', ['peer-learning']],
  ])('%s', (_, questions) => {
    expect(asked('association-context')).toEqual(expect.arrayContaining(questions));
  });

  test('is asked of both associations', () =>
    expect(formOf('association-context').subjects).toEqual(['mentee-association', 'mentor-association']));

  test('keeps sensitivities confidential, in cities and associations', () => {
    for (const form of ['local-context', 'association-context'])
      for (const question of formOf(form).questions)
        expect(question.confidential, `${form}/${question.id}`).toBe(SENSITIVITIES.includes(question.id));
  });
});

describe('annex 3, strengths of the mentor', () => {
  test('asks fields, practices with the reason, and outside actors', () => {
    expect(asked('mentor-strengths')).toEqual([
      'policy-fields',
      'experience',
      'practices',
      'practices-why',
      'outside-actors',
    ]);
  });

  test('shares its policy fields with the needs', () => {
    for (const form of ['needs-analysis', 'mentor-strengths'])
      expect(formOf(form).questions.find((question) => question.id === 'policy-fields')?.choices).toEqual({
        list: 'policy-field',
        keys: [...POLICY_FIELDS],
      });
  });
});

test('annex 4: twelve groups, every field on its own', () => {
  const groups: Record<string, string[]> = {};
  let part = '';
  for (const question of formOf('good-practice').questions) {
    part = question.part ?? part;
    groups[part] = [...(groups[part] ?? []), question.id];
  }
  expect(groups).toEqual({
    title: ['title'],
    place: ['place'],
    lead: ['lead'],
    context: ['challenge', 'target-group', 'aim'],
    description: ['start', 'conditions-at-start', 'activities', 'who-did-the-work'],
    inputs: ['inputs'],
    results: ['who-gained', 'change', 'evaluated', 'evaluation-results'],
    success: ['conditions-for-success', 'what-worked-best'],
    risks: ['challenges', 'challenges-overcome', 'risks'],
    transfer: ['conditions-elsewhere', 'dos', 'donts'],
    contact: ['contact-person', 'contact-function'],
    more: ['more-information'],
  });
});

describe('annex 5, local support group', () => {
  test('describes its members', () => {
    expect(asked('support-group-member')).toEqual([
      'person',
      'organisation',
      'kind',
      'represents-migrants',
      'inside',
      'experience',
      'roles',
      'agreed',
      'interest',
      'influence',
    ]);
  });

  test.each([
    'at-most-ten',
    'no-copy-of-councils',
    'some-experience',
    'light-structure',
    'kept-through',
    'five-benefits',
  ])('says beside it: %s', (id) =>
    expect(stepOf('training-and-network').advice).toContainEqual(
      expect.objectContaining({ id, tool: 'support-group', source: { work: 'guide', section: 'annex 5' } }),
    ),
  );
});

test('annex 6: the plan has six columns and its place in every planning step', () => {
  expect(PLAN_COLUMNS).toEqual(['action', 'outcome', 'timeframe', 'lead', 'resources', 'success']);
  expect(
    builtIn.steps.filter((step) => step.tools.some((tool) => tool.kind === 'plan')).map((step) => step.id),
  ).toEqual(['visit-context', 'visit-inspiration', 'visit-consolidation', 'approval-and-implementation']);
});

test('annex 1: the mentoring card is a page to read', () => {
  const card = stepOf('training-and-network').tools.find((tool) => tool.id === 'mentoring-card');
  expect(card).toMatchObject({ kind: 'page', source: { work: 'guide', section: 'annex 1' } });
});
