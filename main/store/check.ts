/** Proves that a workbook is whole: SQLite's own check, and the change log replayed against the tables. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { CheckReport } from '../../shared/contract/application';
import { ENTITY_NAMES } from '../../shared/model/entities';
import type { Connection } from './connection';
import { openConflicts } from './merge/conflicts';
import { compareCounts, compareRows, idsAfter } from './replay';

/** Problems named in a report; more would not help anybody. */
const NAMED = 20;

/** Works in chunks, so that saving goes on meanwhile. */
export async function check(connection: Connection): Promise<CheckReport> {
  const said = await connection.alone(() => connection.db.pragma('integrity_check') as { integrity_check: string }[]);
  const integrity = said.length === 1 && said[0]?.integrity_check === 'ok';
  const problems = integrity ? [] : said.map((line) => line.integrity_check);

  const conflicts = await connection.alone(() => openConflicts(connection.db));
  const kept = new Set(conflicts.filter((conflict) => conflict.kept).map((conflict) => conflict.rowId));
  const differences: string[] = [];
  for (const entity of ENTITY_NAMES) {
    for (let after: string | undefined = ''; after !== undefined; await breathe()) {
      const from: string = after;
      after = await connection.alone(() => {
        const ids = idsAfter(connection, entity, from);
        compareRows(connection, entity, ids, kept, differences);
        return ids.at(-1);
      });
    }
    await connection.alone(() => compareCounts(connection, entity, differences));
  }
  const replay = differences.length === 0;
  return {
    ok: integrity && replay,
    integrity,
    replay,
    conflicts: conflicts.length,
    problems: [...problems, ...differences].slice(0, NAMED),
  };
}
