// The same article in browsers of eight languages, each really started in it: English twice, two that we speak, four that get English.
//
// A browser's language decides more than which texts are shown: how letters are folded and ordered, how days and numbers are
// written, and which way a page runs, wherever that is left to the browser. Not here: every page of ours in Arabic and Hebrew
// (languages.spec.ts).
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  BUILT_EXTENSION,
  launchWithExtension,
  pressToolbarButton,
  type ExtensionBrowser,
} from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import { cardText, openCard, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { programOf, speaking } from './any-language';
import { expect, LISTED, test } from './reader';

const LANGUAGES = ['en-US', 'en-GB', 'ar', 'he', 'de', 'fr', 'tr', 'fa'];
const OURS = ['ar', 'he'];
/** Nothing that is shown where a text, a day or a number could not be written, nor the name of a text. */
const BROKEN = /__MSG_\w+|Invalid|NaN|undefined|\[object|\b[a-z]+_[a-zA-Z]+\b/;

type Messages = Record<'formatLocale' | 'textDirection' | 'side_earlier', { message: string }>;
const messagesFile = (extension: string, language: string) => join(extension, '_locales', language, 'messages.json');
const messagesOf = async (language: string): Promise<Messages> =>
  JSON.parse(await readFile(messagesFile(BUILT_EXTENSION, language), 'utf8')) as Messages;

/** Runs in a page: the day of the article, and the days from the earlier figure to it, as the card has to write them. */
const write = (locale: string): string[] => {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return [day.format(Date.UTC(2025, 5, 26)), days.format(26)].map((words) => words.replace(/\s+/g, ' '));
};

/** What was thrown in the page or by our scripts there, and what our scripts complained of anywhere. */
async function faultsOf({ context }: ExtensionBrowser, page: Page): Promise<string[]> {
  const faults: string[] = [];
  const cdp = await context.newCDPSession(page);
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    faults.push(exception?.description ?? text),
  );
  await cdp.send('Runtime.enable');
  context.on('console', (line) => {
    if (line.type() === 'error' && line.location().url.startsWith('chrome-extension:')) faults.push(line.text());
  });
  return faults;
}

/** What a reader sees of one article: its marks, the card of one of them, the popup; and what broke meanwhile. */
async function look(browser: ExtensionBrowser, locale: string) {
  const page = await browser.context.newPage();
  const faults = await faultsOf(browser, page);
  await page.goto(`https://${LISTED}/sample`);
  const marks = await waitForMarks(page);
  await openCard(page, '56,000');
  const card = await cardText(page);
  const written = await page.evaluate(write, locale);
  const pages = await page.evaluate(() => navigator.language);
  await pressToolbarButton(browser, page);
  const popup = await openPopupTarget(browser);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  const [overview, own, lang, dir] = await popup.evaluate<string[]>(
    `[document.body.innerText, chrome.i18n.getUILanguage(), document.documentElement.lang, document.documentElement.dir]`,
  );
  return {
    speaks: { own, pages },
    marks,
    card,
    popup: { lang, dir },
    unwritten: written.filter((words) => !card.includes(words)),
    broken: [card, overview!].flatMap((text) => BROKEN.exec(text)?.[0] ?? []),
    faults,
  };
}

test('whichever language a browser speaks, the marks are the same, and card and popup are whole', async ({ web }) => {
  test.skip(process.platform === 'darwin', 'macOS tells a program its language in another way');
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'as-reported-languages-'));
  let executablePath = findBrowser() ?? '';
  const start = (language: string, extension = BUILT_EXTENSION) => {
    const profile = join(folder, `${language}-${extension === BUILT_EXTENSION ? 'built' : 'spoilt'}`);
    return launchWithExtension({
      executablePath,
      profile,
      extension,
      language,
      headless: true,
      hosts: {},
      args: web.args,
    });
  };

  let marks: string[] = [];
  for (const language of LANGUAGES) {
    const { formatLocale, textDirection, side_earlier } = await messagesOf(OURS.includes(language) ? language : 'en');
    const browser = await start(language);
    const { card, ...seen } = await look(browser, formatLocale.message);
    if (marks.length === 0) {
      marks = seen.marks;
      executablePath = await speaking(LANGUAGES, await programOf(browser), join(folder, 'browser'));
    }
    expect(seen).toEqual({
      speaks: { own: language, pages: language },
      marks,
      popup: { lang: new Intl.Locale(formatLocale.message).baseName, dir: textDirection.message },
      unwritten: [],
      broken: [],
      faults: [],
    });
    expect(card).toContain(side_earlier.message);
    await browser.close();
  }
  expect(marks.length).toBeGreaterThan(20);

  // What all of this would notice, in one that is spoilt.
  const spoilt = join(folder, 'spoilt');
  await cp(BUILT_EXTENSION, spoilt, { recursive: true });
  const prepend = async (file: string, code: string) =>
    writeFile(join(spoilt, file), code + (await readFile(join(spoilt, file), 'utf8')));
  await prepend(
    'background.js',
    `chrome.runtime.onMessage.addListener(() => console.error('planted in the background'));\n`,
  );
  await prepend('reader.js', `setTimeout(() => { throw new Error('planted in the page'); });\n`);
  const messages = await messagesOf('en');
  messages.side_earlier.message = 'side_earlier';
  messages.formatLocale.message = 'fa';
  await writeFile(messagesFile(spoilt, 'en'), JSON.stringify(messages));
  const browser = await start('fa', spoilt);
  const seen = await look(browser, 'en-GB');
  expect(seen.unwritten).toHaveLength(2);
  expect(seen.broken).toContain('side_earlier');
  expect(seen.faults.join()).toContain('planted in the background');
  expect(seen.faults.join()).toContain('planted in the page');
  await browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
