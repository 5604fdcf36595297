import { describe, expect, it } from 'vitest';
import { id as uuid } from '../../../shared/model/primitives';
import { actionLinkId, answerId, groupStepId, newId, releaseId, toolStateId } from '../../../shared/rules/ids';

const GROUP = '0192f3c4-7d1e-7abc-8def-0123456789ab';
const answer = { group: GROUP, form: 'needs', subject: 'mentee', question: 'aim', round: '1' };

describe('ids', () => {
  it('derives the same id from the same natural key, for ever', () => {
    // A literal on purpose: were it to change, copies of old workbooks would no longer merge.
    expect(groupStepId(GROUP, 'needs')).toBe('00054d64-b5a4-5956-8df0-6156c554b9b3');
    expect(answerId(answer)).toBe(answerId({ ...answer }));
  });

  it('derives different ids from different keys, also where the parts run together', () => {
    const ids = [
      answerId(answer),
      answerId({ ...answer, round: '2' }),
      answerId({ ...answer, subject: 'menteeaim', question: '' }),
      toolStateId(GROUP, 'needs'),
      groupStepId(GROUP, 'needs'),
      actionLinkId(GROUP, 'need', GROUP),
      releaseId(GROUP, 'notes'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(uuid.safeParse(id).success).toBe(true);
  });

  it('makes new ids that sort by the moment they were made', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => uuid.safeParse(id).success)).toBe(true);
  });
});
