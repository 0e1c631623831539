// The figures a reader saved as a pack like any other: compiled by the same function, compared like all the rest.
//
// Each page is a source, each figure a claim. A measure of another pack is taken up by `sameAs`, so that its figures stand
// among that pack's; one of the reader's own brings the words by which pages show it. Pure.
import type { Annotation, SavedFigure, SavedMeasure } from '@/lib/notes';
import { PERSONAL, type AuthoredPack } from '@/lib/pack';
import type { Day } from '@/lib/vocabulary';

export type SavedAnnotation = Annotation & { saved: SavedFigure };

export const isSaved = (note: Annotation): note is SavedAnnotation => note.saved !== undefined;

/** Before any news page. */
const NEVER_BEFORE = '1990-01-01';

/** Null when nothing is saved. */
export function personalPack(notes: readonly Annotation[]): AuthoredPack | null {
  const saved = notes.filter(isSaved).toSorted((a, b) => (a.created < b.created ? -1 : Number(a.created > b.created)));
  if (saved.length === 0) return null;
  const days = saved.flatMap(daysOf).sort();
  const pages = new Map<string, SavedAnnotation>();
  const measures = new Map<string, SavedMeasure>();
  for (const note of saved) {
    if (!pages.has(note.target.canonical)) pages.set(note.target.canonical, note);
    // What the reader last said of it.
    measures.set(note.saved.measure.id, note.saved.measure);
  }
  return {
    manifest: {
      id: PERSONAL,
      title: 'Saved figures',
      version: '1',
      maker: 'A reader',
      licence: 'Not stated',
      method: 'Saved from pages by a reader, one at a time.',
      language: 'en',
      coverage: { from: NEVER_BEFORE, to: days.at(-1) ?? NEVER_BEFORE },
    },
    sources: [...pages.values()].map(sourceOf),
    actors: [],
    phases: [],
    concepts: [
      ...PERIODS.map((id) => ({ id, facet: 'period' as const, words: [] })),
      ...[...measures.values()].flatMap(conceptsOf),
    ],
    measures: [...measures.values()].map(measureOf),
    claims: saved.map((note) => claimOf(note, pages.get(note.target.canonical) ?? note)),
  };
}

/** Told apart by the engine itself (lib/claim). */
const PERIODS = ['to-date', 'window'] as const;
const uuidOf = ({ id }: Annotation): string => id.slice('urn:uuid:'.length);
const nameOf = (measure: string): string => measure.replace(':', '.');
const plain = (text: string): string =>
  text
    .replace(/\p{Cs}|[^\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll('<', '‹')
    .trim();

const wordOf = (text: string): string[] => (plain(text) === '' ? [] : [plain(text)]);

function daysOf({ saved, created }: SavedAnnotation): Day[] {
  const { asOf, period } = saved.claim;
  return [
    created.slice(0, 10),
    ...(saved.published === null ? [] : [saved.published]),
    ...(asOf.basis === 'unknown' ? [] : [asOf.to]),
    ...(period ? [period.to] : []),
  ];
}

/** The page's own headline, so it stands between quotation marks: it is not our voice. */
function sourceOf(note: SavedAnnotation): AuthoredPack['sources'][number] {
  const { source, title } = note.target;
  const url = URL.canParse(source) && /^https?:$/.test(new URL(source).protocol) ? source : null;
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const headline = plain(title).replace(/[“”"]/gu, '’') || plain(source);
  const { published } = note.saved;
  const seen = note.created.slice(0, 10);
  return {
    id: `page.${uuidOf(note)}`,
    document: null,
    title: `“${headline}”`,
    publisher: host,
    url,
    language: 'und',
    written:
      published === null
        ? {
            from: NEVER_BEFORE,
            to: seen,
            basis: 'unknown',
            because: 'The page gives no day; it was there when it was saved.',
          }
        : { from: published, to: published, basis: 'header', because: 'The day the page gives for itself.' },
    problems: [],
  };
}

function claimOf(note: SavedAnnotation, page: SavedAnnotation): AuthoredPack['claims'][number] {
  const { claim, written, measure } = note.saved;
  const { quantity, asOf, attribution, period, draft, modality } = claim;
  const speaker = plain((attribution ?? '').replace(/^other:/, ''));
  return {
    id: `figure.${uuidOf(note)}`,
    measure: nameOf(measure.id),
    quantity,
    asOf,
    attribution: speaker === '' ? null : `other:${speaker}`,
    ...(period && { period }),
    ...(draft !== undefined && { draft }),
    ...(modality !== undefined && { modality }),
    provenance: { source: `page.${uuidOf(page)}`, paragraph: null, written: plain(written) || '…' },
  };
}

function measureOf(measure: SavedMeasure): AuthoredPack['measures'][number] {
  const { id, type, unit, grain, start, end, words } = measure;
  const name = nameOf(id);
  const any = (facet: string) => ({ any: [`${name}.${facet}`] });
  return {
    id: name,
    label: plain(measure.label) || name,
    definition: plain(measure.definition) || name,
    type,
    unit,
    grain,
    population: plain(words?.counted[0] ?? '') || unit,
    place: plain(words?.where[0] ?? '') || null,
    status: plain(words?.happened[0] ?? '') || null,
    start,
    ...(end !== undefined && { end }),
    phase: null,
    partOf: null,
    related: [],
    ...(words === undefined && { sameAs: id }),
    // The words of one of another pack are that pack's.
    shownBy:
      words === undefined
        ? []
        : [
            {
              population: any('counted'),
              ...(words.happened.length > 0 && { status: any('happened') }),
              ...(words.where.length > 0 && { place: any('where') }),
              // A total that does not say since when may be it; what is said of a day or an attack is not.
              period: { none: ['window'], ...(type === 'cumulative' && { any: ['to-date'], optional: true }) },
            },
          ],
  };
}

function conceptsOf({ id, unit, words }: SavedMeasure): AuthoredPack['concepts'] {
  if (!words) return [];
  const name = nameOf(id);
  const { counted, happened, where } = words;
  return [
    {
      id: `${name}.counted`,
      facet: 'population',
      words: counted.flatMap(wordOf),
      unit,
      ...(happened.length === 0 && { countsAlone: true }),
    },
    ...(happened.length > 0
      ? [{ id: `${name}.happened`, facet: 'status' as const, words: happened.flatMap(wordOf), unit }]
      : []),
    ...(where.length > 0 ? [{ id: `${name}.where`, facet: 'place' as const, words: where.flatMap(wordOf) }] : []),
  ];
}
