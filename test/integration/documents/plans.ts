/** Invented plans to print: of any length, in three languages, and with text that tries to break the files. */

import type { PrintedPlan } from '../../../main/documents';
import type { ActionView, PlanContent } from '../../../shared/contract/plan';
import type { Language } from '../../../shared/model/primitives';

const TEXTS: Record<Language, Record<'action' | 'outcome' | 'words' | 'lead' | 'resources' | 'success', string[]>> = {
  en: {
    action: [
      'Open a welcome desk in the town hall where newcomers find every service in one place.',
      'Train thirty residents as buddies and match each of them with a newcomer for six months.',
      'Hold four neighbourhood evenings a year at which the mayor answers questions.\nEach evening has interpreters for the three languages spoken most.',
      'Write a communication plan that shows residents with a migration background as neighbours and colleagues.',
    ],
    outcome: [
      'Newcomers know where to go; staff of five services work from the same file.',
      'Thirty pairs that meet at least twice a month.',
      'People say what they need, and see afterwards what was done with it.',
      'Local papers and the town’s own channels report more often and more evenly.',
    ],
    words: ['spring, then continuing', 'two rounds a year', 'each season', 'before the summer'],
    lead: ['Department of social affairs', 'Integration officer', 'Cabinet of the mayor', 'Communication service'],
    resources: [
      'One full-time post, a room in the town hall, the association of municipalities.',
      'Volunteers, a coordinator for half of the time, the mentor’s handbook.',
      'Interpreters, schools, neighbourhood committees.',
      'Own staff and a photographer.',
    ],
    success: [
      'Four hundred visitors in the first year; eight in ten say that they were helped.',
      'Twenty of the thirty pairs go on after six months.',
      'Forty people at every evening, a third of them for the first time.',
      'Twelve stories published, read by one resident in five.',
    ],
  },
  nl: {
    action: [
      'Een onthaalloket openen in het stadhuis, waar nieuwkomers elke dienst op één plaats vinden.',
      'Dertig inwoners opleiden tot buddy en elk van hen zes maanden koppelen aan een nieuwkomer.',
      'Vier buurtavonden per jaar houden waarop de burgemeester vragen beantwoordt.\nElke avond zijn er tolken voor de drie meest gesproken talen.',
      'Een communicatieplan schrijven dat inwoners met een migratieachtergrond toont als buren en collega’s.',
    ],
    outcome: [
      'Nieuwkomers weten waar ze terechtkunnen; vijf diensten werken met hetzelfde dossier.',
      'Dertig duo’s die elkaar minstens twee keer per maand zien.',
      'Mensen zeggen wat ze nodig hebben en zien achteraf wat ermee gebeurd is.',
      'De plaatselijke pers en de eigen kanalen van de stad berichten vaker en evenwichtiger.',
    ],
    words: ['voorjaar, daarna doorlopend', 'twee rondes per jaar', 'elk seizoen', 'voor de zomer'],
    lead: [
      'Dienst maatschappelijke dienstverlening',
      'Integratieambtenaar',
      'Kabinet van de burgemeester',
      'Communicatiedienst',
    ],
    resources: [
      'Eén voltijdse medewerker, een lokaal in het stadhuis, de vereniging van steden en gemeenten.',
      'Vrijwilligers, een halftijdse vrijwilligerswerkcoördinator, het draaiboek van de mentor.',
      'Tolken, scholen, buurtcomités.',
      'Eigen personeel en een fotograaf.',
    ],
    success: [
      'Vierhonderd bezoekers in het eerste jaar; acht op de tien zeggen dat ze geholpen zijn.',
      'Twintig van de dertig duo’s gaan na zes maanden door.',
      'Veertig mensen op elke avond, een derde van hen voor het eerst.',
      'Twaalf verhalen gepubliceerd, gelezen door één inwoner op vijf.',
    ],
  },
  fr: {
    action: [
      'Ouvrir à l’hôtel de ville un guichet d’accueil où les nouveaux arrivants trouvent tous les services.',
      'Former trente habitants au parrainage et associer chacun à un nouvel arrivant pendant six mois.',
      'Tenir quatre soirées de quartier par an où la maire répond aux questions.\nChaque soirée dispose d’interprètes pour les trois langues les plus parlées.',
      'Rédiger un plan de communication qui montre les habitants issus de la migration comme voisins et collègues.',
    ],
    outcome: [
      'Les nouveaux arrivants savent où s’adresser ; cinq services travaillent sur le même dossier.',
      'Trente binômes qui se voient au moins deux fois par mois.',
      'Les gens disent ce dont ils ont besoin et voient ensuite ce qui en a été fait.',
      'La presse locale et les canaux de la ville en parlent plus souvent et de façon plus équilibrée.',
    ],
    words: ['au printemps, puis en continu', 'deux cycles par an', 'à chaque saison', 'avant l’été'],
    lead: [
      'Direction de l’accompagnement social',
      'Chargée de mission intégration',
      'Cabinet de la maire',
      'Service communication',
    ],
    resources: [
      'Un poste à temps plein, un local à l’hôtel de ville, l’association des communes.',
      'Des bénévoles, une coordination à mi-temps, le manuel de la ville mentor.',
      'Interprètes, écoles, comités de quartier.',
      'Personnel de la ville et un photographe.',
    ],
    success: [
      'Quatre cents visiteurs la première année ; huit sur dix disent avoir été aidés.',
      'Vingt binômes sur trente continuent après six mois.',
      'Quarante personnes à chaque soirée, dont un tiers pour la première fois.',
      'Douze récits publiés, lus par un habitant sur cinq.',
    ],
  },
};

