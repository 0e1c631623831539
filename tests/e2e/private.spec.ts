// A private window, where the reader let the extension run: pages are read there, and nothing of it is stored.
import { BUILT_EXTENSION, send, targets } from '../../lib/command/extension-browser';
import { openPopupTarget } from '../../lib/command/popup-target';
import { expect, LISTED, test } from './reader';

const STORED = `(async () => {
  const { ok } = await chrome.runtime.sendMessage({ request: 'listNotes', payload: {} });
  return JSON.stringify([ok, await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
})()`;

test('shows a sentence in place of the note, refuses one all the same, and leaves no trace', async ({ reader }) => {
  await send(reader.cdp, 'Extensions.loadUnpacked', { path: BUILT_EXTENSION, enableInIncognito: true });
  const library = await reader.open('library.html');
  await library.getByText('No notes yet.').waitFor();
  const before = await library.evaluate(STORED);

  const url = `https://${LISTED}/talks`;
  const tabId = await library.evaluate(
    `chrome.windows.create({ incognito: true, url: '${url}' }).then(({ tabs }) => tabs[0].id)`,
  );
  const privateTab = async () => (await targets(reader.cdp)).find((each) => each.type === 'tab' && each.url === url);
  const pressButton = async () => {
    const { targetId } = (await privateTab())!;
    await send(reader.cdp, 'Extensions.triggerAction', { id: reader.id, targetId });
  };
  await expect.poll(privateTab, { timeout: 15_000 }).toBeDefined();
  await expect(pressButton).toPass();
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.body.innerText.includes('240 people')`);
  expect(await popup.evaluate('document.body.innerText')).toContain('In a private window nothing is stored');
  expect(
    await popup.evaluate(`[...document.querySelectorAll('button')].map((each) => each.innerText).join()`),
  ).not.toContain('note');

  // Whoever asks all the same is refused by the background, which knows the tab.
  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2025-03-06T10:00:00Z',
    modified: '2025-03-06T10:00:00Z',
    body: [{ type: 'TextualBody', value: 'a secret', format: 'text/plain', purpose: 'commenting' }],
    target: { source: url, canonical: url, title: 'Talks', selector: [] },
    revision: 0,
  };
  const payload = JSON.stringify({ annotation: note, tabId });
  const refused = await library.evaluate(`chrome.runtime.sendMessage({ request: 'saveNote', payload: ${payload} })`);
  expect(refused).toMatchObject({ code: 'private' });
  expect(await library.evaluate(STORED)).toBe(before);
});
