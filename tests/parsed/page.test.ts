// The text of a page that was only parsed, as the command line reads files: the same as in a browser, as far as no
// style sheet hides anything. The fixtures are the browser's (tests/page/fixtures.test.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readParsed } from '@/lib/page';

const folder = fileURLToPath(new URL('../pages/', import.meta.url));
type Expected = { published: string | null; lang: string | null; blocks: [string, string][]; hiddenByStyle: string[] };
const slugs = readdirSync(folder);

const parsed = (slug: string): Document => parseHTML(readFileSync(`${folder}${slug}/page.html`, 'utf8')).document;

describe('a parsed page', () => {
  it('has fixtures to read', () => expect(slugs.length).toBeGreaterThan(2));

  it.each(slugs)('%s gives the expected text', (slug) => {
    const expected = JSON.parse(readFileSync(`${folder}${slug}/expected.json`, 'utf8')) as Expected | null;
    const page = readParsed(parsed(slug));
    const blocks = page?.blocks.map(({ role, start, end }) => [role, page.text.slice(start, end)]);
    const read = page && {
      published: page.published?.day ?? null,
      lang: page.lang,
      blocks: blocks?.filter(([, text]) => !expected?.hiddenByStyle.includes(text ?? '')),
    };
    const wanted = expected && { published: expected.published, lang: expected.lang, blocks: expected.blocks };
    expect(read).toEqual(wanted);
  });
});
