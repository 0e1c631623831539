// The entry of the context menu, as the reader finds it.
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeNoteMenu } from '@/entrypoints/background/note-menu';
import { messagesOf, speak } from '../components/messages';

test('is there once, in the browser’s language', async () => {
  const hebrew = await messagesOf('he');
  await speak('he');
  const create = vi.fn<(entry: object) => void>();
  const removeAll = vi.fn<() => Promise<void>>(async () => undefined);
  Object.assign(fakeBrowser.contextMenus, { create, removeAll });
  makeNoteMenu();
  await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
  expect(removeAll).toHaveBeenCalledTimes(1);
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ title: hebrew.get('note_add') }));
});
