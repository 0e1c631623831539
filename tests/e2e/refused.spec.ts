// Browsers that refuse: their database, their storage area, their downloads. What can be read is marked, no page is broken, and one
// plain sentence says what does not work.
//
// Chromium lets no policy take an extension's storage away, so that is refused in a copy of the build, where the browser is asked.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pressToolbarButton, send } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import { waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { noteOf } from '../notes/annotations';
import { alterBuild } from './altered-build';
import { launchBehind } from './launch';
import { managedBrowser, whyUnmanaged } from './managed-browser';
import { expect, LISTED, test } from './reader';

const NO_DATABASE = `IDBFactory.prototype.open = () => { throw new DOMException('Refused by policy.', 'SecurityError'); };`;
const NO_AREA = `for (const area of ['local', 'session'])
  for (const name of ['get', 'set', 'remove', 'getBytesInUse'])
    Object.defineProperty(chrome.storage[area], name, { value: async () => { throw new Error('Refused by policy.'); } });`;

const NOTES = 'The notes could not be read. Close this page and open it again.';
const PACKS = 'Added packs could not be read. Pages are read with what comes with As Reported.';
const POPUP =
  'Notes can be neither read nor saved here at the moment; the browser refuses its storage. Figures are shown all the same.';
const HANDED = 'Handed to the browser’s downloads. If it is not there, this browser allows no downloads.';

const REFUSALS = [
  { what: 'its database', code: NO_DATABASE, library: [NOTES, PACKS], settings: 'Saved.', popup: [POPUP] },
  { what: 'its storage area', code: NO_AREA, library: [NOTES], settings: 'This could not be saved.', popup: [POPUP] },
  { what: 'nothing', code: '/* nothing */', library: [], settings: 'Saved.', popup: [] },
];

for (const { what, code, library, settings, popup } of REFUSALS) {
  test(`a browser that refuses ${what} marks, and says so where it matters`, async ({ web }, info) => {
    const inPage = (html: string) => html.replace('<head>', '<head><script src="/refused.js"></script>');
    const pages = ['library.html', 'options.html', 'popup.html', 'welcome.html'].map((name) => [name, inPage]);
    const extension = await alterBuild(info.outputDir, {
      'background.js': (script) => `${code}\n${script}`,
      ...Object.fromEntries(pages),
    });
    await writeFile(join(extension, 'refused.js'), code);
    const browser = await launchBehind(web, { profile: join(info.outputDir, 'profile'), extension });
    const faults: Error[] = [];
    browser.context.on('weberror', (fault) => faults.push(fault.error()));
    const open = async (name: string): Promise<Page> => {
      const page = await browser.context.newPage();
      await page.goto(name.includes(':') ? name : `chrome-extension://${browser.id}/${name}`);
      return page;
    };

    const article = await open(`https://${LISTED}/talks`);
    expect((await waitForMarks(article)).length).toBeGreaterThan(3);
    const notes = await open('library.html');
    await notes.getByText(library[0] ?? 'No notes yet.').waitFor();
    for (const sentence of [NOTES, PACKS])
      await expect(notes.getByText(sentence)).toHaveCount(library.includes(sentence) ? 1 : 0);
    const options = await open('options.html');
    await options.getByLabel('Dark', { exact: true }).click();
    await expect(options.getByText(settings, { exact: true })).toBeVisible();
    await open('welcome.html');

    await pressToolbarButton(browser, article);
    const shown = await openPopupTarget(browser);
    await shown.waitFor(`document.body.innerText.includes(${JSON.stringify(popup[0] ?? 'Add a note')})`);
    const words = String(await shown.evaluate('document.body.innerText'));
    expect(words).toContain('240 people');
    expect(words.includes(POPUP)).toBe(popup.length > 0);
    expect(faults).toEqual([]);
    await browser.close();
  });
}

/** Presses the button that makes a file; gives why the browser did not keep it, null where it did. */
async function exportNotes(library: Page): Promise<string | null> {
  const downloading = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Markdown' }).click();
  const failure = await (await downloading).failure();
  await expect(library.getByText(HANDED)).toBeVisible();
  return failure;
}

async function openLibraryWithNote(library: Page): Promise<void> {
  const payload = { annotation: noteOf(1, 'Ask on Monday.') };
  const saved = await library.evaluate(
    (note) => chrome.runtime.sendMessage({ request: 'saveNote', payload: note }),
    payload,
  );
  expect(saved).toMatchObject({ ok: { revision: 1 } });
  await library.reload();
  await expect(library.getByText('Ask on Monday.')).toBeVisible();
}

test('a browser that refuses downloads is spoken of where a file is made', async ({ reader }) => {
  const library = await reader.open('library.html');
  await openLibraryWithNote(library);
  expect(await exportNotes(library)).toBeNull();
  await send(reader.cdp, 'Browser.setDownloadBehavior', { behavior: 'deny' });
  expect(await exportNotes(library)).toBe('canceled');
});

test('an organisation that forbids site data and downloads takes no note away', async ({ web }, info) => {
  const found = findBrowser() ?? '';
  const unmanaged = whyUnmanaged(found);
  test.skip(unmanaged !== null, unmanaged ?? '');
  // 2: no site may keep data. 3: no file is downloaded.
  const policies = { DefaultCookiesSetting: 2, DownloadRestrictions: 3 };
  const executablePath = await managedBrowser(found, info.outputDir, policies);
  const browser = await launchBehind(web, { executablePath, profile: join(info.outputDir, 'profile') });
  // As a browser does it that nobody drives.
  await send(browser.cdp, 'Browser.setDownloadBehavior', { behavior: 'default' });
  const page = await browser.context.newPage();
  await page.goto(`https://${LISTED}/talks`);
  expect((await waitForMarks(page)).length).toBeGreaterThan(3);
  const opened = page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('of the page');
        opening.addEventListener('success', () => resolve('opened'));
        opening.addEventListener('error', () => resolve('refused'));
      }),
  );
  expect(await opened, 'the policy holds for the page').toBe('refused');
  await page.goto(`chrome-extension://${browser.id}/library.html`);
  await openLibraryWithNote(page);
  expect(await exportNotes(page)).toBe('canceled');
  await browser.close();
});
