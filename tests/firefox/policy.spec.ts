// Firefox under an organisation's policy that no site may keep anything: an extension may, so pages are marked and notes are kept.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../lib/command/firefox';
import { launchFirefox, until } from '../../lib/command/firefox-browser';
import { LISTED } from '../e2e/hosts';
import { managedBrowser, whyUnmanaged } from '../e2e/managed-browser';
import { PAGES } from '../e2e/pages';
import { startWeb } from '../e2e/web';
import { noteOf } from '../notes/annotations';
import { waitForMarks } from './reader';

const POLICIES = { policies: { Cookies: { Behavior: 'reject', BehaviorPrivateBrowsing: 'reject', Locked: true } } };

test('an organisation that forbids site data takes no note away', async ({}, info) => {
  const found = findFirefox() ?? '';
  const unmanaged = whyUnmanaged(found);
  test.skip(unmanaged !== null, unmanaged ?? '');
  const web = await startWeb(PAGES);
  const firefox = await launchFirefox({
    executablePath: await managedBrowser(found, info.outputDir, POLICIES),
    profile: join(info.outputDir, 'profile'),
    proxyPort: web.proxyPort,
  });
  const page = await firefox.visit(`https://${LISTED}/talks`);
  expect((await waitForMarks(page)).length).toBeGreaterThan(3);
  const ofThePage = await page.evaluate(() => {
    try {
      indexedDB.open('of the page');
      return 'not refused';
    } catch (error) {
      return String(error);
    }
  });
  expect(ofThePage, 'the policy holds for the page').toContain('SecurityError');
  const library = await firefox.open('library.html');
  await library.evaluate(
    (annotation) =>
      (globalThis as unknown as { browser: typeof chrome }).browser.runtime.sendMessage({
        request: 'saveNote',
        payload: { annotation },
      }),
    noteOf(1, 'Ask on Monday.'),
  );
  const again = await firefox.open('library.html');
  await until(() => again.evaluate(() => document.body.innerText.includes('Ask on Monday.')));
  await firefox.close();
  expect(web.strangers()).toEqual([]);
  await web.close();
});
