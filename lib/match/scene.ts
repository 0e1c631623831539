// One text laid out for the recognisers: its words, sentences, dates, numbers and every phrase of the pack, found once.
//
// Here: what is where. Not here: what it means (actor.ts, phase.ts, figure.ts).
import type { EnginePack } from '@/lib/pack';
import { splitSentences, tokenAt, tokenise, type Sentence, type Tokens } from '@/lib/text';
import type { Block, Day, Span } from '@/lib/vocabulary';
import { findDates, type DateMention } from './date';
import type { ConceptHit, NameHit } from './hits';
import { findNumbers, type NumberMention } from './number';
import { namesSubject } from './subject';

export type { ConceptHit, NameHit } from './hits';

/** What is in a text whoever reads it. */
export type Layout = {
  /** Normalised text. */
  text: string;
  blocks: readonly Block[];
  tokens: Tokens;
  sentences: readonly Sentence[];
  dates: readonly DateMention[];
  numbers: readonly NumberMention[];
  /** The text's own day. */
  written: Day | null;
  /** Lower-case word of a token, '' outside. */
  word(token: number): string;
  /** The sentence that holds an offset. */
  sentenceAt(offset: number): number;
  /** What stands between two neighbouring tokens. */
  gap(token: number): string;
};

/** A text as one pack sees it. */
export type Scene = Layout & {
  /** By place, the longer of two of one facet that overlap. */
  concepts: readonly ConceptHit[];
  names: {
    actor: NameHit[];
    actorInContext: NameHit[];
    actorNot: NameHit[];
    phase: NameHit[];
    phaseGeneral: NameHit[];
    phaseHint: NameHit[];
  };
  pack: EnginePack;
  /** Whether the text names a place that the pack's measures count in, or a body that is party to its agreements. */
  onSubject: boolean;
};

/** The last element not after `offset`, by `start`. -1 when none. */
export function lastBefore(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Those of a list in order of start that lie inside a span. */
export function within<T extends Span>(list: readonly T[], span: Span): T[] {
  const inside: T[] = [];
  for (let index = lastBefore(list, span.start - 1) + 1; index < list.length; index++) {
    const item = list[index];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) inside.push(item);
  }
  return inside;
}

/** Of spans that overlap, the longest; of equal ones, the first. In text order. */
export function longest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  // Only neighbours can overlap: a long page is settled cluster by cluster, not each span against all.
  let cluster: T[] = [];
  let reach = 0;
  const settleCluster = (): void => {
    const own: T[] = [];
    cluster.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const span of cluster) {
      if (!own.some((other) => span.start < other.end && other.start < span.end)) own.push(span);
    }
    kept.push(...own.sort((a, b) => a.start - b.start));
    cluster = [];
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= reach) settleCluster();
    cluster.push(span);
    reach = Math.max(reach, span.end);
  }
  settleCluster();
  return kept;
}

/** Longest of overlapping spans within each group, in one pass over spans already in order of start. */
function settle<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans) {
    const previous = kept.at(-1);
    if (previous && span.start < previous.end) {
      if (span.end - span.start > previous.end - previous.start) kept[kept.length - 1] = span;
      continue;
    }
    kept.push(span);
  }
  return kept;
}

/** Where a name ends: the full stop of "U.N." is its own. */
function endOf(text: string, tokens: Tokens, token: number): number {
  const start = tokens.start[token] ?? 0;
  const end = tokens.end[token] ?? 0;
  return end - start === 1 && text[end] === '.' && text[start - 1] === '.' ? end + 1 : end;
}

/** `text` must be normalised; `blocks` in its offsets. `spent`: tokens of a text that is done with, as `tokenise` takes them. */
export function layOut(text: string, blocks: readonly Block[], written: Day | null, spent?: Tokens): Layout {
  const tokens = tokenise(text, spent);
  const sentences = splitSentences(text, blocks);
  const dates = findDates(text, written);
  return {
    text,
    blocks,
    tokens,
    sentences,
    dates,
    numbers: findNumbers(text, dates),
    written,
    word: (token) =>
      token < 0 || token >= tokens.count ? '' : text.slice(tokens.start[token], tokens.end[token]).toLowerCase(),
    sentenceAt: (offset) => lastBefore(sentences, offset),
    gap: (token) =>
      token <= 0 || token >= tokens.count ? '\n' : text.slice(tokens.end[token - 1], tokens.start[token]),
  };
}

/** Finds what the pack names in a text. */
export function setScene(layout: Layout, pack: EnginePack): Scene {
  const { text, tokens } = layout;
  const names: Scene['names'] = {
    actor: [],
    actorInContext: [],
    actorNot: [],
    phase: [],
    phaseGeneral: [],
    phaseHint: [],
  };
  const byFacet = new Map<string, ConceptHit[]>();
  pack.phrases.find(tokens, (from, to, role, record) => {
    const start = tokens.start[from] ?? 0;
    const end = endOf(text, tokens, to);
    if (role === 'concept') {
      const concept = pack.conceptAt(record);
      if (!concept) return;
      const { facet, id, unit } = concept;
      const own = { start, end, from, to, concept: record, facet, id, unit };
      const list = byFacet.get(facet);
      if (list) list.push(own);
      else byFacet.set(facet, [own]);
    } else names[role].push({ start, end, from, to, record });
  });
  const concepts = [...byFacet.values()].flatMap(settle).sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...layout, concepts, names, pack, onSubject: namesSubject(pack, text, concepts, names.actor) };
}

/** "Israel said …": a country that speaks or acts is not where it happened. */
export const isActor = (scene: Scene, hit: ConceptHit): boolean =>
  scene.names.actorInContext.some((name) => name.start === hit.start && name.end === hit.end);

export { tokenAt };
