// The short form of `npm run test:durability`: a few kills, a few damages, and that each trial notices what it is for.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILT_EXTENSION } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import { importKilled } from '../../lib/command/import-trial';
import { startKeeper } from '../../lib/command/note-keeper';
import { crash, damage, workerDies } from '../../lib/command/note-trials';

const browser = { executablePath: findBrowser() ?? '', extension: BUILT_EXTENSION };

test('a killed browser has every note it said was saved', async () => {
  const { wrong, told } = await crash(browser, 3, 20);
  expect(wrong).toEqual([]);
  expect(told).toMatch(/^3 kills, [2-6]\d saves acknowledged/);
});

test('and the trial notices when it has not', async () => {
  const takeAway = (profile: string) =>
    Promise.all(
      ['IndexedDB', 'Local Extension Settings'].map((folder) =>
        rm(join(profile, 'Default', folder), { recursive: true }),
      ),
    ).then(() => undefined);
  const { wrong } = await crash(browser, 1, 5, takeAway);
  expect(wrong).toHaveLength(5);
});

test('a save whose worker is stopped is acknowledged and kept, or refused at once', async () => {
  expect((await workerDies(browser, 20)).wrong).toEqual([]);
});

test('a damaged database is told, and every note is back', async () => {
  test.slow();
  expect(await damage(browser, 1, 6)).toEqual({ wrong: [], told: '6 damaged, 6 told and repaired, 0 wrong' });
});

test('and the trial notices a build that does not read its journal', async () => {
  test.slow();
  const extension = join(await mkdtemp(join(tmpdir(), 'as-reported-blind-')), 'extension');
  await cp(BUILT_EXTENSION, extension, { recursive: true });
  const path = join(extension, 'background.js');
  const code = await readFile(path, 'utf8');
  const blind = code.replace(/\w+\.get\(null\)/, '({})');
  expect(blind).not.toBe(code);
  await writeFile(path, blind);
  const { wrong } = await damage({ ...browser, extension }, 1, 6);
  await rm(join(extension, '..'), { recursive: true });
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

test('a file of notes that the browser was killed over is there whole or not at all', async () => {
  test.slow();
  expect((await importKilled(browser, 4)).wrong).toEqual([]);
});

test('and the trial notices when a part of it went', async () => {
  const halve = async (profile: string): Promise<void> => {
    const keeper = await startKeeper({ ...browser, profile });
    const [note] = await keeper.list();
    if (note)
      await keeper.evaluate(`chrome.runtime.sendMessage({ request: 'deleteNote', payload: { id: '${note.id}' } })`);
    await keeper.close();
  };
  expect((await importKilled(browser, 1, halve)).wrong.join()).toContain('neither');
});
