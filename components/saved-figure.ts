// A figure as a form holds it, and as it is saved: the way there and back.
//
// Here: filling in what the engine read, and making a figure of what the reader left. Not here: the form (FigureForm),
// storing (the background).
import type { MeasureChoice } from '@/lib/messages';
import type { SavedFigure, SavedMeasure } from '@/lib/notes';
import {
  QUALIFIERS,
  type AsOf,
  type Day,
  type FigureMention,
  type MeasureType,
  type Quantity,
  type Qualifier,
} from '@/lib/vocabulary';

/** What a figure can be saved as: a measure of a pack, or one that the reader made before. */
export type Choice = MeasureChoice | SavedMeasure;
/** Somebody known by name. */
export type KnownParty = { id: string; name: string };

/** Everything as it stands in the form. */
export type FigureFields = {
  /** The id of a choice; '' while nothing is chosen, `NEW` for a measure yet to be made. */
  measure: string;
  qualifier: Qualifier;
  value: string;
  high: string;
  who: string;
  from: string;
  to: string;
  label: string;
  type: 'cumulative' | 'snapshot';
  people: boolean;
  counted: string;
  happened: string;
  where: string;
};
export type FieldName = keyof FigureFields;

export const NEW = 'new';
/** A figure to be saved has a value: neither “dozens” nor a share of something. */
export const CHOSEN_QUALIFIERS = QUALIFIERS.filter((each) => each !== 'vague' && each !== 'fraction');

const NOTHING: FigureFields = {
  measure: '',
  qualifier: 'exact',
  value: '',
  high: '',
  who: '',
  from: '',
  to: '',
  label: '',
  type: 'cumulative',
  people: false,
  counted: '',
  happened: '',
  where: '',
};

/** The day as it is known before the reader touches it: what was read, else the page's own, which is no proof of the figure's. */
function asOfRead(mention: FigureMention | null, published: Day | null): AsOf {
  if (mention) return mention.asOf;
  return published === null ? { basis: 'unknown' } : { basis: 'page', from: published, to: published };
}

/** What the engine read of these words; as good as empty where it read nothing. */
export function fieldsOf(
  mention: FigureMention | null,
  published: Day | null,
  choices: readonly Choice[],
  parties: readonly KnownParty[],
): FigureFields {
  const asOf = asOfRead(mention, published);
  const [from, to] = asOf.basis === 'unknown' ? ['', ''] : [asOf.from, asOf.to];
  if (!mention) return { ...NOTHING, from, to };
  const { measure, quantity, attribution } = mention;
  return {
    ...NOTHING,
    measure: choices.find(({ id }) => isNamed(id, measure))?.id ?? '',
    qualifier: quantity.qualifier,
    value: quantity.value === null ? '' : String(quantity.value),
    high: quantity.high === null ? '' : String(quantity.high),
    who: attribution?.startsWith('other:')
      ? attribution.slice('other:'.length)
      : (parties.find(({ id }) => isNamed(id, attribution))?.name ?? ''),
    from,
    to,
    people: quantity.unit === 'people',
  };
}

/** With several packs on, ids say their pack; with one they do not. */
const isNamed = (id: string, name: string | null): boolean => name !== null && (id === name || id.endsWith(`:${name}`));

/** Words or figures given by commas. */
const listOf = (words: string): string[] => [
  ...new Set(
    words
      .split(/[,،]/)
      .map((word) => word.trim().slice(0, 80))
      .filter((word) => word !== ''),
  ),
];

/** What is still needed. */
export function missingIn(fields: FigureFields): FieldName[] {
  const { measure, qualifier, value, high, from, to } = fields;
  const missing: FieldName[] = [];
  const need = (name: FieldName, given: boolean): void => void (given || missing.push(name));
  need('measure', measure !== '');
  if (measure === NEW) {
    for (const name of ['label', 'counted', 'where'] as const) need(name, fields[name].trim() !== '');
  }
  if (qualifier !== 'vague') need('value', isNumber(value));
  if (qualifier === 'range') need('high', isNumber(high) && Number(high) >= Number(value));
  need('to', to === '' || (from !== '' && to >= from));
  return missing;
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text)) && Number(text) >= 0;

type Given = {
  mention: FigureMention | null;
  /** The words of the page. */
  written: string;
  published: Day | null;
  choices: readonly Choice[];
  /** Names a new measure. */
  uuid: string;
};

/** Expects fields in which nothing is missing. */
export function savedFigureOf(
  fields: FigureFields,
  { mention, written, published, choices, uuid }: Given,
): SavedFigure {
  const chosen = choices.find(({ id }) => id === fields.measure);
  const measure = chosen ? withoutPack(chosen) : newMeasure(fields, uuid);
  const asOf = asOfOf(fields, asOfRead(mention, published));
  const who = fields.who.trim();
  const window = measure.type === 'event_window' && asOf.basis !== 'unknown';
  return {
    measure,
    claim: {
      measure: measure.id,
      quantity: quantityOf(fields, mention, measure.unit),
      asOf,
      attribution: who === '' ? null : `other:${who}`,
      ...(window && { period: mention?.period ?? { from: asOf.from, to: asOf.to, convention: null } }),
      ...(mention?.modality !== undefined && { modality: mention.modality }),
    },
    written: written.trim().slice(0, 120) || fields.value,
    published,
  };
}

function quantityOf({ qualifier, value, high }: FigureFields, mention: FigureMention | null, unit: string): Quantity {
  const read = mention?.quantity;
  // "Dozens" and "half" stay what the page says.
  if (read && read.qualifier === qualifier && (qualifier === 'vague' || qualifier === 'fraction')) return read;
  const same = read?.qualifier === qualifier && read.value === Number(value);
  return {
    value: Number(value),
    high: qualifier === 'range' ? Number(high) : null,
    qualifier,
    unit: read?.unit === 'share' ? 'share' : unit,
    ...(same && read.step !== undefined && { step: read.step }),
    ...(same && read.strict !== undefined && { strict: read.strict }),
  };
}

/** Days that the reader did not touch keep how they are known; others are as stated. */
function asOfOf({ from, to }: FigureFields, read: AsOf): AsOf {
  if (from === '') return { basis: 'unknown' };
  const until = to === '' ? from : to;
  if (read.basis !== 'unknown' && read.from === from && read.to === until) return read;
  return { basis: 'clause', from, to: until };
}

function withoutPack(choice: Choice): SavedMeasure {
  if (!('pack' in choice)) return choice;
  const { pack: _, ...measure } = choice;
  return measure;
}

function newMeasure(
  { label, type, people, counted, happened, where, value }: FigureFields,
  uuid: string,
): SavedMeasure {
  const words = { counted: listOf(counted), happened: listOf(happened), where: listOf(where) };
  const kind: MeasureType = type;
  return {
    id: `own:${uuid}`,
    label: label.trim().slice(0, 300),
    definition: label.trim().slice(0, 300),
    type: kind,
    unit: people ? 'people' : (words.counted[0]?.toLowerCase() ?? 'things'),
    grain: grainOf(Number(value)),
    start: null,
    words,
  };
}

/** Counts of this size are mostly told to two digits. */
const grainOf = (value: number): number => Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, value))) - 1));
