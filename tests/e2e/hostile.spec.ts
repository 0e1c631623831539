// Hostile pages: each is what it is without us, gets the marks of the clean article, and hears of no error or breach of its policy.
//
// A page on a site that is not listed is its own twin: we are not there. Both are treated alike, clicks and keys too.
import { clickMark, readMarks, textIn, type DomNode } from '../../lib/command/marked-page';
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { ownWorld } from '../../lib/command/own-world';
import { openPopupTarget } from '../../lib/command/popup-target';
import { CLEAN, HOSTILE } from './hostile';
import { LISTED, UNLISTED } from './hosts';
import { expect, test as base, type OneBrowser } from './one-browser';
import type { CDPSession } from '@playwright/test';

const FIGURE = '250 people';

/** Megabytes take their time on a busy machine. */
const PATIENT = { timeout: 20_000 };

type Open = Awaited<ReturnType<typeof open>>;

async function open(one: OneBrowser, path: string, rest: number, host: string) {
  const page = await one.visit(path, host);
  const cdp = await page.context().newCDPSession(page);
  const heard = await listen(cdp);
  const world = await ownWorld(page, cdp);
  await page.waitForTimeout(rest);
  return {
    page,
    world,
    marks: () => world.evaluate(readMarks),
    html: async () =>
      (await world.evaluate(() => document.querySelector('*')?.outerHTML ?? '')).replaceAll(host, 'HOST'),
    card: () => cardIn(cdp),
    /** Exceptions in any world, breaches of policy, errors told to the page: without the host, which differs. */
    heard: () => [...page.faults, ...heard].map((line) => line.replaceAll(host, 'HOST')).sort(),
  };
}

async function listen(cdp: CDPSession): Promise<string[]> {
  const heard: string[] = [];
  cdp.on('Log.entryAdded', ({ entry: { level, source, text } }) => {
    // Which icon is missing is said once in a browser, not once a page.
    if (level === 'error' && source !== 'network') heard.push(text);
  });
  cdp.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    const { contentSecurityPolicyIssueDetails: breach } = details;
    if (breach) heard.push(`${code} ${breach.violatedDirective} ${breach.contentSecurityPolicyViolationType}`);
  });
  await cdp.send('Log.enable');
  await cdp.send('Audits.enable');
  return heard;
}

/** The text of a card below the root. Reaching into all of a page that is thousands of elements deep is more than the browser can answer. */
async function cardIn(cdp: CDPSession): Promise<string> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 2 });
  const html = root.children?.find(({ localName }) => localName === 'html');
  const added = html?.children?.filter(({ localName }) => localName === 'div') ?? [];
  const hosts = added.map(({ nodeId }) => cdp.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }));
  const texts = (await Promise.all(hosts)).flatMap(({ node }) => textIn(node as unknown as DomNode, false));
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Clicks where the mark is on the listed page, in both, and gives the card's text. */
async function click({ page, world, card }: Open, twin: Open, patience: number): Promise<string> {
  await page.bringToFront();
  await clickMark(world, FIGURE);
  let text = '';
  for (let waited = 0; waited < patience && !text.includes(FIGURE); waited += 50) {
    await page.waitForTimeout(50);
    text = await card();
  }
  const place = await world.evaluate(() => {
    const box = document.querySelector('#taken')?.getBoundingClientRect();
    return { x: box?.x ?? 0, y: box?.y ?? 0 };
  });
  await twin.page.mouse.click(place.x + 20, place.y + 10);
  return text;
}

/** From where on they differ: pages of megabytes are not for a terminal. */
function differenceOf(one: string, other: string): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at++;
  return `${one.slice(at, at + 200)} instead of ${other.slice(at, at + 200)}`;
}

const without = (words: readonly string[]): string[] => words.map((each) => each.replace(/\p{Cf}/gu, ''));

const test = base.extend<object, { wanted: { marks: string[] } }>({
  wanted: [
    async ({ one }, use) => {
      const clean = await one.visit(CLEAN);
      await expect.poll(() => clean.evaluate(readMarks)).toContain('Around 250 people');
      await use({ marks: await clean.evaluate(readMarks) });
      await clean.close();
    },
    { scope: 'worker' },
  ],
});

for (const hostile of HOSTILE)
  test(hostile.name, async ({ one, wanted }) => {
    const path = one.put(hostile.page);
    const [ours, twin] = await Promise.all([LISTED, UNLISTED].map((host) => open(one, path, hostile.rest, host)));
    if (!ours || !twin) return;
    const marks = hostile.marks === 'same' ? wanted.marks : [];
    await expect.poll(async () => without(await ours.marks()), PATIENT).toEqual(marks);
    if (hostile.card !== 'never') {
      const text = await click(ours, twin, hostile.card === 'opens' ? 5000 : 700);
      if (hostile.card === 'opens') expect(text).toContain('Same when rounded');
      for (const { page } of [ours, twin]) await page.keyboard.press('Escape');
      await expect.poll(() => ours.card()).toBe('');
    }
    await expect.poll(async () => differenceOf(await ours.html(), await twin.html()), PATIENT).toBe('');
    expect(ours.heard()).toEqual(twin.heard());
    expect(without(await ours.marks())).toEqual(marks);
    await Promise.all([ours.page.close(), twin.page.close()]);
  });

test('a page that clears the highlights in a loop is left unmarked, and the popup says so', async ({ one }) => {
  const loop = HOSTILE.find(({ name }) => name === 'highlights are cleared in a loop')!;
  const { page } = await open(one, one.put(loop.page), loop.rest, LISTED);
  await pressToolbarButton(one, page);
  const popup = await openPopupTarget(one);
  await popup.waitFor(`document.body.innerText.includes(chrome.i18n.getMessage('page_unmarked'))`);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
});

test('what would be a trace of ours is noticed: in the page, as a breach of its policy, as an exception', async ({
  one,
}) => {
  const path = one.put({
    type: 'text/html',
    body: CLEAN as string,
    headers: { 'content-security-policy': `style-src 'none'` },
  });
  const [ours, twin] = await Promise.all([LISTED, UNLISTED].map((host) => open(one, path, 0, host)));
  if (!ours || !twin) return;
  await ours.page.evaluate(() => {
    document.body.dataset['reader'] = 'here';
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
    setTimeout(() => {
      throw new Error('planted');
    });
  });
  expect(differenceOf(await ours.html(), await twin.html())).toContain('data-reader');
  await expect.poll(() => ours.heard().join()).toMatch(/style-src.*Error: planted|Error: planted.*style-src/s);
  expect(twin.heard()).toEqual([]);
});
