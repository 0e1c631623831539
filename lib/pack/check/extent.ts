// No pack is so large in one place that reading a page with it would take long.
//
// A page is read while somebody waits, and a figure is set beside every figure of its measure and of those related to it.
// The whole is limited before it is parsed (../import.ts); here are the places where little text makes much work.
import type { Report } from './fault';
import type { Entry, Records } from './records';

/** Steps from a part to its whole, from a phase to the first of its sequence. */
const MOST_ABOVE = 32;
/** Figures of one measure: a daily count of five years. */
const MOST_FIGURES = 2_000;
/** Figures that one figure is set beside, related measures included. */
const MOST_BESIDE = 5_000;
/** Concepts and phases that the ways of showing all measures name, the parts of those concepts included. */
const MOST_CUES = 200_000;

/** Records that one and the same word can mean. */
const MOST_MEANINGS = 200;

export function checkExtent(pack: Records, report: Report): void {
  checkChains('concepts', pack.concepts, 'within', report);
  checkChains('measures', pack.measures, 'partOf', report);
  checkChains('phases', pack.phases, 'partOf', report);
  checkFigureCounts(pack, report);
  checkCues(pack, report);
  checkMeanings(pack, report);
}

function checkChains<T extends { id: string }>(
  part: 'concepts' | 'measures' | 'phases',
  entries: readonly Entry<T>[],
  key: keyof T & string,
  report: Report,
): void {
  const above = new Map(entries.map(({ record }) => [record.id, record[key] as string | null | undefined]));
  for (const { at, record } of entries) {
    let steps = 0;
    for (let id = above.get(record.id); typeof id === 'string' && steps <= MOST_ABOVE; id = above.get(id)) steps += 1;
    if (steps > MOST_ABOVE) report(part, [at, key], 'extent', `More than ${MOST_ABOVE} steps lead up from here.`);
  }
}

function checkFigureCounts({ measures, claims }: Records, report: Report): void {
  const figures = new Map<string, number>();
  for (const { record } of claims) figures.set(record.measure, (figures.get(record.measure) ?? 0) + 1);
  const beside = new Map<string, Set<string>>();
  const join = (one: string, other: string): void =>
    void (beside.get(one) ?? beside.set(one, new Set()).get(one))?.add(other);
  for (const { record } of measures) {
    for (const other of [...record.related, record.partOf].filter((id) => id !== null)) {
      join(record.id, other);
      join(other, record.id);
    }
  }
  for (const { at, record } of measures) {
    const own = figures.get(record.id) ?? 0;
    let all = own;
    for (const id of beside.get(record.id) ?? []) all += figures.get(id) ?? 0;
    if (own > MOST_FIGURES)
      report(
        'measures',
        [at],
        'extent',
        `It has ${own} figures; at most ${MOST_FIGURES} of one measure can be compared.`,
      );
    else if (all > MOST_BESIDE)
      report('measures', [at, 'related'], 'extent', `${all} figures are related to it; at most ${MOST_BESIDE} can be.`);
  }
}

/** A concept brings all that lie within it, each time it is named. */
function checkCues({ concepts, measures }: Records, report: Report): void {
  const above = new Map(concepts.map(({ record }) => [record.id, record.within]));
  const size = new Map<string, number>();
  for (const { record } of concepts) {
    let steps = 0;
    for (let id: string | undefined = record.id; id !== undefined && steps <= MOST_ABOVE; id = above.get(id)) {
      size.set(id, (size.get(id) ?? 0) + 1);
      steps += 1;
    }
  }
  let cues = 0;
  for (const { at, record } of measures) {
    for (const [way, facets] of record.shownBy.entries()) {
      cues += 1;
      for (const cue of Object.values(facets)) {
        for (const id of [...(cue?.any ?? []), ...(cue?.none ?? [])]) cues += size.get(id) ?? 1;
      }
      if (cues <= MOST_CUES) continue;
      const sentence = `Up to here the measures name more than ${MOST_CUES} concepts, those within them included.`;
      return report('measures', [at, 'shownBy', way], 'extent', sentence);
    }
  }
}

/** Each time a page has such a word, all that it can mean are weighed. */
function checkMeanings({ phases, concepts }: Records, report: Report): void {
  const meanings = new Map<string, number>();
  const check = (part: 'phases' | 'concepts', at: number, key: string, words: readonly string[]): void => {
    for (const word of words) {
      const name = `${key} ${word.toLowerCase()}`;
      const count = (meanings.get(name) ?? 0) + 1;
      meanings.set(name, count);
      if (count === MOST_MEANINGS + 1)
        report(part, [at, key], 'extent', `"${word}" means more than ${MOST_MEANINGS} of the ${part}.`);
    }
  };
  for (const { at, record } of phases) {
    check('phases', at, 'generalNames', record.generalNames);
    check('phases', at, 'hints', record.hints);
  }
  for (const { at, record } of concepts) check('concepts', at, 'words', record.words);
}
