// What several packs found in one text, as one list of mentions.
//
// An alias that belongs to several packs names each of them, and words that two packs count as different things count
// both: all are candidates, and the order of packs decides which is shown first. Not here: finding (the recognisers, one
// pack at a time).
import type { Pack, Reference } from '@/lib/pack';
import type { FigureMention, Mention, Span } from '@/lib/vocabulary';
import { lastBefore } from './scene';

/** The mentions that one of the packs found, under the ids of all of them taken together. */
export function nameMentions(mentions: readonly Mention[], pack: Pack, reference: Reference): Mention[] {
  const within = (id: string): string => `${pack.id}:${id}`;
  const actor = (id: string): string => reference.actor(within(id))?.id ?? id;
  const measure = (id: string): string => reference.measure(within(id))?.id ?? id;
  return mentions.map((mention): Mention => {
    switch (mention.kind) {
      case 'actor':
        return { ...mention, id: actor(mention.id) };
      case 'phase':
        return { ...mention, ids: mention.ids.map((id) => reference.phase(within(id))?.id ?? id) };
      case 'discrepancy':
        return { ...mention, measure: measure(mention.measure) };
      case 'figure':
        return {
          ...mention,
          measure: mention.measure && measure(mention.measure),
          attribution: mention.attribution && actor(mention.attribution),
        };
    }
  });
}

/** One list for each pack, in the reader's order. */
export function mergeMentions(found: readonly (readonly Mention[])[]): Mention[] {
  const [first = [], ...others] = found;
  return others.reduce<Mention[]>(addPack, [...first]);
}

function addPack(all: Mention[], more: readonly Mention[]): Mention[] {
  const neighbours = overlapping(all);
  const replaced = new Set<Mention>();
  const added: Mention[] = [];
  for (const mention of more) {
    const there = neighbours(mention.span).filter(({ kind }) => kind === mention.kind);
    const known = there.some((other) => isSame(other, mention));
    if (known) continue;
    if (mention.kind === 'phase') {
      const beside = there.find((other) => other.kind === 'phase' && isSameSpan(other.span, mention.span));
      if (beside?.kind === 'phase') {
        beside.ids = [...new Set([...beside.ids, ...mention.ids])];
        continue;
      }
    }
    if (mention.kind !== 'figure') {
      added.push(mention);
      continue;
    }
    const figures = there.filter((other) => other.kind === 'figure');
    // What counts nothing on record is kept once, and not beside what does.
    if (mention.measure === null && figures.length > 0) continue;
    for (const other of figures) if (other.measure === null) replaced.add(other);
    added.push(creditedAs(mention, figures));
  }
  return [...all.filter((mention) => !replaced.has(mention)), ...added];
}

/** The pack that knows what is counted need not know who speaks; another may. */
function creditedAs(mention: FigureMention, others: readonly FigureMention[]): FigureMention {
  if (isKnown(mention.attribution)) return mention;
  const named = others.map(({ attribution }) => attribution).filter((party) => party !== null);
  return { ...mention, attribution: named.find(isKnown) ?? mention.attribution ?? named[0] ?? null };
}

const isKnown = (party: string | null): boolean => party !== null && !party.startsWith('other:');

function isSame(one: Mention, other: Mention): boolean {
  if (one.kind === 'actor' && other.kind === 'actor') return one.id === other.id;
  if (one.kind === 'phase' && other.kind === 'phase') return other.ids.every((id) => one.ids.includes(id));
  if (one.kind === 'discrepancy' && other.kind === 'discrepancy') return one.measure === other.measure;
  return one.kind === 'figure' && other.kind === 'figure' && one.measure === other.measure;
}

const isSameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** Those of a list that overlap a span, found without looking at all of them: a long page has thousands. */
function overlapping(mentions: readonly Mention[]): (span: Span) => Mention[] {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start);
  const spans = sorted.map(({ span }) => span);
  const longest = Math.max(0, ...spans.map(({ start, end }) => end - start));
  return ({ start, end }) => {
    const near: Mention[] = [];
    for (let at = lastBefore(spans, start - longest - 1) + 1; at < sorted.length; at++) {
      const mention = sorted[at];
      if (!mention || mention.span.start >= end) break;
      if (mention.span.end > start) near.push(mention);
    }
    return near;
  };
}
