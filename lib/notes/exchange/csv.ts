// Notes as a table for a spreadsheet (RFC 4180), inert: no cell of it is a formula, in whichever way it is taken apart.
import type { Annotation } from '../annotation';
import { quoteOf, writtenIn } from '../parts';

const COLUMNS: readonly [name: string, of: (note: Annotation) => string][] = [
  ['created', ({ created }) => created],
  ['modified', ({ modified }) => modified],
  ['page', ({ target }) => target.title],
  ['address', ({ target }) => target.source],
  ['quote', (note) => quoteOf(note) ?? ''],
  ['note', (note) => writtenIn(note).text],
  ['tags', (note) => writtenIn(note).tags.join(', ')],
  ['figure', ({ figure }) => figure?.text ?? ''],
  ['measure', ({ figure }) => figure?.claim.measure ?? ''],
  ['said by', ({ figure }) => figure?.claim.attribution ?? ''],
  ['as of, from', ({ figure }) => dayOf(figure, 'from')],
  ['as of, to', ({ figure }) => dayOf(figure, 'to')],
  ['day known by', ({ figure }) => figure?.claim.asOf.basis ?? ''],
  ['id', ({ id }) => id],
];

const dayOf = (figure: Annotation['figure'], end: 'from' | 'to'): string =>
  figure && figure.claim.asOf.basis !== 'unknown' ? figure.claim.asOf[end] : '';

export const writeCsv = (notes: readonly Annotation[]): string =>
  [COLUMNS.map(([name]) => name), ...notes.map((note) => COLUMNS.map(([, of]) => of(note)))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

// A spreadsheet runs what begins with one of these, also the full-width ones. Where lists are separated by semicolons or tabs it takes
// the file apart at those, quotes or not, so what follows one counts as a beginning too.
const FORMULA = /(^|[,;|\t\r\n])(["'\s]*)(?=[=+\-@＝＋－＠])/gu;

// The mark stands before quotes and line ends as well as after them: either may open a cell where the file is taken apart otherwise.
const inert = (text: string): string =>
  text.replace(FORMULA, (_, edge: string, between: string) => (between ? `${edge}'${between}'` : `${edge}'`));

const cell = (text: string): string => `"${inert(text).replaceAll('"', '""')}"`;
