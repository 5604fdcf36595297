/** A process is data: an association adapts it with a file, and everything works with it. */
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Structure, Texts } from '../../../shared/process/schema';
import { newId } from '../../../shared/rules/ids';
import { withGroup, workplace } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;
const source = { work: 'guide', section: 'own' };

/** The built-in process with another step, another form and another question, as the file somebody would write. */
async function adapted(place: Place, change: (structure: Structure, texts: Texts) => void = () => undefined) {
  const { structure, texts } = await place.do('process.get', { process: 'inclucities', language: 'nl' });
  structure.id = 'own-process';
  structure.works.push('guide');
  texts['work.guide'] = 'Onze gids';
  structure.steps.splice(1, 0, {
    id: 'walk-in-town',
    phase: structure.phases[0]!.id,
    advice: [],
    onDemand: false,
    visit: { kind: 'visit', host: 'mentor', focus: 'other', mode: 'in-person' },
    tools: [{ id: 'sights', kind: 'form', form: 'sights', source }],
    source,
  });
  structure.forms.push({
    id: 'sights',
    subjects: ['group'],
    questions: [
      {
        id: 'which',
        kind: 'choices',
        choices: { list: 'sights', keys: ['hall', 'park'] },
        confidential: false,
        leadsToNeeds: false,
        source,
      },
      { id: 'when', kind: 'date', confidential: false, leadsToNeeds: false, source },
    ],
    source,
  });
  for (const part of ['title', 'why', 'needs', 'yields']) texts[`step.walk-in-town.${part}`] = `Wandeling: ${part}`;
  for (const part of ['title', 'why']) texts[`step.walk-in-town.tool.sights.${part}`] = `Plekken: ${part}`;
  texts['form.sights.title'] = 'Plekken';
  for (const question of ['which', 'when'])
    for (const part of ['question', 'hint']) texts[`form.sights.${question}.${part}`] = `${question}: ${part}?`;
  texts['choices.sights.hall'] = 'Stadhuis';
  texts['choices.sights.park'] = 'Park';
  change(structure, texts);
  const file = place.at(`${newId()}.json`);
  await writeFile(file, JSON.stringify({ structure, texts: { nl: texts } }));
  return file;
}

describe('an adapted process', () => {
  test('another step, form and question work with only a data file, also after opening again', async () => {
    const place = await withGroup();
    const imported = await place.do('process.import', { file: await adapted(place) });
    expect(imported.id).toBe('own-process@1');
    expect(await place.do('process.list', { language: 'nl' })).toContainEqual({ ...imported, builtIn: false });

    const programme = await place.do('programme.create', { title: 'Ours', process: imported.id, language: 'nl' });
    const group = await place.do('group.create', { programme: programme.id, mentee: { city: 'Gent' } });
    const step = group.steps[1]!;
    expect(step).toMatchObject({
      step: 'walk-in-town',
      visit: expect.any(String),
      tools: [{ tool: 'sights', asked: 2, answered: 0 }],
    });
    const slot = { group: group.id, form: 'sights', subject: 'group' };
    const seen = { keys: ['park'], other: 'De haven' };
    await place.do('form.set', { ...slot, question: 'which', value: seen });
    expect((await place.refused('form.set', { ...slot, question: 'when', value: 'spring' })).code).toBe('INVALID');
    await place.do('workbook.close', null);

    const later = await workplace({}, place.folder);
    await later.do('workbook.open', { file: place.at('w.mentoring') });
    const { values } = await later.do('form.get', slot);
    expect(values.which!.value).toEqual(seen);
    const again = await later.do('group.get', { group: 'gent' });
    expect(again.steps[1]).toMatchObject({ state: 'doing', tools: [{ answered: 1 }] });
    expect((await later.refused('form.get', { ...slot, group: place.group.id })).code).toBe('NOT_FOUND');
    const spoken = await later.do('process.get', { process: imported.id, language: 'fr' });
    expect(spoken.spoken).toBe('nl');
    expect(spoken.texts['step.walk-in-town.title']).toBe('Wandeling: title');
  });

  test('the same file twice is one process; another one needs a higher version', async () => {
    const place = await withGroup();
    const file = await adapted(place);
    await place.do('process.import', { file });
    expect((await place.do('process.import', { file })).id).toBe('own-process@1');
    const other = await adapted(place, (_structure, texts) => {
      texts.title = 'Changed';
    });
    const refused = await place.refused('process.import', { file: other });
    expect(refused).toMatchObject({ code: 'BAD_PROCESS', data: { faults: [{ path: ['structure', 'version'] }] } });
    const newer = await adapted(place, (structure) => {
      structure.version = 2;
    });
    expect((await place.do('process.import', { file: newer })).id).toBe('own-process@2');
  });
});

describe('a bad process file', () => {
  test('every fault is told with its place, in the language of the settings', async () => {
    const place = await withGroup();
    const file = await adapted(place, (structure, texts) => {
      structure.forms.at(-1)!.questions.push({ ...structure.forms.at(-1)!.questions[1]! });
      structure.steps[1]!.tools[0]!.form = 'elsewhere';
      delete texts['choices.sights.park'];
    });
    await place.do('settings.set', { language: 'nl' });
    const { code, message, data } = await place.refused('process.import', { file });
    expect(code).toBe('BAD_PROCESS');
    expect(message).toContain('Dit procesbestand is niet bruikbaar.');
    expect((data as { faults: unknown[] }).faults).toEqual([
      { path: ['form sights'], message: 'when komt twee keer voor' },
      { path: ['tool sights, form'], message: 'elsewhere is niet gedefinieerd' },
      { path: ['texts.nl'], message: 'de woorden voor choices.sights.park ontbreken' },
    ]);
    expect(await place.do('process.list', { language: 'nl' })).toHaveLength(1);
  });

  test.each([
    ['no JSON', '{', 'the file is not JSON'],
    ['something else', '{"structure": 7}', 'structure: another kind of value is expected here (object)'],
    ['too large', ' '.repeat(5_000_001), 'the file is too large for a process'],
  ])('%s', async (_what, content, said) => {
    const place = await withGroup();
    await writeFile(place.at('p.json'), content);
    const failure = await place.refused('process.import', { file: place.at('p.json') });
    expect(failure).toMatchObject({ code: 'BAD_PROCESS', message: expect.stringContaining(said) });
  });

  test('a file that is gone is missing, not bad', async () => {
    const place = await withGroup();
    expect((await place.refused('process.import', { file: place.at('p.json') })).code).toBe('FILE_MISSING');
  });
});

test('without a workbook the built-in processes are there in every language', async () => {
  const place = await workplace();
  for (const language of ['nl', 'en', 'fr'] as const) {
    expect(await place.do('process.list', { language })).toMatchObject([{ id: 'inclucities', builtIn: true }]);
    expect((await place.do('process.get', { process: 'inclucities', language })).spoken).toBe(language);
  }
  expect((await place.refused('process.get', { process: 'own-process@1', language: 'nl' })).code).toBe('NOT_FOUND');
});
