/** The matching of the sample programme: the pairs there really were, and invented scores that show how they compare. */
import type { Sample } from '../../shared/process/sample';
import { criterionId, matchDecisionId, matchScoreId } from '../../shared/rules/ids';
import type { Writer } from '../store';

/** `cityOf` gives the organisation of a city's key. */
export async function fillMatching(
  writer: Writer,
  programme: string,
  { scores, decisions }: Sample['matching'],
  cityOf: (key: string) => string,
): Promise<void> {
  for (const { criterion: key, score, reason, invented, ...pair } of scores) {
    const [mentee, mentor] = [cityOf(pair.mentee), cityOf(pair.mentor)];
    const criterion = criterionId(programme, key);
    await writer.insert('match_score', {
      id: matchScoreId({ programme, mentee, mentor }, criterion),
      programme_id: programme,
      mentee_id: mentee,
      mentor_id: mentor,
      criterion_id: criterion,
      score,
      reason: reason ?? null,
      invented: invented ? 1 : null,
    });
  }
  for (const { reason, date, invented, ...pair } of decisions) {
    const mentee = cityOf(pair.mentee);
    await writer.insert('match_decision', {
      id: matchDecisionId(programme, mentee),
      programme_id: programme,
      mentee_id: mentee,
      mentor_id: cityOf(pair.mentor),
      reason: reason ?? null,
      overruled: 0,
      decided_on: date ?? null,
      invented: invented ? 1 : null,
    });
  }
}
