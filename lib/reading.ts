// The whole flow, one page at a time: page text → mentions → claims → relations. Newcomers start here.
//
// Here: the order of the steps. Each step is a folder: text/, match/, claim/, compare/, with the reference packs of
// pack/. Not here: where the text comes from (page/) and how the result is shown (paint/, components/).
import { assembleFigures, measureOfDiscrepancy } from '@/lib/claim';
import { compareWithRecord, discrepanciesOf } from '@/lib/compare';
import { findActors, findDiscrepancies, findFigures, findPhases, layOut } from '@/lib/match';
import type { EnginePack } from '@/lib/pack';
import { languageOf, normalise } from '@/lib/text';
import type { AsOf, Mention, PageText, Reading } from '@/lib/vocabulary';

/**
 * Reads a page with every pack that is on. Figures are read in English only; names wherever they stand. When two packs
 * mark the same words, the earlier pack's mention is kept.
 */
export function read(page: PageText, packs: readonly EnginePack[]): Reading {
  const normal = normalise(page.text);
  const blocks = page.blocks.map((block) => ({ ...block, ...normal.normal(block) }));
  const lang = languageOf(normal.text, page.lang);
  const mentions: Mention[] = [];
  for (const pack of packs) {
    const before = [...mentions];
    for (const mention of readWith(pack, { ...page, text: normal.text, blocks }, lang)) {
      const overlaps = before.some(
        (other) =>
          other.kind === mention.kind && other.span.start < mention.span.end && mention.span.start < other.span.end,
      );
      if (!overlaps) mentions.push(mention);
    }
  }
  for (const mention of mentions) mention.span = normal.original(mention.span);
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const packEnds =
    packs
      .map(({ coverage }) => coverage.to)
      .sort()
      .at(-1) ?? null;
  return { published: page.published, lang, packEnds, mentions };
}

function readWith(pack: EnginePack, page: PageText, lang: string | null): Mention[] {
  const scene = layOut(page.text, page.blocks, page.published?.day ?? null, pack);
  const actors = findActors(scene);
  const phases = lang === 'en' ? findPhases(scene) : [];
  const mentions: Mention[] = [
    ...actors
      .filter(({ naming }) => naming)
      .map(({ start, end, id }): Mention => ({ kind: 'actor', span: { start, end }, id })),
    ...phases.map(({ start, end, ids }): Mention => ({ kind: 'phase', span: { start, end }, ids })),
  ];
  if (lang !== 'en') return mentions;

  for (const { span, measure, claim } of assembleFigures(scene, findFigures(scene), phases, actors, page.published)) {
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
      relations: measure ? compareWithRecord({ ...claim, measure: measure.id }, pack, page.published) : [],
    });
  }
  const asOf: AsOf = page.published
    ? { basis: page.published.basis, from: page.published.day, to: page.published.day }
    : { basis: 'unknown' };
  for (const candidate of findDiscrepancies(scene)) {
    const measure = measureOfDiscrepancy(scene, candidate, phases);
    if (!measure) continue;
    mentions.push({
      kind: 'discrepancy',
      span: candidate.span,
      measure: measure.id,
      asOf,
      relations: discrepanciesOf(measure.id, asOf, pack),
    });
  }
  return mentions;
}
