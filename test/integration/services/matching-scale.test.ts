/** 500 mentees and 500 mentors: every pair has its figure, and the best combination comes with them. */
import { expect, test } from 'vitest';
import { createStore } from '../../../main/store';
import { POLICY_FIELDS } from '../../../shared/model/choices';
import { candidateId, newId } from '../../../shared/rules/ids';
import { workplace } from './workplace';

const CITIES = 500;

test('a programme of 500 by 500 is compared', { timeout: 120_000 }, async () => {
  const place = await workplace();
  const file = place.at('large.mentoring');
  const store = await createStore(file);
  const programme = newId();
  await store.write('bench', async (writer) => {
    await writer.insert('programme', { id: programme, title: 'Large', process: 'inclucities', language: 'en' });
    for (let number = 0; number < 2 * CITIES; number++) {
      const side = number < CITIES ? 'mentee' : 'mentor';
      const organisation = newId();
      await writer.insert('organisation', {
        id: organisation,
        programme_id: programme,
        kind: 'city',
        name: `City ${number}`,
        language: ['nl', 'fr', 'en'][number % 3],
      });
      await writer.insert('candidate', {
        id: candidateId(programme, organisation, side),
        programme_id: programme,
        organisation_id: organisation,
        side,
        policy_fields: [0, 1, 2].map((step) => POLICY_FIELDS[(number * (step + 3) + step) % POLICY_FIELDS.length]!),
      });
    }
  });
  await store.close();
  await place.do('workbook.open', { file });

  const before = process.cpuUsage();
  const view = await place.do('match.get', { programme });
  const seconds = process.cpuUsage(before).user / 1_000_000;
  expect(view.totals.length * (view.totals[0]?.length ?? 0)).toBe(CITIES * CITIES);
  expect(view.best!.pairs.length).toBe(CITIES);
  expect(new Set(view.best!.pairs.map(({ mentor }) => mentor)).size).toBe(CITIES);
  expect(view.secondBest!.total).toBeLessThanOrEqual(view.best!.total);
  // Seconds of the processor, with room for a slow one: it must not grow into minutes.
  expect(seconds).toBeLessThan(8);
});
