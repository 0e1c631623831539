// Where a figure stands: a kept document is cited by paragraph.
//
// Not here: whether that paragraph says so (documents.ts), which needs the document itself.
import type { Report } from './fault';
import type { Records } from './records';

export function checkProvenance(pack: Records, report: Report): void {
  const kept = new Map(pack.sources.map(({ record }) => [record.id, record.document]));
  for (const { at, record } of pack.claims) {
    const { source, paragraph, written } = record.provenance;
    if (kept.get(source) && paragraph === null) {
      report(
        'claims',
        [at, 'provenance', 'paragraph'],
        'provenance',
        'The document is kept, so the paragraph can be given.',
      );
    }
    if (written.trim() === '')
      report('claims', [at, 'provenance', 'written'], 'provenance', 'The words of the mention are missing.');
  }
}
