// An invented pack for reading pairs of reports: a flood, a siege with captives, a corridor for relief trucks, a truce
// with an extension and two proposals.
//
// Here: what is counted and the words that show it. Not here: the figures, which the reports of the tables give, but for
// one series of the injured against which a single figure can be found odd.
import type { AuthoredPack, Concept, Measure, Phase } from '@/lib/pack';

const COVERAGE = { from: '2021-03-01', to: '2021-09-30' };

type Words = string[];
const who = (id: string, words: Words, more: Partial<Concept> = {}): Concept => ({
  id,
  facet: 'population',
  words,
  unit: 'people',
  ...more,
});
const says =
  (facet: Concept['facet']) =>
  (id: string, words: Words, more: Partial<Concept> = {}): Concept => ({
    id,
    facet,
    words,
    ...more,
  });
const condition = says('condition');
const status = says('status');
const place = says('place');
const period = says('period');
const event = says('event');
const plan = says('plan');

const CONCEPTS: Concept[] = [
  who('people', ['people', 'person', 'victims', 'residents', 'villagers']),
  who('children', ['children', 'child', 'boys', 'girls']),
  who('fighters', ['fighters', 'gunmen', 'militiamen']),
  who('inhabitants', ['inhabitants', 'population'], { countsAlone: true }),
  who('captives', ['captives', 'captive', 'hostages'], { countsAlone: true }),
  who('bodies', ['bodies', 'body', 'bodies of captives'], { countsAlone: true }),
  who('houses', ['houses', 'homes'], { unit: 'houses' }),
  who('trucks', ['trucks', 'lorries', 'relief trucks', 'truckloads'], { unit: 'trucks', countsAlone: true }),
  who('days', ['day', 'days'], { unit: 'days', attached: true }),
  who('weeks', ['week', 'weeks'], { unit: 'days', times: 7, within: 'days', attached: true }),
  condition('living', ['living', 'alive', 'believed to be alive', 'believed alive']),
  condition('dead', ['dead', 'believed dead']),
  condition('mixed', ['living and dead', 'dead or alive']),
  condition('foreign', ['foreign', 'Lakelander']),
  condition('a-group', ['women', 'children', 'elderly']),
  status('killed', ['killed', 'killing', 'kill', 'died', 'dead', 'deaths', 'death toll', 'toll', 'lost their lives']),
  status('injured', ['injured', 'wounded', 'hurt'], { unit: 'people' }),
  status('missing', ['missing', 'unaccounted for'], { unit: 'people' }),
  status('sheltered', ['in shelters', 'in emergency shelters', 'sheltering', 'housed'], { unit: 'people' }),
  status('taken', ['taken', 'took', 'seized', 'abducted', 'carried off', 'taken captive'], { unit: 'people' }),
  status('held', ['held', 'holding', 'hold', 'holds', 'still held', 'in captivity', 'in the hands of'], {
    unit: 'people',
  }),
  status('freed', ['freed', 'free', 'released', 'release', 'handed over', 'hand over'], { unit: 'people' }),
  status('lives-in', ['home to', 'population of', 'live in', 'living in'], { unit: 'people' }),
  status('destroyed', ['destroyed', 'swept away', 'levelled'], { unit: 'houses' }),
  status('damaged', ['damaged'], { unit: 'houses' }),
  status('entered', ['entered', 'crossed into', 'went in', 'let in'], { unit: 'trucks' }),
  status('collected', ['collected', 'unloaded', 'picked up'], { unit: 'trucks' }),
  status('truce-length', ['truce', 'pause', 'ceasefire', 'lasted'], { unit: 'days' }),
  status('extended', ['extended', 'extension', 'prolonged'], { unit: 'days' }),
  place('valley', ['Sann valley', 'the valley', 'along the Sann']),
  place('karn', ['Karn'], { within: 'valley' }),
  place('tarn', ['Tarn', 'the besieged town', 'besieged Tarn']),
  period('to-date', [
    'since the flood',
    'since the siege began',
    'since the siege',
    'so far',
    'to date',
    'has risen to',
  ]),
  period('window', ['overnight', 'shelling', 'bombardment', 'that day']),
  event('flood', ['the flood', 'flood', 'flooding', '3 March'], { dates: { from: '2021-03-03', to: '2021-03-03' } }),
  event('bridge', ['Ford Bridge', '9 March'], { dates: { from: '2021-03-09', to: '2021-03-09' } }),
  event('raid', ['raid on the Kellen train', 'Kellen raid', '10 April'], {
    dates: { from: '2021-04-10', to: '2021-04-10' },
  }),
  event('first-week', ['first week of the corridor', "corridor's first week"], {
    dates: { from: '2021-06-01', to: '2021-06-07' },
  }),
  plan('planned', ['would', 'will', 'proposal', 'proposes', 'foresees', 'promised', 'offered']),
];

