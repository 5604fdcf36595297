/** Proves that a workbook is whole: SQLite's own check, and the change log replayed against the tables. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { CheckReport } from '../../shared/contract/application';
import { ENTITY_NAMES } from '../../shared/model/entities';
import { Fail } from '../fail';
import type { Connection } from './connection';
import { asFail } from './failures';
import { openConflicts } from './merge/conflicts';
import { compareCounts, compareRows, idsAfter } from './replay';

/** Problems named in a report; more would not help anybody. */
const NAMED = 20;

/** Works in chunks, so that saving goes on meanwhile. Damage is reported, not thrown. */
export async function check(connection: Connection): Promise<CheckReport> {
  const damage = await reported(() => connection.alone(() => askSqlite(connection)));
  const differences: string[] = [];
  let conflicts = 0;
  const broken = await reported(async () => {
    conflicts = await replay(connection, differences);
    return [];
  });
  differences.push(...broken);
  return {
    ok: damage.length === 0 && differences.length === 0,
    integrity: damage.length === 0,
    replay: differences.length === 0,
    conflicts,
    problems: [...damage, ...differences].slice(0, NAMED),
  };
}

function askSqlite({ db }: Connection): string[] {
  const lines = db.pragma('integrity_check') as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
}

/** Names what differs; the number of open conflicts. */
async function replay(connection: Connection, differences: string[]): Promise<number> {
  const conflicts = await connection.alone(() => openConflicts(connection.db));
  const kept = new Set(conflicts.filter((conflict) => conflict.kept).map((conflict) => conflict.rowId));
  for (const entity of ENTITY_NAMES) {
    for (let after: string | undefined = ''; after !== undefined; await breathe()) {
      const from: string = after;
      after = await connection.alone(() => {
        const ids = idsAfter(connection, entity, from);
        compareRows(connection, entity, ids, kept, differences);
        return ids.at(-1);
      });
    }
  }
  await connection.alone(() => compareCounts(connection, differences));
  return conflicts.length;
}

/** A page that cannot be read makes any query throw; in a check that is a finding. */
async function reported(work: () => Promise<string[]>): Promise<string[]> {
  try {
    return await work();
  } catch (error) {
    const fail = asFail(error);
    if (fail instanceof Fail && fail.code === 'DAMAGED') return [String(fail.cause ?? fail.code)];
    throw error;
  }
}
