// Nothing leaves the machine: what the browser's own log says of every request while a reader reads and takes a note.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import { openCard, waitForMarks } from '../../lib/command/marked-page';
import { startKeeper } from '../../lib/command/note-keeper';
import { openPopupTarget } from '../../lib/command/popup-target';
import { writeNote } from '../../lib/command/tour';
import { alterBuild } from './altered-build';
import { launchBehind } from './launch';
import { PAGES } from './pages';
import { expect, LISTED, test } from './reader';
import { PLANTED, startWeb, type Web } from './web';

type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
};

/** Every address asked for by a page or an extension; what the browser asks for itself has no initiator. */
function requestsIn(path: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const started = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events
    .filter(({ type, params }) => type === started && params?.url !== undefined)
    .filter(({ params }) => params?.initiator !== undefined && params.initiator !== 'not an origin')
    .map(({ params }) => params?.url ?? '')
    .filter((url) => /^(https?|wss?):/.test(url));
}

test('no request is made but the reader’s own', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await openCard(page, '240 people');
  await page.keyboard.press('Escape');
  await pressToolbarButton(reader, page);
  await writeNote(await openPopupTarget(reader), '240 people', 'Kept here.');
  const library = await reader.open('library.html');
  await expect(library.getByText('Kept here.')).toBeVisible();
  await reader.close();
  // The page asks for its icon by itself.
  expect(requestsIn(reader.netLog).filter((url) => url !== `https://${LISTED}/favicon.ico`)).toEqual([]);
});

test('a request that is made is in the log, and in the list of the proxy that all tests run behind', async ({
  reader,
  web,
}) => {
  const page = await reader.visit('/talks');
  await page.evaluate((host) => Promise.allSettled([fetch('/gardens'), fetch(`https://${host}/`)]), PLANTED);
  await reader.close();
  expect(requestsIn(reader.netLog)).toContain(`https://${LISTED}/gardens`);
  expect(web.asked()).toEqual(expect.arrayContaining([LISTED, PLANTED]));
});

test('a build that asks for somebody is caught in whichever browser it runs', async ({}, info) => {
  const stranger = 'tracker.example';
  const extension = await alterBuild(info.outputDir, {
    'background.js': (code) => `fetch('https://${stranger}/').catch(() => null);\n${code}`,
    'manifest.json': (text) => JSON.stringify({ ...JSON.parse(text), content_security_policy: undefined }),
  });
  const profile = join(info.outputDir, 'profile');
  const starts = {
    'of most tests': (web: Web) => launchBehind(web, { profile: `${profile}-1`, extension }),
    'that is killed': ({ args }: Web) =>
      startKeeper({ executablePath: findBrowser() ?? '', profile: `${profile}-2`, extension, args }),
  };
  for (const [name, start] of Object.entries(starts)) {
    const web = await startWeb(PAGES);
    const browser = await start(web);
    await expect.poll(web.strangers, name).toEqual([stranger]);
    await browser.close();
    await web.close();
  }
});