const cumulative = (id: string, start: string, shownBy: Measure['shownBy'], more: Partial<Measure> = {}): Measure =>
  measure(id, 'cumulative', shownBy, { start, grain: 100, ...more });

function measure(id: string, type: Measure['type'], shownBy: Measure['shownBy'], more: Partial<Measure> = {}): Measure {
  return {
    id,
    label: id,
    definition: `Counts ${id}.`,
    type,
    unit: 'people',
    grain: 10,
    population: 'people',
    place: null,
    status: null,
    start: null,
    phase: null,
    partOf: null,
    related: [],
    shownBy,
    ...more,
  };
}

type Rule = Measure['shownBy'][number];
const NOT_SAID: Rule = { condition: { none: ['living', 'dead', 'foreign', 'a-group'] }, plan: { none: ['planned'] } };
// The flood's dead are told by the flood itself, or by the valley and a word for "until now".
const inTheFlood = (rule: Rule): Rule[] => [
  {
    ...rule,
    place: { any: ['valley'], optional: true },
    event: { any: ['flood'], none: ['bridge', 'raid'] },
    period: { none: ['window'] },
  },
  { ...rule, place: { any: ['valley'] }, event: { none: ['bridge', 'raid'] }, period: { any: ['to-date'] } },
];
const inTheFirstWeek = { event: { any: ['first-week'] }, place: { any: ['tarn'], optional: true } };

