/**
 * Who had seen what. Every session names the heads the file had when it began; a change came before another one when it
 * has a lower number in the same session, or lies in what the other's session had seen.
 */
import type Database from 'better-sqlite3';

/** A session and the number of its last change that was seen. */
export type Head = [session: string, seq: number];

export interface Session {
  id: string;
  parents: Head[];
  /** Number of its last change in this file. */
  top: number;
}

export function loadSessions(db: Database.Database): Map<string, Session> {
  const rows = db
    .prepare<[], { id: string; parents: string; top: number }>(
      `SELECT id, parents, coalesce((SELECT max(seq) FROM change WHERE session = session.id), 0) AS top
       FROM session ORDER BY id`,
    )
    .all();
  return new Map(rows.map(({ id, parents, top }) => [id, { id, parents: JSON.parse(parents) as Head[], top }]));
}

/** The sessions whose last change no other session has seen. */
export function headsOf(sessions: Map<string, Session>): Head[] {
  const covered = new Map<string, number>();
  for (const { parents } of sessions.values())
    for (const [id, seq] of parents) covered.set(id, Math.max(covered.get(id) ?? -1, seq));
  return [...sessions.values()].filter((s) => (covered.get(s.id) ?? -1) < s.top).map((s) => [s.id, s.top]);
}

/** The highest clock reading in the file: a session's last change has its highest. */
export function latestReading(db: Database.Database): number {
  const { hlc } = db
    .prepare<[], { hlc: number | null }>(
      `SELECT max((SELECT hlc FROM change WHERE session = session.id ORDER BY seq DESC LIMIT 1)) AS hlc FROM session`,
    )
    .get()!;
  return hlc ?? 0;
}

export interface Stamp {
  session: string;
  seq: number;
}

/** Answers "did a come before b?" for one state of the file. */
export class Ancestry {
  readonly #sessions: Map<string, Session>;
  readonly #seen = new Map<string, Map<string, number>>();

  constructor(sessions: Map<string, Session>) {
    this.#sessions = sessions;
  }

  before(a: Stamp, b: Stamp): boolean {
    if (a.session === b.session) return a.seq < b.seq;
    return (this.#seenBy(b.session).get(a.session) ?? -1) >= a.seq;
  }

  concurrent(a: Stamp, b: Stamp): boolean {
    return !this.before(a, b) && !this.before(b, a) && (a.session !== b.session || a.seq !== b.seq);
  }

  /** Sessions that hold changes neither before nor after all of another session's; empty when history is one line. */
  forked(): Set<string> {
    const all = [...this.#sessions.values()];
    if (isOneLine(all)) return new Set();
    const forked = new Set<string>();
    for (const a of all)
      for (const b of all) {
        if (a.id >= b.id) continue;
        const aSeen = (this.#seenBy(b.id).get(a.id) ?? -1) >= a.top;
        const bSeen = (this.#seenBy(a.id).get(b.id) ?? -1) >= b.top;
        if (!aSeen && !bSeen) forked.add(a.id).add(b.id);
      }
    return forked;
  }

  #seenBy(id: string): Map<string, number> {
    let seen = this.#seen.get(id);
    if (!seen) {
      seen = this.#walk(id);
      this.#seen.set(id, seen);
    }
    return seen;
  }

  #walk(id: string): Map<string, number> {
    const seen = new Map<string, number>();
    const todo = [id];
    for (let next = todo.pop(); next !== undefined; next = todo.pop())
      for (const [parent, seq] of this.#sessions.get(next)?.parents ?? []) {
        const known = seen.get(parent);
        if (known === undefined) todo.push(parent);
        if (known === undefined || known < seq) seen.set(parent, seq);
      }
    return seen;
  }
}

/** Each session has seen all of exactly one other, and no two the same one: the usual case, found without comparing pairs. */
function isOneLine(sessions: Session[]): boolean {
  const tops = new Map(sessions.map((s) => [s.id, s.top]));
  const followed = new Set<string>();
  let roots = 0;
  for (const { parents } of sessions) {
    if (parents.length === 0) roots++;
    if (parents.length > 1) return false;
    for (const [id, seq] of parents) {
      if (followed.has(id) || seq < (tops.get(id) ?? 0)) return false;
      followed.add(id);
    }
  }
  return roots <= 1;
}
