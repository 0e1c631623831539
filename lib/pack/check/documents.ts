// The pack against its documents: the paragraph holds the words, and the words hold the number.
//
// Here: comparing. Not here: where documents are kept; the caller reads them.
import { collectFaults, type Fault, type Part, type Path, type Report } from './fault';
import { readRecords } from './records';
import { standsIn } from './written-number';

type Cited = { source: string; paragraph: number | null; written: string };

/**
 * Faults of the claims and of the terms of phases against the documents they cite. `read` gives a document's text by
 * the name in `sources.json`, or null when it is not there, which is a fault. Records that do not fit their schema
 * are passed over: checkPack() reports those.
 */
export function checkAgainstDocuments(
  parts: Record<string, unknown>,
  read: (document: string) => string | null,
  file: string | null = null,
): Fault[] {
  const { faults, report } = collectFaults(file);
  const pack = readRecords(parts, () => {});
  const documents = new Map<string, string[]>();
  for (const { at, record } of pack.sources) {
    if (record.document === null) continue;
    const text = read(record.document);
    if (text === null) report('sources', [at, 'document'], 'document', `The document ${record.document} is not there.`);
    else documents.set(record.id, paragraphsOf(text));
  }
  for (const { at, record } of pack.claims) {
    const path = [at, 'provenance'];
    checkCitation('claims', path, record.provenance, documents, report);
    if (documents.has(record.provenance.source) && !standsIn(record.quantity, record.provenance.written)) {
      const sentence = `The words do not hold the number ${record.quantity.value ?? record.quantity.vague}.`;
      report('claims', [...path, 'written'], 'number', sentence);
    }
  }
  for (const { at, record } of pack.phases) {
    for (const [index, { provenance }] of record.terms.entries()) {
      if (provenance) checkCitation('phases', [at, 'terms', index, 'provenance'], provenance, documents, report);
    }
  }
  return faults;
}

function checkCitation(
  part: Part,
  path: Path,
  { source, paragraph, written }: Cited,
  documents: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  const paragraphs = documents.get(source);
  if (!paragraphs || paragraph === null) return;
  const text = paragraphs[paragraph - 1];
  if (text === undefined) {
    report(part, [...path, 'paragraph'], 'document', `The document has ${paragraphs.length} paragraphs.`);
  } else if (!straight(text).includes(straight(written))) {
    report(part, [...path, 'written'], 'verbatim', `Paragraph ${paragraph} does not have the words "${written}".`);
  }
}

/** Non-empty lines, the headline included: what `paragraph` counts from 1. */
function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}

/** Curly quotation marks and special spaces are a matter of typesetting. */
function straight(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ');
}
