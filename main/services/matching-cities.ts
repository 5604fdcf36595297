/** The candidates of a programme with what its groups say about them, gathered for comparing. */
import type { CandidateView } from '../../shared/contract/matching';
import type { MatchSide } from '../../shared/model/choices';
import type { Row } from '../../shared/model/entities';
import { figure } from '../../shared/model/primitives';
import type { Structure } from '../../shared/process/schema';
import { type Choices, isBlank, readAnswer } from '../../shared/rules/answers';
import type { City, CityFigure, PolicyField } from '../../shared/rules/matching/city';
import type { Reader } from '../store';
import { byField } from './rows';

export interface Candidate {
  view: CandidateView;
  city: City;
}

/** A city's part in the groups of the programme. */
interface Part {
  group: Row<'mentoring_group'>;
  organisation: string;
  side: MatchSide;
}

/** Where the process keeps what is compared. An adapted process may lack some of it; then there is less to compare. */
const FIELDS = { mentee: 'needs-analysis/policy-fields', mentor: 'mentor-strengths/policy-fields' } as const;
const CONVICTION = 'match/mentor-conviction';
const INHABITANTS = 'inhabitants';
const LEVELS = ['government-relations', 'supportive-framework', 'shared-objectives'].map(
  (question) => `association-context/${question}`,
);

export interface Gathered {
  mentees: Candidate[];
  mentors: Candidate[];
  parts: Part[];
  organisations: ReadonlyMap<string, Row<'organisation'>>;
}

/** In the order of the groups, then cities that were named as candidates. */
export async function gather(reader: Reader, programme: string, structure: Structure): Promise<Gathered> {
  const within = { programme_id: programme };
  const groups = await reader.list('mentoring_group', within);
  const keys = groups.map(({ id }) => id);
  const cities = await reader.list('organisation', { ...within, kind: 'city' });
  const organisations = new Map(cities.map((row) => [row.id, row]));
  const parts = partsIn(groups, await reader.listIn('party', 'group_id', keys), organisations);
  const needs = byField(await reader.listIn('need', 'group_id', keys), 'group_id');
  const said = sayings(structure, await reader.listIn('answer', 'group_id', keys));
  const named = await reader.list('candidate', within);

  const sideOf = (side: MatchSide): Candidate[] => {
    const added = new Map(named.flatMap((row) => (row.side === side ? [[row.organisation_id, row] as const] : [])));
    const own = parts.filter((part) => part.side === side);
    const ids = new Set([...own.map(({ organisation }) => organisation), ...added.keys()]);
    const partsOf = byField(own, 'organisation');
    const anyPart = byField(parts, 'organisation');
    return [...ids].flatMap((id): Candidate[] => {
      const organisation = organisations.get(id);
      if (!organisation) return [];
      const mine = partsOf.get(id) ?? [];
      const row = added.get(id);
      const fields = [...fieldsOf(side, mine, needs, said), ...(row?.policy_fields ?? [])];
      const city: City = {
        id,
        language: organisation.language,
        fields,
        ...knownOf(anyPart.get(id) ?? [], said),
        convincedOf: new Set(side === 'mentor' ? convinced(mine, parts, said) : []),
      };
      return [{ view: viewOf(organisation, row, mine, fields), city }];
    });
  };
  return { mentees: sideOf('mentee'), mentors: sideOf('mentor'), parts, organisations };
}

function viewOf(
  { id, name, country }: Row<'organisation'>,
  row: Row<'candidate'> | undefined,
  parts: Part[],
  fields: PolicyField[],
): CandidateView {
  return {
    organisation: id,
    name: name ?? '',
    country,
    candidate: row?.id ?? null,
    theme: parts[0]?.group.theme ?? null,
    policyFields: [...new Set(fields)],
  };
}

function partsIn(
  groups: Row<'mentoring_group'>[],
  parties: Row<'party'>[],
  cities: ReadonlyMap<string, unknown>,
): Part[] {
  const of = byField(parties, 'group_id');
  return groups.flatMap((group) =>
    (of.get(group.id) ?? []).flatMap(({ role, organisation_id, deleted }): Part[] =>
      !deleted && (role === 'mentee' || role === 'mentor') && cities.has(organisation_id)
        ? [{ group, organisation: organisation_id, side: role }]
        : [],
    ),
  );
}

/** Group and `form/question/subject` → what was answered. */
type Sayings = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function sayings({ forms }: Structure, answers: Row<'answer'>[]): Sayings {
  const kinds = new Map(forms.flatMap((form) => form.questions.map((each) => [`${form.id}/${each.id}`, each])));
  const said = new Map<string, Map<string, unknown>>();
  for (const { group_id, form, question, subject, value, deleted } of answers) {
    const asked = kinds.get(`${form}/${question}`);
    const key = asked?.kind === 'figure' ? figureKey(asked) : `${form}/${question}`;
    if (!asked || deleted || !isRead(key)) continue;
    const read = readAnswer(asked.kind, value);
    if (isBlank(read)) continue;
    const own = said.get(group_id) ?? new Map<string, unknown>();
    said.set(group_id, own.set(`${key}/${subject}`, read));
  }
  return said;
}

/** Figures are found by what they count, whichever form asks for them. */
const figureKey = ({ id, choices }: Structure['forms'][number]['questions'][number]) =>
  choices ? `figure:people/${id}` : `figure:${id}`;
const READ = new Set<string>([...Object.values(FIELDS), CONVICTION, ...LEVELS, `figure:${INHABITANTS}`]);
const isRead = (key: string) => READ.has(key) || key.startsWith('figure:people/');

/** The fields of a mentee's needs, or else those its analysis names; the fields of a mentor's experience. */
function fieldsOf(
  side: MatchSide,
  parts: Part[],
  needs: ReadonlyMap<string, Row<'need'>[]>,
  said: Sayings,
): PolicyField[] {
  return parts.flatMap(({ group }) => {
    const asNeeds = side === 'mentee' ? (needs.get(group.id) ?? []) : [];
    const sorted = asNeeds.flatMap(({ policy_field, deleted }) => (policy_field && !deleted ? [policy_field] : []));
    if (sorted.length > 0) return sorted;
    const chosen = said.get(group.id)?.get(`${FIELDS[side]}/${side}`) as Choices | undefined;
    return (chosen?.keys ?? []) as PolicyField[];
  });
}

function knownOf(parts: Part[], said: Sayings): Pick<City, 'figures' | 'levels'> {
  const figures: CityFigure[] = [];
  let levels = false;
  for (const { group, side } of parts)
    for (const [key, value] of said.get(group.id) ?? []) {
      if (LEVELS.some((question) => key === `${question}/${side}-association`)) levels = true;
      if (!key.startsWith('figure:') || !key.endsWith(`/${side}`)) continue;
      const read = figure.safeParse(value);
      if (read.success)
        figures.push({ figure: read.data, of: key.startsWith('figure:people/') ? 'people' : 'inhabitants' });
    }
  return { figures, levels };
}

/** The mentees about whom this mentor has written that it can help. */
function convinced(own: Part[], parts: Part[], said: Sayings): string[] {
  const written = new Set(
    own.filter(({ group }) => said.get(group.id)?.has(`${CONVICTION}/group`)).map(({ group }) => group.id),
  );
  return parts.filter(({ group, side }) => side === 'mentee' && written.has(group.id)).map((part) => part.organisation);
}
