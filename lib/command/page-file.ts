// A saved page as page text: `.html` as the content script would read it, `.txt` as the file stands.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { readParsed } from '@/lib/page';
import type { PageText } from '@/lib/vocabulary';
import { fromCaller } from './root';
import { pageOfText } from './text-page';

/** Nothing to read: a page that is no article has no text of ours, and so no mentions. */
const NO_TEXT: PageText = { text: '', blocks: [], published: null, lang: null };

/** `date` takes the place of the day the file gives for itself. Rejects with one sentence for a file it cannot read. */
export async function pageOfFile(file: string, date: string | null): Promise<PageText> {
  const kind = extname(file).toLowerCase();
  if (!['.txt', '.html', '.htm'].includes(kind)) throw new Error('only .html and .txt files can be read');
  const bytes = await bytesOf(file);
  if (bytes.includes(0)) throw new Error('this is no text file');
  const page = kind === '.txt' ? pageOfText(decode(bytes, 'utf-8')) : pageOfHtml(bytes);
  return date === null ? page : { ...page, published: { day: date, basis: 'header' } };
}

function pageOfHtml(bytes: Uint8Array): PageText {
  const html = decode(bytes, declaredCharset(bytes));
  // A page may leave out the tags of its outermost elements. A browser puts them back; this parser does not.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return readParsed(document) ?? NO_TEXT;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(fromCaller(file));
  } catch (error) {
    throw new Error(REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'the file cannot be opened', {
      cause: error,
    });
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'the file may not be opened',
};

/** A byte order mark is kept: offsets are into the file as it stands. */
function decode(bytes: Uint8Array, charset: string): string {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  // In two steps: asked in one, Node 20 takes windows-1252 for Latin-1 and loses its dashes and quotation marks.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** What the page says in its first bytes, as browsers look for it; UTF-8 when it says nothing we know. */
function declaredCharset(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
