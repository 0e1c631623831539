// The whole flow, one page at a time: page text → mentions → claims → relations. Newcomers start here.
//
// Here: the order of the steps. Each step is a folder: text/, match/, claim/, compare/, with the reference packs of
// pack/. Not here: where the text comes from (page/) and how the result is shown (paint/, components/).
import { assembleFigures, measureOfDiscrepancy } from '@/lib/claim';
import { compareWithRecord, discrepanciesOf } from '@/lib/compare';
import {
  findActors,
  findDiscrepancies,
  findFigures,
  findPhases,
  layOut,
  mergeMentions,
  nameMentions,
  setScene,
  type Layout,
} from '@/lib/match';
import { joinPacks, PERSONAL, type EnginePack, type Reference } from '@/lib/pack';
import { languageOf, normalise, type Tokens } from '@/lib/text';
import type { AsOf, Claim, Day, Mention, PageText, Reading } from '@/lib/vocabulary';

// The words of the page read last. Nothing of a reading holds them, so the next page's are written over them.
let spent: Tokens | undefined;

/**
 * Reads a page with every pack that is on, and sets what each finds beside all that is on record. Figures are read in
 * English only; names wherever they stand.
 */
export function read(page: PageText, packs: readonly EnginePack[]): Reading {
  const reference = joinPacks(packs);
  const normal = normalise(page.text);
  const blocks = page.blocks.map((block) => ({ ...block, ...normal.normal(block) }));
  const lang = languageOf(normal.text, page.lang);
  const layout = layOut(normal.text, blocks, page.published?.day ?? null, spent);
  spent = layout.tokens;
  const found = packs.map((pack) => nameMentions(readWith(pack, layout, page.published, lang), pack, reference));
  const mentions = relateMentions(mergeMentions(found), reference, page.published);
  for (const mention of mentions) mention.span = normal.original(mention.span);
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { published: page.published, lang, packEnds: lastDayOf(packs), mentions };
}

/** What the reader saved does not carry the record to its own day. */
const lastDayOf = (packs: readonly EnginePack[]): Day | null =>
  packs
    .filter(({ id }, _, { length }) => id !== PERSONAL || length === 1)
    .map(({ coverage }) => coverage.to)
    .sort()
    .at(-1) ?? null;

/** Everything on record for each figure and each asserted discrepancy. */
function relateMentions(mentions: Mention[], reference: Reference, published: PageText['published']): Mention[] {
  for (const mention of mentions) {
    if (mention.kind === 'figure' && mention.measure !== null) {
      const { measure, quantity, asOf, attribution, period, modality } = mention;
      const claim: Claim = {
        measure,
        quantity,
        asOf,
        attribution,
        ...(period && { period }),
        ...(modality !== undefined && { modality }),
      };
      mention.relations = compareWithRecord(claim, reference, published);
    } else if (mention.kind === 'discrepancy') {
      mention.relations = discrepanciesOf(mention.measure, mention.asOf, reference);
    }
  }
  return mentions;
}

/** What one pack finds, by its own ids. Nothing is compared yet. */
function readWith(pack: EnginePack, layout: Layout, published: PageText['published'], lang: string | null): Mention[] {
  const scene = setScene(layout, pack);
  const actors = findActors(scene);
  const phases = lang === 'en' ? findPhases(scene) : [];
  const mentions: Mention[] = [
    ...actors
      .filter(({ naming }) => naming)
      .map(({ start, end, id }): Mention => ({ kind: 'actor', span: { start, end }, id })),
    ...phases.map(({ start, end, ids }): Mention => ({ kind: 'phase', span: { start, end }, ids })),
  ];
  if (lang !== 'en') return mentions;

  for (const { span, measure, claim } of assembleFigures(scene, findFigures(scene), phases, actors, published)) {
    const { quantity, asOf, attribution, period, modality } = claim;
    mentions.push({
      kind: 'figure',
      span,
      quantity,
      measure: measure?.id ?? null,
      attribution,
      asOf,
      ...(period && { period }),
      ...(modality !== undefined && { modality }),
      relations: [],
    });
  }
  const asOf: AsOf = published
    ? { basis: published.basis, from: published.day, to: published.day }
    : { basis: 'unknown' };
  for (const candidate of findDiscrepancies(scene)) {
    const measure = measureOfDiscrepancy(scene, candidate, phases);
    if (!measure) continue;
    mentions.push({
      kind: 'discrepancy',
      span: candidate.span,
      measure: measure.id,
      asOf,
      relations: [],
    });
  }
  return mentions;
}
