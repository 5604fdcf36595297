/** The built-in process is whole: it parses, speaks three languages and fits the entities its records are kept in. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../shared/locales';
import { type EntityName, fieldsOf } from '../../../shared/model/entities';
import { definition, textKeys } from '../../../shared/process/schema';
import { allQuestions, builtIn, formOf, rawStructure, stepOf, words } from './built-in';

const LANGUAGES = ['nl', 'en', 'fr'] as const;

test('the definition parses with its three languages', () => {
  expect(definition.safeParse({ structure: rawStructure, texts: words }).error).toBeUndefined();
});

test('a word that is missing, or a form that does not exist, is a fault', () => {
  const { title, ...rest } = words.en;
  expect(title).toBeTruthy();
  expect(definition.safeParse({ structure: rawStructure, texts: { en: rest } }).success).toBe(false);
  const broken = structuredClone(builtIn);
  broken.steps[0]!.tools[0]!.form = 'no-such-form';
  expect(definition.safeParse({ structure: broken, texts: words }).success).toBe(false);
});

describe.each(LANGUAGES)('%s', (language) => {
  const spoken = words[language];

  test('has the words the structure asks for and no others', () => {
    expect(Object.keys(spoken).sort()).toEqual(textKeys(builtIn).sort());
  });

  test('words choices as the catalogue does', async () => {
    const catalogue = (await catalogues[language]()).default as {
      choices: { [list: string]: { [choice: string]: string } };
    };
    const choices = Object.keys(spoken).filter((key) => key.startsWith('choices.'));
    expect(choices.length).toBeGreaterThan(50);
    for (const key of choices) {
      const [, list, choice] = key.split('.');
      expect(catalogue.choices[list!]?.[choice!], key).toBe(spoken[key]);
    }
  });

  test('asks whole questions: each ends in a question mark', () => {
    const questions = Object.entries(spoken).filter(([key]) => /^form\..*\.question$/.test(key));
    expect(questions).toHaveLength(allQuestions().length);
    for (const [key, question] of questions) expect(question, key).toMatch(/\?$/);
  });

  test('has no blanks at the ends, doubled blanks or typewriter quotes', () => {
    for (const [key, text] of Object.entries(spoken)) {
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toMatch(/ {2}|"|'/);
    }
  });
});

test('French keeps its two-part signs on the line of their word', () => {
  for (const [key, text] of Object.entries(words.fr)) {
    expect(text, key).not.toMatch(/[^\u00a0\n][:;?!»](?!\/)/);
    expect(text, key).not.toMatch(/«[^\u00a0]/);
  }
});

test('no text of one language was left in another', () => {
  const same = Object.keys(words.en).filter(
    (key) =>
      /^(form|step)\..*(\.(question|hint|why|needs|yields|body)$|\.advice\.)/.test(key) &&
      (words.en[key] === words.nl[key] || words.en[key] === words.fr[key] || words.nl[key] === words.fr[key]),
  );
  expect(same).toEqual([]);
});

describe('steps', () => {
  test('are eight, in the order of the guide, with two to add when wanted', () => {
    expect(builtIn.steps.filter((step) => !step.onDemand).map((step) => step.id)).toEqual([
      'needs-and-match',
      'common-ground',
      'training-and-network',
      'visit-context',
      'visit-inspiration',
      'academies',
      'visit-consolidation',
      'approval-and-implementation',
    ]);
    expect(builtIn.steps.filter((step) => step.onDemand).map((step) => step.id)).toEqual([
      'extra-visit',
      'online-meeting',
    ]);
  });

  test.each([
    ['visit-context', 'mentee', 'context', 'draft'],
    ['visit-inspiration', 'mentor', 'inspiration', 'revised'],
    ['visit-consolidation', 'mentee', 'consolidation', 'final'],
  ])('%s goes to the %s and yields a version', (id, host, focus, yields) => {
    const step = stepOf(id);
    expect(step.visit).toEqual({ kind: 'visit', host, focus, mode: 'in-person', yields });
    expect(step.tools.map((tool) => tool.kind)).toEqual(expect.arrayContaining(['visit', 'records', 'plan']));
  });

  test('cite works that the definition lists', () => {
    const works = new Set(builtIn.works);
    for (const step of builtIn.steps)
      for (const cited of [step, ...step.tools, ...step.advice]) expect(works, step.id).toContain(cited.source.work);
    for (const form of builtIn.forms)
      for (const cited of [form, ...form.questions]) expect(works, form.id).toContain(cited.source.work);
  });

  test('give every tool that needs one a form, and use every form', () => {
    const tools = builtIn.steps.flatMap((step) => step.tools);
    const without = ['plan', 'page', 'benchmark'];
    for (const tool of tools) expect(tool.form === undefined, tool.id).toBe(without.includes(tool.kind));
    expect(new Set(tools.flatMap((tool) => tool.form ?? []))).toEqual(new Set(builtIn.forms.map((form) => form.id)));
  });

  test('have advice with ids that stand once in a step', () => {
    for (const step of builtIn.steps) {
      const ids = step.advice.map((advice) => advice.id);
      expect(new Set(ids).size, step.id).toBe(ids.length);
      expect(ids.length, step.id).toBeGreaterThan(0);
    }
  });

  test.each([
    ['needs-and-match', 'draft-before-mentor', 'must'],
    ['training-and-network', 'training-advised', 'strongly-advised'],
    ['training-and-network', 'at-most-ten', 'must'],
    ['training-and-network', 'migrants-always', 'must'],
    ['common-ground', 'benchmark-optional', 'optional'],
    ['common-ground', 'benchmark-saves-time', 'optional'],
    ['visit-context', 'first-at-mentee', 'must'],
    ['visit-consolidation', 'last-at-mentee', 'must'],
  ])('say in %s: %s (%s)', (id, advice, strength) => {
    expect(stepOf(id).advice.find((item) => item.id === advice)?.strength).toBe(strength);
  });
});

describe('records', () => {
  const described = builtIn.forms.filter((form) => form.entity);

  test('every column can hold what its question offers', () => {
    for (const form of described)
      for (const { column, choices, kind, id } of form.questions) {
        if (!column) continue;
        const field = fieldsOf(form.entity as EntityName)[column]!;
        const accepts = (value: unknown) => field.schema.safeParse(value).success;
        const where = `${form.id}.${id}`;
        if (kind === 'choice') for (const key of choices!.keys) expect(accepts(key), where).toBe(true);
        if (kind === 'choices') expect(accepts(choices!.keys), where).toBe(true);
        if (kind === 'yes-no') expect([accepts(0), accepts(1)], where).toEqual([true, true]);
        if (kind === 'number') expect(accepts(3), where).toBe(true);
        if (kind === 'date') expect(accepts('2022-11-30') && !accepts('2022-11-31'), where).toBe(true);
        if (kind === 'time') expect(accepts('09:30') && !accepts('9.30'), where).toBe(true);
        if (kind === 'text' || kind === 'line') expect(accepts('words'), where).toBe(true);
      }
  });

  test('every column that a person fills in is asked, except those the program sets', () => {
    const set = new Set(['position', 'invented', 'number', 'question', 'became', 'session_id']);
    for (const form of described) {
      const columns = Object.entries(fieldsOf(form.entity as EntityName))
        .filter(([name, field]) => !field.fixed && !set.has(name))
        .map(([name]) => name);
      expect(form.questions.flatMap((question) => question.column ?? []).sort(), form.id).toEqual(columns.sort());
    }
  });

  test('a question is confidential where its column is confidential or personal', () => {
    for (const form of described)
      for (const question of form.questions) {
        const field = question.column ? fieldsOf(form.entity as EntityName)[question.column] : undefined;
        if (field?.confidential || field?.personal) expect(question.confidential, question.id).toBe(true);
      }
  });
});

test.each([
  ['needs-analysis', ['player-difficulties', 'relations-to-strengthen', 'obstacles', 'own-capacity', 'backing']],
  ['common-ground', ['what-must-change']],
  ['agreement', ['obstacles']],
  ['good-practice', ['contact-person']],
])('%s keeps to itself what is delicate', (form, expected) => {
  const kept = formOf(form).questions.filter((question) => question.confidential);
  expect(kept.map((question) => question.id)).toEqual(expected);
});

test('only questions of the needs analysis lead to needs', () => {
  const leading = allQuestions().filter(({ question }) => question.leadsToNeeds);
  expect(leading.map(({ form, question }) => `${form}/${question.id}`)).toEqual([
    'needs-analysis/challenge',
    'needs-analysis/cross-cutting',
    'needs-analysis/policy-fields',
    'needs-analysis/evidence',
    'needs-analysis/obstacles',
  ]);
});