export const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const TIMES = [
  { start: '2022-03-01', end: '2022-06-30' },
  { start: '2022-09-01', end: null },
  { start: null, end: '2023-12-31' },
  { start: null, end: null },
];

function actionOf(number: number, language: Language = 'en'): ActionView {
  const texts = TEXTS[language];
  const pick = (list: string[]) => list[(number - 1) % list.length] ?? '';
  const time = TIMES[(number - 1) % TIMES.length] ?? { start: null, end: null };
  return {
    id: idOf(number),
    number,
    action: pick(texts.action),
    outcome: pick(texts.outcome),
    timeframe: { words: pick(texts.words), ...time },
    lead: pick(texts.lead),
    resources: pick(texts.resources),
    success: pick(texts.success),
    invented: number % 4 === 0,
    links: [],
  };
}

export const emptyAction = (number: number): ActionView => ({
  id: idOf(number),
  number,
  action: null,
  outcome: null,
  timeframe: null,
  lead: null,
  resources: null,
  success: null,
  invented: false,
  links: [],
});

const PROGRAMMES: Record<Language, { title: string; programme: string; funder: string }> = {
  en: {
    title: 'A city for everyone: newcomers and residents build the neighbourhood together',
    programme: 'IncluCities',
    funder: 'Co-funded by the Asylum, Migration and Integration Fund of the European Union.',
  },
  nl: {
    title: 'Een stad voor iedereen: nieuwkomers en inwoners bouwen samen aan de buurt',
    programme: 'IncluCities',
    funder: 'Medegefinancierd door het Fonds voor asiel, migratie en integratie van de Europese Unie.',
  },
  fr: {
    title: 'Une ville pour tous : nouveaux arrivants et habitants construisent ensemble le quartier',
    programme: 'IncluCities',
    funder: 'Cofinancé par le Fonds « Asile, migration et intégration » de l’Union européenne.',
  },
};

export function planOf(actions: ActionView[], language: Language = 'en'): PrintedPlan {
  const content: PlanContent = {
    group: { key: 'capaci-mechelen', mentee: 'Capaci', mentor: 'Mechelen', ...PROGRAMMES[language] },
    date: '2022-11-22',
    actions,
  };
  return {
    fileBase: `2022-11-Capaci-Mechelen-plan-final-${language}`,
    content,
    version: { kind: 'final', title: 'Final', madeAt: '2022-11-22T12:00:00.000Z' },
  };
}

export const planWith = (count: number, language: Language = 'en') =>
  planOf(
    Array.from({ length: count }, (_, index) => actionOf(index + 1, language)),
    language,
  );

/** One hostile text for each column, again and again, each a trap for a format or a reader. */
export const HOSTILE = [
  '=HYPERLINK("https://example.org";"click")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '_x0041_ and _x000D_ and __x005F_x',
  '<w:t>&amp;</w:t> "quotes" \'and\' ]]> <![CDATA[ x ]]> <!-- -->',
  '</w:tbl></w:body> $& $1 $` {{count}} $t(plan) $[x]',
  'πόλη για όλους – Λιβαδειά 2022, then English',
  'مدينة للجميع 2022 with Latin و العربية',
  'עיר לכולם, 30%',
  'Jelgava: ņģķļšžčēāīū, Saint-Jean-de-la-Ruelle œ Œ « oui »',
  '👩🏽‍🏫 𝒜 🏳️‍🌈 \u{10fffd}',
  'one\n\ntwo\n',
  '\tindented\tcolumns  two spaces ',
  ' leading and trailing ',
  '\u0085\u2028\u2029\u00a0\u200f\u202e',
  'Vrijwilligerswerkvergunningsaanvraagformulierendossierbeheerder'.repeat(4),
  '-',
  '#REF!',
  "'quoted",
  '007',
  '1E5',
  '2022-03-01',
];

export function hostilePlan(language: Language = 'en'): PrintedPlan {
  const actions = HOSTILE.map((text, index): ActionView => {
    const at = (shift: number) => HOSTILE[(index + shift) % HOSTILE.length] ?? text;
    return {
      ...actionOf(index + 1),
      action: at(0),
      outcome: at(1),
      timeframe: { words: at(2), start: '1899-01-01', end: '2022-12-31' },
      lead: at(3),
      resources: at(4),
      success: at(5),
    };
  });
  const plan = planOf([...actions, emptyAction(actions.length + 1)], language);
  plan.content.group = {
    key: 'x',
    title: '<Title> & "مدينة" =1+1 &P _x0041_',
    mentee: 'Λιβαδειά & <b>',
    mentor: 'مدينة',
    programme: "=cmd|' /C calc'!A0",
    funder: '@funder\nsecond line',
  };
  plan.version = { kind: 'other', title: '&G&"Arial"<x>', madeAt: '2022-11-22T12:00:00.000Z' };
  plan.fileBase = `hostile-${language}`;
  return plan;
}
