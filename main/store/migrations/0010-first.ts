/**
 * The first schema. Frozen: workbooks with it exist, so it says in SQL what the registry said at the time, and later
 * changes are later migrations. A test compares the outcome of all migrations with the registry.
 */
import type { Migration } from './migration';

const HISTORY = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One opening of the file for writing; parents: JSON [[session, seq], …], the heads the file had at the first write.
CREATE TABLE session (
  id TEXT PRIMARY KEY, parents TEXT NOT NULL, actor TEXT, schema INTEGER NOT NULL, started_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One step of undo; undoes: "session/batch".
CREATE TABLE batch (
  session TEXT NOT NULL, batch INTEGER NOT NULL, label TEXT NOT NULL, at TEXT NOT NULL, undoes TEXT,
  PRIMARY KEY (session, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  session TEXT NOT NULL, seq INTEGER NOT NULL, batch INTEGER NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL,
  field TEXT NOT NULL, value ANY, hlc INTEGER NOT NULL,
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_cell ON change (row_id, field);

-- Rows erased for good. Only ever grows; beats every change, in merges too.
CREATE TABLE erasure (row_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- When a group was last changed. Derived, so not logged.
CREATE TABLE touch (group_id TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

const ENTITIES = `
CREATE TABLE programme (
  id TEXT PRIMARY KEY, title TEXT, process TEXT NOT NULL, language TEXT NOT NULL, funder TEXT, position TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE process_definition (
  id TEXT PRIMARY KEY, "key" TEXT NOT NULL, title TEXT, content TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT, short_name TEXT, country TEXT,
  language TEXT, latitude REAL, longitude REAL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX organisation_programme_id ON organisation (programme_id);

CREATE TABLE mentoring_group (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, "key" TEXT NOT NULL, theme TEXT, plan_title TEXT,
  plan_date TEXT, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mentoring_group_programme_id ON mentoring_group (programme_id);

CREATE TABLE party (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, role TEXT NOT NULL, organisation_id TEXT NOT NULL, position TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX party_group_id ON party (group_id);
CREATE INDEX party_organisation_id ON party (organisation_id);

CREATE TABLE group_step (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, step TEXT NOT NULL, visit_id TEXT, title TEXT, state TEXT,
  reason TEXT, due TEXT, position TEXT, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX group_step_group_id ON group_step (group_id);
CREATE INDEX group_step_visit_id ON group_step (visit_id);

CREATE TABLE tool_state (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, group_step_id TEXT NOT NULL, tool TEXT NOT NULL, state TEXT,
  reason TEXT, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tool_state_group_id ON tool_state (group_id);
CREATE INDEX tool_state_group_step_id ON tool_state (group_step_id);

CREATE TABLE answer (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, form TEXT NOT NULL, subject TEXT NOT NULL,
  question TEXT NOT NULL, round TEXT NOT NULL, value TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX answer_group_id ON answer (group_id);

CREATE TABLE need (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, number INTEGER, title TEXT, description TEXT, gap TEXT,
  scope TEXT, policy_field TEXT, asks TEXT, question TEXT, position TEXT, invented INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX need_group_id ON need (group_id);

CREATE TABLE commitment (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, person TEXT, office TEXT, side TEXT, committed_to TEXT,
  since TEXT, until TEXT, evidence TEXT, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX commitment_group_id ON commitment (group_id);

CREATE TABLE practice (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, group_id TEXT NOT NULL, number INTEGER, title TEXT,
  place TEXT, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX practice_programme_id ON practice (programme_id);
CREATE INDEX practice_group_id ON practice (group_id);

CREATE TABLE member (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, at TEXT NOT NULL, person TEXT, organisation TEXT, kind TEXT,
  inside INTEGER, represents_migrants INTEGER, experience TEXT, roles TEXT, agreed INTEGER, interest INTEGER,
  influence INTEGER, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX member_group_id ON member (group_id);

CREATE TABLE visit (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, kind TEXT NOT NULL, host TEXT, focus TEXT, mode TEXT, start TEXT,
  "end" TEXT, place TEXT, to_see TEXT, questions TEXT, follow_up TEXT, invented INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_group_id ON visit (group_id);

CREATE TABLE visit_session (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, visit_id TEXT NOT NULL, kind TEXT, title TEXT, date TEXT,
  start TEXT, "end" TEXT, place TEXT, participants TEXT, notes TEXT, position TEXT, invented INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_session_group_id ON visit_session (group_id);
CREATE INDEX visit_session_visit_id ON visit_session (visit_id);

CREATE TABLE finding (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, visit_id TEXT NOT NULL, session_id TEXT, kind TEXT, "text" TEXT,
  became TEXT, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX finding_group_id ON finding (group_id);
CREATE INDEX finding_visit_id ON finding (visit_id);

CREATE TABLE "action" (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, number INTEGER NOT NULL, "action" TEXT, outcome TEXT,
  timeframe TEXT, lead TEXT, resources TEXT, success TEXT, dropped_because TEXT, position TEXT,
  invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX action_group_id ON "action" (group_id);

CREATE TABLE action_link (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, action_id TEXT NOT NULL, kind TEXT NOT NULL,
  target TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX action_link_group_id ON action_link (group_id);
CREATE INDEX action_link_action_id ON action_link (action_id);

CREATE TABLE plan_version (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, made_at TEXT NOT NULL,
  content TEXT NOT NULL, hash TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_version_group_id ON plan_version (group_id);

CREATE TABLE "release" (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX release_group_id ON "release" (group_id);

CREATE TABLE check_exception (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, "check" TEXT NOT NULL, reason TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX check_exception_group_id ON check_exception (group_id);

CREATE TABLE candidate (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, organisation_id TEXT NOT NULL, side TEXT NOT NULL,
  policy_fields TEXT, note TEXT, position TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX candidate_programme_id ON candidate (programme_id);

CREATE TABLE criterion (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, "key" TEXT NOT NULL, label TEXT, weight INTEGER,
  position TEXT, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX criterion_programme_id ON criterion (programme_id);

CREATE TABLE match_score (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, mentee_id TEXT NOT NULL, mentor_id TEXT NOT NULL,
  criterion_id TEXT NOT NULL, score INTEGER, reason TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX match_score_programme_id ON match_score (programme_id);

CREATE TABLE match_constraint (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, mentee_id TEXT NOT NULL, mentor_id TEXT NOT NULL, kind TEXT,
  reason TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX match_constraint_programme_id ON match_constraint (programme_id);

CREATE TABLE match_decision (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL, mentee_id TEXT NOT NULL, mentor_id TEXT, reason TEXT,
  overruled INTEGER, decided_on TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX match_decision_programme_id ON match_decision (programme_id);

CREATE TABLE pack (
  id TEXT PRIMARY KEY, "key" TEXT NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE benchmark (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, pack_id TEXT, reason TEXT, chosen_at TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX benchmark_group_id ON benchmark (group_id);

CREATE TABLE assessment (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, party_id TEXT NOT NULL, factor TEXT NOT NULL, question TEXT,
  round TEXT NOT NULL, rating TEXT, said TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assessment_group_id ON assessment (group_id);

CREATE TABLE factor_plan (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, factor TEXT NOT NULL, focus INTEGER, what_must_change TEXT,
  strengths TEXT, goals TEXT, steps TEXT, invented INTEGER, deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX factor_plan_group_id ON factor_plan (group_id);

CREATE TABLE context_note (
  id TEXT PRIMARY KEY, group_id TEXT NOT NULL, factor TEXT NOT NULL, said TEXT, invented INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX context_note_group_id ON context_note (group_id);
`;

export const first: Migration = {
  number: 10,
  up: (db) => {
    db.exec(HISTORY);
    db.exec(ENTITIES);
  },
};
