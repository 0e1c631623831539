// Drafts, and what a refused save means for the note in hand.
import { beforeEach, describe, expect, it, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterRefusal, dropDraft, keepDraft, readDraft } from '@/entrypoints/popup/note-desk';
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

test('a draft is kept under its name until it is dropped or emptied', async () => {
  await keepDraft('one', { text: 'Ask', tags: ['a'] });
  expect([await readDraft('one'), await readDraft('two')]).toEqual([{ text: 'Ask', tags: ['a'] }, null]);
  await keepDraft('one', { text: ' ', tags: [] });
  expect(await readDraft('one')).toBeNull();
  await keepDraft('one', { text: 'Ask', tags: [] });
  await dropDraft('one');
  expect(await readDraft('one')).toBeNull();
});