const MEASURES: Measure[] = [
  cumulative(
    'flood.dead',
    '2021-03-03',
    inTheFlood({ ...NOT_SAID, population: { any: ['people'], optional: true }, status: { any: ['killed'] } }),
    { related: ['flood.injured'] },
  ),
  cumulative(
    'flood.dead.children',
    '2021-03-03',
    inTheFlood({ population: { any: ['children'] }, status: { any: ['killed'] } }),
    { partOf: 'flood.dead' },
  ),
  cumulative(
    'flood.dead.karn',
    '2021-03-03',
    [
      {
        ...NOT_SAID,
        population: { any: ['people'], optional: true },
        status: { any: ['killed'] },
        place: { any: ['karn'] },
        event: { any: ['flood'], none: ['bridge', 'raid'] },
      },
    ],
    { partOf: 'flood.dead' },
  ),
  cumulative(
    'flood.injured',
    '2021-03-03',
    inTheFlood({ ...NOT_SAID, population: { any: ['people'], optional: true }, status: { any: ['injured'] } }),
  ),
  measure('flood.missing', 'snapshot', [
    { population: { any: ['people'], optional: true }, status: { any: ['missing'] }, event: { any: ['flood'] } },
    { population: { any: ['people'], optional: true }, status: { any: ['missing'] }, place: { any: ['valley'] } },
  ]),
  measure(
    'shelter.people',
    'snapshot',
    [{ population: { any: ['people'] }, status: { any: ['sheltered'] }, place: { any: ['valley'], optional: true } }],
    { grain: 100 },
  ),
  cumulative(
    'houses.destroyed',
    '2021-03-03',
    [{ population: { any: ['houses'] }, status: { any: ['destroyed'] }, place: { any: ['valley'], optional: true } }],
    { unit: 'houses', related: ['houses.damaged'] },
  ),
  cumulative(
    'houses.damaged',
    '2021-03-03',
    [{ population: { any: ['houses'] }, status: { any: ['damaged'] }, place: { any: ['valley'], optional: true } }],
    { unit: 'houses' },
  ),
  measure(
    'bridge.dead',
    'event_total',
    [
      {
        ...NOT_SAID,
        population: { any: ['people'], optional: true },
        status: { any: ['killed'] },
        event: { any: ['bridge'] },
      },
    ],
    { start: '2021-03-09', end: '2021-03-09', grain: 1 },
  ),
  cumulative('siege.killed', '2021-04-12', [
    {
      ...NOT_SAID,
      population: { any: ['people'], optional: true },
      status: { any: ['killed'] },
      place: { any: ['tarn'] },
      period: { any: ['to-date'] },
      event: { none: ['flood', 'bridge', 'raid'] },
    },
  ]),
  cumulative(
    'siege.killed.fighters',
    '2021-04-12',
    [
      {
        population: { any: ['fighters'] },
        status: { any: ['killed'] },
        place: { any: ['tarn'] },
        period: { any: ['to-date'] },
      },
    ],
    { partOf: 'siege.killed' },
  ),
  measure(
    'siege.killed.children',
    'share',
    [
      {
        population: { any: ['children'] },
        status: { any: ['killed'] },
        place: { any: ['tarn'] },
        event: { none: ['flood'] },
      },
    ],
    { start: '2021-04-12', grain: 100, base: 'siege.killed', partOf: 'siege.killed' },
  ),
  measure(
    'siege.killed.window',
    'event_window',
    [
      {
        ...NOT_SAID,
        population: { any: ['people'], optional: true },
        status: { any: ['killed'] },
        place: { any: ['tarn'] },
        period: { any: ['window'] },
        event: { none: ['flood', 'bridge', 'raid'] },
      },
    ],
    { partOf: 'siege.killed' },
  ),
  measure(
    'tarn.inhabitants',
    'snapshot',
    [
      { population: { any: ['inhabitants'] }, status: { none: ['killed', 'injured'] }, place: { any: ['tarn'] } },
      { population: { any: ['people'] }, status: { any: ['lives-in'] }, place: { any: ['tarn'] } },
    ],
    { grain: 10_000 },
  ),
  measure(
    'captives.taken',
    'event_total',
    [
      { ...NOT_SAID, population: { any: ['captives'] }, status: { any: ['taken'] } },
      {
        ...NOT_SAID,
        population: { any: ['people'], optional: true },
        status: { any: ['taken'] },
        event: { any: ['raid'] },
      },
    ],
    { start: '2021-04-10', end: '2021-04-10' },
  ),
  measure(
    'captives.held',
    'snapshot',
    [
      {
        ...NOT_SAID,
        population: { any: ['captives'] },
        status: { any: ['held'] },
        place: { any: ['tarn'], optional: true },
      },
    ],
    { related: ['captives.taken'] },
  ),
  measure(
    'captives.held.living',
    'snapshot',
    [
      {
        population: { any: ['captives'] },
        condition: { any: ['living'], none: ['dead', 'mixed', 'foreign'] },
        status: { any: ['held'], optional: true },
      },
    ],
    { partOf: 'captives.held' },
  ),
  measure(
    'captives.held.bodies',
    'snapshot',
    [
      {
        population: { any: ['captives'] },
        condition: { any: ['dead'], none: ['living'] },
        status: { any: ['held'], optional: true },
      },
      { population: { any: ['bodies'] }, status: { any: ['held'] } },
    ],
    { partOf: 'captives.held' },
  ),
  measure(
    'captives.freed.weir',
    'event_total',
    [
      {
        ...NOT_SAID,
        population: { any: ['captives'] },
        status: { any: ['freed'] },
        phase: { any: ['weir-truce', 'weir-truce.extension'] },
      },
    ],
    { start: '2021-05-20', end: '2021-05-26', phase: 'weir-truce' },
  ),
  measure(
    'trucks.first-week',
    'event_total',
    [{ population: { any: ['trucks'] }, status: { any: ['entered'] }, plan: { none: ['planned'] }, ...inTheFirstWeek }],
    { unit: 'trucks', grain: 100, start: '2021-06-01', end: '2021-06-07' },
  ),
  measure(
    'trucks.first-week.collected',
    'event_total',
    [
      {
        population: { any: ['trucks'] },
        status: { any: ['collected'] },
        plan: { none: ['planned'] },
        ...inTheFirstWeek,
      },
    ],
    { unit: 'trucks', grain: 100, start: '2021-06-01', end: '2021-06-07', related: ['trucks.first-week'] },
  ),
  measure(
    'trucks.first-week.promised',
    'plan_term',
    [{ population: { any: ['trucks'] }, plan: { any: ['planned'] }, ...inTheFirstWeek }],
    { unit: 'trucks', grain: 100, phase: 'corridor', related: ['trucks.first-week'] },
  ),
  ...(
    [
      ['weir-truce', 'truce-length', ['weir-truce.extension.days']],
      ['weir-truce.extension', 'extended', []],
      ['harbour', 'truce-length', ['mill.days']],
      ['mill', 'truce-length', []],
    ] as const
  ).map(([phase, said, related]) =>
    measure(
      `${phase}.days`,
      'plan_term',
      [{ population: { any: ['days'] }, status: { any: [said] }, phase: { any: [phase] } }],
      { unit: 'days', grain: 1, phase, related: [...related] },
    ),
  ),
  ...(['harbour', 'mill'] as const).map((phase) =>
    measure(
      `${phase}.captives`,
      'plan_term',
      [{ population: { any: ['captives'] }, status: { any: ['freed'] }, phase: { any: [phase] } }],
      { phase, related: phase === 'mill' ? ['harbour.captives'] : [] },
    ),
  ),
];

