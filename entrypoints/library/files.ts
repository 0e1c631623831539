// Notes to files on this machine and back, for the library.
//
// Here: files, and asking the background to bring notes in. Not here: the formats (lib/notes).
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { figureWords } from '@/components/note';
import { ownDay } from '@/lib/own-day';
import { dayWords } from '@/components/words';
import { ask } from '@/lib/messages';
import {
  readNotesFile,
  writeCollection,
  writeCsv,
  writeMarkdown,
  type Annotation,
  type FileReading,
  type Merged,
} from '@/lib/notes';
import { canonicalAddress } from '@/lib/page';

export const FORMATS = ['collection', 'markdown', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const ENDING: Record<Format, string> = { collection: 'jsonld', markdown: 'md', csv: 'csv' };
const TYPE: Record<Format, string> = {
  collection: 'application/ld+json',
  markdown: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
};

/** The notes as a file of that format. */
export async function fileOf(notes: readonly Annotation[], format: Format): Promise<File> {
  const text = await textOf(notes, format);
  // Spreadsheets take a table without the mark for one in the letters of the country.
  const parts = format === 'csv' ? ['\uFEFF', text] : [text];
  return new File(parts, `as-reported-notes.${ENDING[format]}`, { type: TYPE[format] });
}

async function textOf(notes: readonly Annotation[], format: Format): Promise<string> {
  if (format === 'csv') return writeCsv(notes);
  if (format === 'collection') return writeCollection(notes, i18n.t('library.title'));
  return writeMarkdown(notes, {
    title: i18n.t('library.title'),
    saved: ({ modified }, tags) => [i18n.t('note.when', { day: dayWords(ownDay(modified)) }), ...tags].join(' · '),
    figure: figureWords,
  });
}

export type Imported = { merged: Merged; skipped: FileReading['skipped'] };

/** Reads the whole file, then brings its notes in: all of them or none. `progress` is told how many of how many were looked at. */
export async function importFile(file: File, progress: (done: number, of: number) => void): Promise<Imported> {
  const { notes, skipped } = await readNotesFile(
    await file.text(),
    (address) => canonicalAddress(address, null),
    async (done, of) => {
      progress(done, of);
      // Lets the page draw it.
      await new Promise((resolve) => setTimeout(resolve));
    },
  );
  return { merged: await ask('importNotes', { annotations: notes }), skipped };
}

/** Bytes that our database and both copies of the notes take on this machine. */
export async function bytesUsed(): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage + (await browser.storage.local.getBytesInUse(null));
}
