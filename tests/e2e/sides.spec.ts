// Neither side is drawn otherwise than the other: with the sides exchanged in the pack and in the article, everything on
// the screen has the same order, the same classes, the same styles and the same place.
import { expect, type Page } from '@playwright/test';
import { contextOf } from '@/lib/context';
import { compilePack, openPack, PackSchema, type AuthoredPack } from '@/lib/pack';
import { read } from '@/lib/reading';
import { blocksOfLines } from '@/lib/text';
import type { Found } from '@/components/overview';
import { BUNDLED, find, partsAt } from '../pack/parts';
import { test } from './showcase';

/** Each row exchanges the two. */
const SIDES = [
  ['hamas', 'israel-government'],
  ['gaza-health-ministry', 'israel-military'],
] as const;
/** Names of one length, so that lines break alike in a font of one width. */
const NAMES: Record<string, string> = {
  hamas: 'Side aaa',
  'israel-government': 'Side bbb',
  'gaza-health-ministry': 'Office aaa',
  'israel-military': 'Office bbb',
};

const article = (one: string, two: string, oneOffice: string, twoOffice: string) =>
  [
    'Talks resume in Doha over the war in Gaza',
    `${oneOffice} said on 26 June 2025 that more than 56,000 Palestinians had been killed in Gaza since the war began.`,
    `${two} said on 26 June 2025 that 50 hostages are still held in Gaza. ${one} said on 26 June 2025 that 48 hostages are still held in Gaza.`,
    `${twoOffice} said that 240 people were taken hostage on 7 October 2023.`,
    'The first phase of the agreement of January 2025 lasted 42 days.',
  ].join('\n');

/** The bundled pack with these names; exchanged, each side goes by the other's, and is found by the other's. */
async function packWith(exchanged: boolean): Promise<{ pack: AuthoredPack; words: string[] }> {
  const pack = PackSchema.parse(await partsAt(BUNDLED));
  const actorOf = (id: string) => find(pack.actors, id);
  const words = SIDES.flat().map((id) => actorOf(id).aliases[0]!);
  for (const [id, name] of Object.entries(NAMES)) actorOf(id).name = name;
  for (const [one, two] of exchanged ? SIDES : []) {
    const [first, second] = [actorOf(one), actorOf(two)];
    const known = ({ name, aliases, contextAliases, not }: typeof first) => ({ name, aliases, contextAliases, not });
    const [ofFirst, ofSecond] = [known(first), known(second)];
    Object.assign(first, ofSecond);
    Object.assign(second, ofFirst);
  }
  return { pack, words };
}

/** What the popup would hold of the article. */
async function found(exchanged: boolean): Promise<Found[]> {
  const { pack, words } = await packWith(exchanged);
  const [one, two, oneOffice, twoOffice] = words as [string, string, string, string];
  const text = exchanged ? article(two, one, twoOffice, oneOffice) : article(one, two, oneOffice, twoOffice);
  const opened = openPack(compilePack(pack));
  const published = { day: '2025-06-26', basis: 'page' } as const;
  const { mentions } = read({ text, blocks: blocksOfLines(text), published, lang: 'en' }, [opened]);
  return mentions.map((mention) => {
    const written = text.slice(mention.span.start, mention.span.end);
    return { mention, text: written, context: contextOf({ mention, text: written, published }, [opened]) };
  });
}

type Drawn = { what: string; text: string; style: string; box: string }[];

/** Every element on the screen: what it is, its words, all of its computed style, where it stands. */
async function draw(page: Page, given: readonly Found[], words: readonly string[]): Promise<Drawn> {
  await page.evaluate((json) => sessionStorage.setItem('given', json), JSON.stringify(given));
  await page.goto(page.url().replace(/#.*|$/, '#given'));
  await page.reload();
  await page.evaluate(async () => {
    // What is out of view is drawn some frames later.
    const frame = () => new Promise(requestAnimationFrame);
    for (let before = -1, still = 0; still < 5; await frame()) {
      const count = document.querySelectorAll('#app *').length;
      still = count === before && count > 0 ? still + 1 : 0;
      before = count;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: monospace !important }');
    document.adoptedStyleSheets = [sheet];
    document.querySelectorAll('details').forEach((each) => (each.open = true));
  });
  return page.evaluate((sides) => {
    // The page's own words keep their length too: each side is one word of the same letters.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const side of sides) node.textContent = node.textContent!.replaceAll(side, 'one of the sides');
    return [...document.querySelectorAll('#app *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const computed = getComputedStyle(element);
      return {
        what: `${element.tagName}.${element.getAttribute('class') ?? ''}`,
        text: element.childElementCount === 0 ? (element.textContent ?? '') : '',
        style: [...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; '),
        box: [x, y, width, height].map(Math.round).join(' '),
      };
    });
  }, words);
}

test('exchanging the two sides changes nothing but the names', async ({ showcase }) => {
  const { page } = await showcase('en');
  const { words } = await packWith(false);
  const [given, other] = [await found(false), await found(true)];
  const before = await draw(page, given, words);
  const after = await draw(page, other, words);
  expect(before.length).toBeGreaterThan(300);
  expect(after.map(({ what }) => what)).toEqual(before.map(({ what }) => what));
  expect(after.map(({ style }) => style)).toEqual(before.map(({ style }) => style));
  expect(after.map(({ box }) => box)).toEqual(before.map(({ box }) => box));

  // The names did change places, and nothing else in the words did.
  const named = before.map(({ text }) => text).join('\n');
  const exchange = (text: string) => text.replace(/aaa|bbb/g, (name) => (name === 'aaa' ? 'bbb' : 'aaa'));
  expect(named).toContain('Office aaa');
  expect(named).toContain('Side bbb');
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => exchange(text)));
});

test('a side that is drawn otherwise is noticed', async ({ showcase }) => {
  const { page } = await showcase('en');
  const { words } = await packWith(false);
  const given = await found(false);
  const unfair = structuredClone(given);
  const others = unfair.flatMap(({ context }) => (context?.kind === 'figure' ? [context.others] : []));
  expect(others[0]!.shift()).toBeDefined();
  const [before, after] = [await draw(page, given, words), await draw(page, unfair, words)];
  expect(after.map(({ what }) => what)).not.toEqual(before.map(({ what }) => what));
});
