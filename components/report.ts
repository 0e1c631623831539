// A page's report, for a newsroom's or a researcher's file: each figure with those on record for the same thing, attributed and
// dated, as Markdown.
//
// Here: what is in it and in which order, which is that of the overview and of the card. Not here: the sentences (explain.ts),
// keeping it inert (lib/markdown), handing it to the reader (entrypoints/popup/ReportButtons.tsx).
import { i18n } from '#i18n';
import { explain, pageSideOf, type PageSide } from './explain';
import { groupOthers, voicesOf, type Voice } from './group';
import { overviewOf, type Found } from './overview';
import { alsoWords } from './Source';
import { asOfWords, basisWords, dayWords, daysOf, stretchWords } from './words';
import type {
  ActorContext,
  Context,
  DiscrepancyContext,
  FigureContext,
  OtherFigure,
  PhaseContext,
} from '@/lib/context';
import { escaped, linkTo, oneLine } from '@/lib/markdown';
import type { PageIdentity } from '@/lib/messages';
import type { Day, Reading } from '@/lib/vocabulary';

export type Report = {
  page: PageIdentity;
  reading: Pick<Reading, 'published' | 'packEnds'>;
  found: readonly Found[];
  /** The day on which it is made. */
  made: Day;
};

/** Ends with a line break. A page with nothing on record has a report that says so. */
export function writeReport({ page, reading: { published, packEnds }, found, made }: Report): string {
  const { sections } = overviewOf(found);
  const facts = [
    published ? i18n.t('overview.dated', { day: dayWords(published.day) }) : i18n.t('overview.undated'),
    i18n.t('report.made', { day: dayWords(made) }),
    ...(packEnds ? [i18n.t('figure.packEnds', { day: dayWords(packEnds) })] : []),
  ];
  const parts = [
    `# ${escaped(oneLine(i18n.t('report.title', { title: page.title || page.url })))}`,
    linkTo(page.url),
    line(facts),
    ...(sections.length === 0 ? [escaped(i18n.t('overview.empty'))] : []),
    ...sections.flatMap(({ name, entries }) => [
      `## ${escaped(i18n.t(`overview.${name}`))}`,
      ...entries.flatMap(({ indices }) => entryOf(found[indices[0]!]?.context ?? null)),
    ]),
    '---',
    escaped(i18n.t('report.foot')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A name for its file: the page's day and the first words of its title, in letters that every disk takes. */
export function reportName({ page, reading: { published }, made }: Report): string {
  const words = page.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${['as-reported', published?.day ?? made, ...words.slice(0, 6)].join('-')}.md`;
}

const line = (parts: readonly string[]): string => escaped(oneLine(parts.join(' · ')));
const heading = (text: string): string => `### ${escaped(oneLine(text))}`;

function entryOf(context: Context | null): string[] {
  switch (context?.kind) {
    case 'figure':
      return figureEntry(context);
    case 'discrepancy':
      return discrepancyEntry(context);
    case 'phase':
      return phaseEntry(context);
    case 'actor':
      return actorEntry(context);
    case undefined:
      return [];
  }
}

function figureEntry(context: FigureContext): string[] {
  const { measure, page, others } = context;
  const { text, claim, attribution } = page;
  const said = [
    i18n.t('party.thisPage'),
    ...(attribution ? [attribution.name] : []),
    asOfWords(claim.asOf),
    ...(claim.modality ? [`“${claim.modality}”`] : []),
  ];
  return [
    heading(i18n.t('report.figure', { figure: text, label: measure.label })),
    line(said),
    line([i18n.t('figure.definition'), measure.definition]),
    ...othersOf(others, pageSideOf(context)),
  ];
}

const discrepancyEntry = (context: DiscrepancyContext): string[] => [
  heading(i18n.t('report.figure', { figure: `“${context.text}”`, label: context.measure.label })),
  line([i18n.t('discrepancy.title')]),
  ...othersOf(context.others, pageSideOf(context)),
];

function othersOf(others: readonly OtherFigure[], side: PageSide): string[] {
  if (others.length === 0) return [escaped(i18n.t('figure.nothing'))];
  return groupOthers(others).flatMap(({ name, groups }) => [
    `**${escaped(i18n.t(`side.${name}`))}**`,
    groups.flatMap(({ figures }) => figures.map((figure) => itemOf(figure, side))).join('\n'),
  ]);
}

/** Value, day with how it is known, who, where; then the relation with its reason. */
function itemOf(figure: Voice, side: PageSide | null): string {
  const { written, asOf, modality, attribution, document, paragraph, also, note, personal } = figure;
  const basis = basisWords(asOf);
  const facts = [
    basis === null ? daysOf(asOf) : `${daysOf(asOf)} (${basis})`,
    attribution?.name ?? i18n.t('party.nobody'),
    ...(document.publisher && document.publisher !== attribution?.name ? [document.publisher] : []),
    paragraph === null ? document.title : i18n.t('source.line', { title: document.title, n: paragraph }),
    ...(also.length > 0 ? [alsoWords(figure, also)] : []),
    ...(modality ? [`“${modality}”`] : []),
    ...(personal ? [i18n.t('figure.saved')] : []),
  ];
  const told = side && explain(figure, side);
  return [
    `- **${escaped(oneLine(written))}** · ${line(facts)}`,
    ...(document.url ? [`  ${linkTo(document.url)}`] : []),
    ...(told ? [`  *${escaped(told.lead)}.* ${escaped(oneLine(told.sentence))}`] : []),
    ...(note ? [`  ${escaped(oneLine(note))}`] : []),
  ].join('\n');
}

const phaseEntry = ({ candidates }: PhaseContext): string[] =>
  candidates.flatMap(({ label, dates, summary, terms }) => [
    heading(label),
    line([stretchWords(dates)]),
    escaped(oneLine(summary)),
    ...(terms.length > 0 ? [terms.map(termItem).join('\n')] : []),
  ]);

const termItem = ({ term, document, paragraph }: PhaseContext['candidates'][number]['terms'][number]): string => {
  const place =
    document && (paragraph === null ? document.title : i18n.t('source.line', { title: document.title, n: paragraph }));
  return `- ${line(place ? [term, place] : [term])}`;
};

const actorEntry = ({ name, role, affiliation, saying }: ActorContext): string[] => [
  heading(name),
  ...(role || affiliation
    ? [line([...(role ? [role] : []), ...(affiliation ? [i18n.t('actor.affiliation', { name: affiliation })] : [])])]
    : []),
  ...(saying.length > 0
    ? [
        `**${escaped(i18n.t('actor.saying'))}**`,
        voicesOf(saying)
          .map((figure) => `${itemOf(figure, null)}\n  ${escaped(oneLine(figure.measureLabel))}`)
          .join('\n'),
      ]
    : []),
];
