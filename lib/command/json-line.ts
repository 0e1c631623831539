// One file's reading as the JSON object that `read --json` prints for it. Other programs depend on these keys.
import { lowOf } from '@/lib/claim';
import { joinPacks, type Pack, type Reference } from '@/lib/pack';
import type { AsOf, Comparison, FigureMention, Mention, PageText, Reading } from '@/lib/vocabulary';

/** `packs[0]` is the bundled pack: its ids are printed without their prefix, its sources by their file's name. */
export function jsonLine(file: string, page: PageText, reading: Reading, packs: readonly Pack[]): object {
  const ids = idsOf(packs);
  const reference = joinPacks(packs);
  return {
    file,
    published: reading.published?.day ?? null,
    publishedBasis: reading.published?.basis ?? null,
    lang: reading.lang,
    mentions: reading.mentions.map((mention) => ({
      kind: mention.kind,
      ...mention.span,
      text: page.text.slice(mention.span.start, mention.span.end),
      ...detailsOf(mention, ids, reference),
    })),
  };
}

type Ids = { short: (id: string) => string; source: (id: string) => string };

function detailsOf(mention: Mention, ids: Ids, reference: Reference): object {
  switch (mention.kind) {
    case 'actor':
      return { id: ids.short(mention.id) };
    case 'phase':
      return { ids: mention.ids.map(ids.short) };
    case 'discrepancy':
      return { measure: ids.short(mention.measure), relations: relationsOf(mention.relations, ids) };
    case 'figure':
      return figureOf(mention, ids, reference);
  }
}

function figureOf(mention: FigureMention, ids: Ids, reference: Reference): object {
  const { quantity, measure, attribution, asOf, relations } = mention;
  return {
    value: quantity.value,
    high: quantity.high,
    qualifier: quantity.qualifier,
    low: lowOf(quantity, grainOf(measure, reference)),
    unit: quantity.unit,
    measure: measure === null ? null : ids.short(measure),
    attribution: attribution === null ? null : ids.short(attribution),
    asOf: daysOf(asOf),
    asOfBasis: asOf.basis,
    relations: relationsOf(relations, ids),
  };
}

function daysOf(asOf: AsOf): [string, string] | null {
  return asOf.basis === 'unknown' ? null : [asOf.from, asOf.to];
}

function relationsOf(relations: readonly Comparison[], ids: Ids): object[] {
  return relations.map(({ claim, source, relation }) => ({
    claim: ids.short(claim),
    source: ids.source(source),
    relation,
  }));
}

/** Without a measure nothing says how coarsely it is reported: the number is taken as written. */
function grainOf(measure: string | null, reference: Reference): number {
  return (measure === null ? undefined : reference.measure(measure)?.grain) ?? 1;
}

function idsOf(packs: readonly Pack[]): Ids {
  const bundled = packs[0];
  const prefix = `${bundled?.id}:`;
  const short = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  return { short, source: (id) => bundled?.source(short(id))?.document ?? short(id) };
}
