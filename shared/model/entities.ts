/**
 * What a workbook holds, entity by entity. The store makes its change triggers from this registry, services validate
 * with it, and `Row<'action'>` is the type everybody uses. `null` is the one way to say "not filled in".
 *
 * Rules of the registry:
 * - `fixed` fields (owners, keys) are set when a row is made and never change afterwards;
 * - every other field is one *cell*: it is saved, logged, undone and merged as a whole;
 * - `confidential` fields leave the workbook only when released, `personal` ones describe a person.
 */
import { z } from 'zod';
import * as choice from './choices';
import { country, id, instant, isoDate, key, language, position, slug, timeframe } from './primitives';
import { line, name, text } from './text';

export interface Field<T extends z.ZodType = z.ZodType> {
  schema: T;
  /** How SQLite keeps it: `json` is a text column holding one JSON value. */
  column: 'text' | 'integer' | 'real' | 'json';
  fixed?: true;
  confidential?: true;
  personal?: true;
}

type Flags = Partial<Pick<Field, 'fixed' | 'confidential' | 'personal'>>;
const make =
  (column: Field['column']) =>
  <T extends z.ZodType>(schema: T, flags: Flags = {}): Field<z.ZodNullable<T>> => ({
    schema: schema.nullable(),
    column,
    ...flags,
  });
const textual = make('text');
const integer = make('integer');
const real = make('real');
const json = make('json');
/** An owner or key: present from the first moment, never changed. */
const fixed = <T extends z.ZodType>(schema: T, column: Field['column'] = 'text'): Field<T> => ({
  schema,
  column,
  fixed: true,
});
const oneOf = <const T extends readonly [string, ...string[]]>(keys: T, flags: Flags = {}) =>
  textual(z.enum(keys), flags);
const yesNo = (flags: Flags = {}) => integer(z.union([z.literal(0), z.literal(1)]), flags);
const time = () => textual(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }));
/** Set on sample content that goes beyond the sources: shown as "invented example" on screen and in exports. */
const invented = yesNo();
const order = textual(position);

const CONFIDENTIAL = { confidential: true } as const;
const PERSONAL = { personal: true } as const;

