// The installed extension in a browser that speaks Arabic or Hebrew: every page of it, and the card on somebody else's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { BUILT_EXTENSION } from '../../lib/command/extension-browser';
import { cardText, openCard, waitForMarks } from '../../lib/command/marked-page';
import { alterBuild } from './altered-build';
import { clippedWords } from './clipped';
import { launchBehind } from './launch';
import { expect, LISTED, test } from './reader';
import type { Web } from './web';

type Messages = Record<string, { message: string }>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(BUILT_EXTENSION, '_locales', language, 'messages.json'), 'utf8')) as Messages;

/** English that the interface would say: whole sentences and titles, without those that hold a name of the record. */
const ENGLISH = Object.values(messagesOf('en'))
  .map(({ message }) => message)
  .filter((message) => message.length > 20 && /\s/.test(message) && !/[{}]/.test(message) && message !== 'As Reported');

const leftovers = (text: string) => ENGLISH.filter((message) => text.includes(message));

/**
 * A browser takes its language from files that few machines have. So that the test is the same everywhere, the language
 * stands in the extension where the browser looks for English.
 */
async function launchSpeaking(language: string, web: Web) {
  const folder = await mkdtemp(join(tmpdir(), `as-reported-${language}-`));
  const extension = await alterBuild(folder, {
    '_locales/en/messages.json': () => JSON.stringify(messagesOf(language)),
  });
  const browser = await launchBehind(web, { profile: join(folder, 'profile'), extension });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...browser, close };
}

const attributes = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

for (const language of ['ar', 'he']) {
  test(`every page and the card speak ${language} and run from right to left`, async ({ web }) => {
    const browser = await launchSpeaking(language, web);
    const { side_earlier, figure_packEnds } = messagesOf(language);
    for (const name of ['welcome', 'options', 'library', 'popup', 'sidepanel']) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 420, height: 800 });
      await page.goto(`chrome-extension://${browser.id}/${name}.html`);
      await expect(page.locator('#app')).toContainText(/[\p{Script=Arabic}\p{Script=Hebrew}]/u);
      expect(await attributes(page), name).toEqual([language, 'rtl']);
      expect(leftovers(await page.locator('#app').innerText()), name).toEqual([]);
      expect(await page.evaluate(clippedWords), name).toEqual([]);
      await page.close();
    }

    const page = await browser.context.newPage();
    await page.goto(`https://${LISTED}/talks`);
    await waitForMarks(page);
    await openCard(page, '56,000');
    const text = await cardText(page);
    expect(text).toContain(side_earlier!.message);
    expect(text).toContain(figure_packEnds!.message.split('\u2068')[0]!.trim());
    expect(leftovers(text)).toEqual([]);
    await browser.close();
  });
}

test('English that was left in would be noticed', () => {
  expect(ENGLISH.length).toBeGreaterThan(100);
  expect(leftovers(`… ${messagesOf('en')['library_lead']!.message} …`)).not.toEqual([]);
});
