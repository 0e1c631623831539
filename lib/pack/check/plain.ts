// Texts of a pack are plain words: no markup, no characters that hide or turn others, and addresses that a browser opens.
//
// Nothing of a pack is ever interpreted: texts are set as text, and names are looked for letter by letter. What would be
// markup or a trick elsewhere is refused all the same, since packs are copied on.
import type { Part, Path, Report } from './fault';
import type { Records } from './records';

const MARKUP = /<[\p{L}/!?]/u;
// Control characters but the line break, directions that are forced on what follows, and halves of characters.
const TRICKS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

export function checkPlain(pack: Records, report: Report): void {
  if (pack.manifest) checkTexts('manifest', [], pack.manifest, report);
  for (const part of ['sources', 'actors', 'phases', 'concepts', 'measures', 'claims'] as const) {
    for (const { at, record } of pack[part]) checkTexts(part, [at], record, report);
  }
  for (const { at, record } of pack.sources) {
    if (record.url === null || isWebAddress(record.url)) continue;
    report('sources', [at, 'url'], 'address', 'An address begins with https:// or http://.');
  }
}

/** The schema has seen to it that nothing is nested deeply. */
function checkTexts(part: Part, path: Path, value: unknown, report: Report): void {
  if (typeof value === 'string') {
    if (MARKUP.test(value)) report(part, path, 'plain', 'This looks like markup; a pack holds plain text.');
    if (TRICKS.test(value))
      report(part, path, 'plain', 'This holds characters that are not shown, or turn others round.');
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value))
      checkTexts(part, [...path, Array.isArray(value) ? Number(key) : key], item, report);
  }
}

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