export const entities = {
  programme: {
    title: textual(name()),
    process: fixed(z.string().max(80)),
    language: fixed(language),
    funder: textual(text()),
    position: order,
  },
  /** A process definition that came with this workbook; built-in ones are not stored. */
  process_definition: { key: fixed(z.string().max(80)), title: textual(name()), content: fixed(z.string()) },
  organisation: {
    programme_id: fixed(id),
    kind: fixed(z.enum(choice.ORGANISATION_KINDS)),
    name: textual(name()),
    short_name: textual(line()),
    country: textual(country),
    language: textual(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language' })),
    latitude: real(z.number().min(-90).max(90)),
    longitude: real(z.number().min(-180).max(180)),
  },
  mentoring_group: {
    programme_id: fixed(id),
    key: fixed(slug),
    theme: textual(line()),
    plan_title: textual(line()),
    plan_date: textual(isoDate),
    position: order,
    invented,
  },
  /** An organisation in its role in a group. Several mentees, mentors or peers are allowed (S4, ch. 6). */
  party: {
    group_id: fixed(id),
    role: fixed(z.enum(choice.PARTY_ROLES)),
    organisation_id: fixed(id),
    position: order,
  },
  /** A step of the process as this group walks it; id is UUIDv5 of (group, step) for steps of the definition. */
  group_step: {
    group_id: fixed(id),
    step: fixed(key),
    visit_id: fixed(id.nullable()),
    title: textual(line()),
    state: oneOf(choice.SETTLED_STATES),
    reason: textual(text()),
    due: textual(isoDate),
    position: order,
  },
  /** A tool of a step that a person settled; id is UUIDv5 of (group step, tool). */
  tool_state: {
    group_id: fixed(id),
    group_step_id: fixed(id),
    tool: fixed(key),
    state: oneOf(choice.SETTLED_STATES),
    reason: textual(text()),
  },
  /**
   * One question of one form, answered for one subject: a party role, `group`, or the id of a record that the form
   * describes. id is UUIDv5 of (group, form, subject, question, round). Text is kept as is, other kinds as JSON.
   */
  answer: {
    group_id: fixed(id),
    form: fixed(key),
    subject: fixed(z.string().max(64)),
    question: fixed(key),
    round: fixed(z.string().max(10)),
    value: textual(text(), CONFIDENTIAL),
    invented,
  },
  need: {
    group_id: fixed(id),
    number: integer(z.int().positive()),
    title: textual(line()),
    description: textual(text()),
    gap: oneOf(choice.NEED_GAPS),
    scope: oneOf(choice.NEED_SCOPES),
    policy_field: oneOf(choice.POLICY_FIELDS),
    asks: oneOf(choice.NEED_ASKS),
    question: textual(key),
    position: order,
    invented,
  },
  commitment: {
    group_id: fixed(id),
    person: textual(line(), PERSONAL),
    office: textual(line()),
    side: textual(line(), CONFIDENTIAL),
    committed_to: oneOf(choice.COMMITMENT_SCOPES),
    since: textual(isoDate),
    until: textual(isoDate),
    evidence: textual(text(), CONFIDENTIAL),
    position: order,
    invented,
  },
  practice: {
    programme_id: fixed(id),
    group_id: fixed(id),
    number: integer(z.int().positive()),
    title: textual(line()),
    place: textual(line()),
    position: order,
    invented,
  },
  member: {
    group_id: fixed(id),
    at: fixed(z.enum(['mentee', 'mentor'])),
    person: textual(line(), PERSONAL),
    organisation: textual(line()),
    kind: oneOf(choice.MEMBER_KINDS),
    inside: yesNo(),
    represents_migrants: yesNo(),
    experience: textual(text()),
    roles: json(z.array(z.enum(choice.MEMBER_ROLES))),
    agreed: yesNo(),
    interest: integer(z.int().min(1).max(5), CONFIDENTIAL),
    influence: integer(z.int().min(1).max(5), CONFIDENTIAL),
    position: order,
    invented,
  },
  visit: {
    group_id: fixed(id),
    kind: fixed(z.enum(choice.VISIT_KINDS)),
    host: oneOf(choice.VISIT_HOSTS),
    focus: oneOf(choice.VISIT_FOCUSES),
    mode: oneOf(choice.VISIT_MODES),
    start: textual(isoDate),
    end: textual(isoDate),
    place: textual(line()),
    to_see: textual(text()),
    questions: textual(text(), CONFIDENTIAL),
    follow_up: textual(text(), CONFIDENTIAL),
    invented,
  },
  visit_session: {
    group_id: fixed(id),
    visit_id: fixed(id),
    kind: oneOf(choice.SESSION_KINDS),
    title: textual(line()),
    date: textual(isoDate),
    start: time(),
    end: time(),
    place: textual(line()),
    participants: textual(text(), PERSONAL),
    notes: textual(text(), CONFIDENTIAL),
    position: order,
    invented,
  },
  finding: {
    group_id: fixed(id),
    visit_id: fixed(id),
    session_id: textual(id),
    kind: oneOf(choice.FINDING_KINDS),
    text: textual(text(), CONFIDENTIAL),
    became: textual(id),
    position: order,
    invented,
  },
  /** A row of the plan: the six columns of S4, annex 6. `number` is given once and never used again. */
  action: {
    group_id: fixed(id),
    number: fixed(z.int().positive(), 'integer'),
    action: textual(text()),
    outcome: textual(text()),
    timeframe: json(timeframe),
    lead: textual(text()),
    resources: textual(text()),
    success: textual(text()),
    dropped_because: textual(text()),
    position: order,
    invented,
  },
  /** The thread: id is UUIDv5 of (action, kind, target). */
  action_link: { group_id: fixed(id), action_id: fixed(id), kind: fixed(z.enum(choice.LINK_KINDS)), target: fixed(id) },
  /** A plan as it stood, whole and never changed; `hash` is SHA-256 of `content`. */
  plan_version: {
    group_id: fixed(id),
    kind: fixed(z.enum(choice.VERSION_KINDS)),
    title: fixed(line()),
    made_at: fixed(instant),
    content: fixed(z.string()),
    hash: fixed(z.string()),
  },
  /** A text that a person released: (row, field) may leave the workbook. id is UUIDv5 of (row, field). */
  release: { group_id: fixed(id), entity: fixed(z.string()), row_id: fixed(id), field: fixed(z.string()) },
  /** Why a rule of the method does not hold for a group, in its own words. id is UUIDv5 of (group, check). */
  check_exception: { group_id: fixed(id), check: fixed(key), reason: textual(text()) },
  /**
   * A city that looks for a mentor or offers to be one before it has a group; cities that have one are candidates by
   * their part in it. `policy_fields`: what it needs or has experience with.
   */
  candidate: {
    programme_id: fixed(id),
    organisation_id: fixed(id),
    side: fixed(z.enum(choice.MATCH_SIDES)),
    policy_fields: json(z.array(z.enum(choice.POLICY_FIELDS))),
    note: textual(text(), CONFIDENTIAL),
    position: order,
    invented,
  },
  /** What a programme compares candidates by; `weight` 0 leaves it out. id is UUIDv5 of (programme, key) but for own ones. */
  criterion: {
    programme_id: fixed(id),
    key: fixed(z.enum(choice.CRITERION_KEYS)),
    label: textual(line()),
    weight: integer(z.int().min(0).max(10)),
    position: order,
  },
  /** How well two cities fit by one criterion, judged by a person from 0 to 4; id is UUIDv5 of all four. */
  match_score: {
    programme_id: fixed(id),
    mentee_id: fixed(id),
    mentor_id: fixed(id),
    criterion_id: fixed(id),
    score: integer(z.int().min(0).max(4)),
    reason: textual(text(), CONFIDENTIAL),
    invented,
  },
  /** What the best combination has to respect; id is UUIDv5 of (programme, mentee, mentor). */
  match_constraint: {
    programme_id: fixed(id),
    mentee_id: fixed(id),
    mentor_id: fixed(id),
    kind: oneOf(choice.CONSTRAINT_KINDS),
    reason: textual(text(), CONFIDENTIAL),
    invented,
  },
  /** The mentor that people chose for a mentee; id is UUIDv5 of (programme, mentee). */
  match_decision: {
    programme_id: fixed(id),
    mentee_id: fixed(id),
    mentor_id: textual(id),
    reason: textual(text()),
    /** The pair was not in the best combination when it was chosen. */
    overruled: yesNo(),
    decided_on: textual(isoDate),
    invented,
  },
  /** A benchmark pack as a workbook keeps it, whole and never changed. id is UUIDv5 of (key, version). */
  pack: { key: fixed(key), version: fixed(z.int().positive(), 'integer'), content: fixed(z.string()) },
  /** The pack that a group measures itself by, or none and why. id is UUIDv5 of the group. */
  benchmark: { group_id: fixed(id), pack_id: textual(id), reason: textual(text()), chosen_at: textual(isoDate) },
  /**
   * How a city judges a key factor of the pack (`question` null) or one of its guiding questions, on a day; `said` is the
   * evidence or the answer. id is UUIDv5 of (party, factor, question, round).
   */
  assessment: {
    group_id: fixed(id),
    party_id: fixed(id),
    factor: fixed(key),
    question: fixed(key.nullable()),
    round: fixed(isoDate),
    rating: oneOf(choice.RATINGS, CONFIDENTIAL),
    said: textual(text(), CONFIDENTIAL),
    invented,
  },
  /** What a group makes of a key factor (S4, ch. 3). id is UUIDv5 of (group, factor). */
  factor_plan: {
    group_id: fixed(id),
    factor: fixed(key),
    focus: yesNo(),
    what_must_change: textual(text(), CONFIDENTIAL),
    strengths: textual(text()),
    goals: textual(text()),
    steps: textual(text()),
    invented,
  },
  /** What a context factor of the pack means for a group. id is UUIDv5 of (group, factor). */
  context_note: { group_id: fixed(id), factor: fixed(key), said: textual(text()), invented },
} satisfies Record<string, Record<string, Field>>;

export type EntityName = keyof typeof entities;
export const ENTITY_NAMES = Object.keys(entities) as EntityName[];

/** A row as the program handles it: JSON columns parsed, `deleted` 1 when it is in the bin. */
export type Row<E extends EntityName> = { id: string; deleted: 0 | 1 } & {
  [F in keyof (typeof entities)[E]]: (typeof entities)[E][F] extends Field<infer S> ? z.output<S> : never;
};

/** The fields of one entity, typed loosely for code that walks the registry. */
export const fieldsOf = (entity: EntityName): Record<string, Field> => entities[entity];
