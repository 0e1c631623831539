// Drafts, and what a refused save means for the note in hand.
import { beforeEach, describe, expect, it, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterRefusal, allDrafts, dropAllDrafts, dropDraft, keepDraft, readDraft } from '@/entrypoints/popup/note-desk';
import { Refusal } from '@/lib/messages';
import { noteOf } from '../notes/annotations';

beforeEach(() => fakeBrowser.reset());

describe('after a refusal', () => {
  const mine = noteOf(1, 'mine', { revision: 1 });
  const theirs = noteOf(1, 'theirs', { revision: 2 });
  it.each([
    ['a private window', new Refusal('private', 'No.'), { state: 'private', from: mine }],
    ['a full disk', new Refusal('storageFull', 'Full.'), { state: 'storageFull', from: mine }],
    [
      'changed elsewhere: theirs is shown, and the next save replaces it',
      new Refusal('stale', 'Changed.', theirs),
      { state: 'stale', stored: theirs, from: theirs },
    ],
    [
      'deleted elsewhere: it is a new note',
      new Refusal('stale', 'Deleted.'),
      { state: 'staleDeleted', from: { ...mine, revision: 0 } },
    ],
    [
      'anything else comes with its own words',
      new Refusal('failed', 'This did not work: no disk'),
      { state: 'failed', reason: 'This did not work: no disk', from: mine },
    ],
    ['what is no refusal', new Error('internal'), { state: 'failed', from: mine }],
  ])('%s', (_, error, outcome) => expect(afterRefusal(error, mine)).toEqual(outcome));
});

test('a draft is kept under its name, with its note, until it is dropped or emptied', async () => {
  const draft = { note: noteOf(1, ''), written: { text: 'Ask', tags: ['a'] } };
  const empty = { ...draft, written: { text: ' ', tags: [] } };
  await keepDraft('one', draft);
  expect([await readDraft('one'), await readDraft('two')]).toEqual([draft, null]);
  expect(await allDrafts()).toEqual(new Map([['one', draft]]));
  await keepDraft('one', empty);
  expect(await readDraft('one')).toBeNull();
  await keepDraft('one', draft);
  await dropDraft('one');
  expect(await readDraft('one')).toBeNull();
  await keepDraft('one', draft);
  await dropAllDrafts();
  expect(await allDrafts()).toEqual(new Map());
});

test('what is no draft is none', async () => {
  await fakeBrowser.storage.local.set({ 'draft:one': { text: 'from before', tags: [] }, other: 1 });
  expect([await readDraft('one'), await allDrafts()]).toEqual([null, new Map()]);
});