const phase = (
  id: string,
  kind: Phase['kind'],
  from: string,
  to: string,
  aliases: Words,
  more: Partial<Phase> = {},
): Phase => ({
  id,
  kind,
  label: id,
  summary: `What ${id} says.`,
  parties: ['army', 'front'],
  partOf: null,
  follows: null,
  dates: { from, to, basis: 'Invented.' },
  spokenOf: { from, to: COVERAGE.to },
  aliases,
  generalNames: [],
  hints: [],
  terms: [],
  ...more,
});

const PHASES: Phase[] = [
  phase('weir-truce', 'truce', '2021-05-20', '2021-05-26', ['Weir truce']),
  phase('weir-truce.extension', 'extension', '2021-05-25', '2021-05-26', ['extension of the Weir truce'], {
    partOf: 'weir-truce',
  }),
  phase('corridor', 'agreement', '2021-05-28', '2021-06-30', ['Tarn corridor agreement']),
  phase('harbour', 'proposal', '2021-06-08', '2021-06-30', ['Harbour proposal']),
  phase('mill', 'proposal', '2021-07-08', '2021-07-31', ['Mill proposal'], { follows: 'harbour' }),
];

const actor = (id: string, name: string, aliases: Words): AuthoredPack['actors'][number] => ({
  id,
  name,
  kind: 'body',
  aliases: [name, ...aliases],
  affiliation: 'Invented',
  roles: [],
});

const INJURED: [string, number][] = [
  ['2021-03-20', 5_210],
  ['2021-04-10', 7_430],
  ['2021-04-30', 8_640],
];
// From the first bulletins: enough for the engine to know what size a toll is of.
const DEAD: [string, number][] = [['2021-03-15', 1_870]];

const bulletins = (counts: string, word: string, points: [string, number][]): AuthoredPack['claims'] =>
  points.map(([day, value]) => ({
    id: `${counts}.${day}`,
    measure: counts,
    quantity: { value, high: null, qualifier: 'exact', unit: 'people' },
    asOf: { basis: 'report', from: day, to: day },
    attribution: 'river-office',
    provenance: { source: 'bulletins', paragraph: null, written: `${value} ${word}` },
  }));

/** Passes checkPack() as it stands; a test adds the claim of one report. */
export const VALLEY: AuthoredPack = {
  manifest: {
    id: 'valley',
    title: 'A flood and a siege, invented',
    version: '1.0.0',
    maker: 'As Reported',
    licence: 'MIT',
    method: 'Everything here is invented, for reading pairs of reports.',
    language: 'en',
    coverage: COVERAGE,
  },
  sources: [
    {
      id: 'bulletins',
      document: null,
      title: 'Bulletins of the river office',
      publisher: null,
      url: null,
      language: 'en',
      written: { from: '2021-04-30', to: '2021-04-30', basis: 'header', because: 'Printed above the last.' },
      problems: [],
    },
  ],
  actors: [
    actor('interior-ministry', 'Interior Ministry', ['interior ministry']),
    actor('relief-agency', 'Relief Agency', ['relief agency']),
    actor('river-office', 'River Office', ['river office']),
    actor('army', 'Orvelan army', ['Orvelan military']),
    actor('front', 'Ridge Front', []),
    actor('families', "Families' Forum", []),
    actor('lake-council', 'Lake Council', []),
  ],
  phases: PHASES,
  concepts: CONCEPTS,
  measures: MEASURES,
  claims: [...bulletins('flood.injured', 'injured', INJURED), ...bulletins('flood.dead', 'dead', DEAD)],
};
