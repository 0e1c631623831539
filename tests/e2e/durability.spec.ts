// The short form of `npm run test:durability`: a few kills, a few damages, and that each trial notices what it is for.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { BUILT_EXTENSION } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import { importKilled } from '../../lib/command/import-trial';
import { startKeeper } from '../../lib/command/note-keeper';
import { crash, damage, workerDies, type Browser } from '../../lib/command/note-trials';
import { alterBuild } from './altered-build';
import { playNews } from './reader';
import type { Web } from './web';

const test = base.extend<object, { web: Web; trialed: Browser }>({
  web: [({}, use) => playNews(use), { scope: 'worker' }],
  trialed: [
    ({ web }, use) => use({ executablePath: findBrowser() ?? '', extension: BUILT_EXTENSION, args: web.args }),
    { scope: 'worker' },
  ],
});

test('a killed browser has every note it said was saved', async ({ trialed }) => {
  const { wrong, told } = await crash(trialed, 3, 20);
  expect(wrong).toEqual([]);
  expect(told).toMatch(/^3 kills, [2-6]\d saves acknowledged/);
});

test('and the trial notices when it has not', async ({ trialed }) => {
  const takeAway = (profile: string) =>
    Promise.all(
      ['IndexedDB', 'Local Extension Settings'].map((folder) =>
        rm(join(profile, 'Default', folder), { recursive: true }),
      ),
    ).then(() => undefined);
  const { wrong } = await crash(trialed, 1, 5, takeAway);
  expect(wrong).toHaveLength(5);
});

test('a save whose worker is stopped is acknowledged and kept, or refused at once', async ({ trialed }) => {
  expect((await workerDies(trialed, 20)).wrong).toEqual([]);
});

test('a damaged database is told, and every note is back', async ({ trialed }) => {
  test.slow();
  expect(await damage(trialed, 1, 6)).toEqual({ wrong: [], told: '6 damaged, 6 told and repaired, 0 wrong' });
});

test('and the trial notices a build that does not read its journal', async ({ trialed }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'as-reported-blind-'));
  const extension = await alterBuild(folder, {
    'background.js': (code) => code.replace(/\w+\.get\(null\)/, '({})'),
  });
  const { wrong } = await damage({ ...trialed, extension }, 1, 6);
  await rm(folder, { recursive: true });
  for (const kind of [
    'folder gone',
    'log cut',
    'bytes flipped',
    'manifest emptied',
    'store cleared',
    'half the rows gone',
  ])
    expect(wrong.join('\n')).toContain(kind);
});

test('a file of notes that the browser was killed over is there whole or not at all', async ({ trialed }) => {
  test.slow();
  expect((await importKilled(trialed, 4)).wrong).toEqual([]);
});

test('and the trial notices when a part of it went', async ({ trialed }) => {
  const halve = async (profile: string): Promise<void> => {
    const keeper = await startKeeper({ ...trialed, profile });
    const [note] = await keeper.list();
    if (note)
      await keeper.evaluate(`chrome.runtime.sendMessage({ request: 'deleteNote', payload: { id: '${note.id}' } })`);
    await keeper.close();
  };
  expect((await importKilled(trialed, 1, halve)).wrong.join()).toContain('neither');
});
