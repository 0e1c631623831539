// From the card to the side panel, a site off and on, and the page after an update: what only a real browser can show.
import { BUILT_EXTENSION, pressToolbarButton, send, stopWorker } from '../../lib/command/extension-browser';
import { cardText, marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { pressIn } from './press';
import { expect, LISTED, test, type Reader } from './reader';
import type { Page } from '@playwright/test';

type DomNode = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
};
const textIn = ({ nodeValue, children = [] }: DomNode): string => nodeValue + children.map(textIn).join('');
const buttonsIn = (node: DomNode): DomNode[] => [
  ...(node.nodeName === 'BUTTON' ? [node] : []),
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(buttonsIn),
];

/** A real press on a button of the card: a made-up one is none to the browser, and would open no panel. */
async function pressInCard(page: Page, words: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  const button = buttonsIn(root).find((each) => textIn(each).includes(words));
  if (!button) throw new Error(`The card has no button “${words}”.`);
  const { model } = await cdp.send('DOM.getBoxModel', { nodeId: button.nodeId });
  await cdp.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

async function openNoteOn(reader: Reader, page: Page, figure: string) {
  await openCard(page, figure);
  await pressInCard(page, 'Add note');
  const panel = await openPopupTarget(reader, 'sidepanel.html');
  await panel.waitFor(`document.querySelector('textarea') !== null`);
  await panel.waitFor(`document.body.innerText.includes(${JSON.stringify(figure)})`);
  return panel;
}

test('a note begins in the card, in the panel, and the next one too', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const panel = await openNoteOn(reader, page, '240 people');
  await panel.waitFor(`document.activeElement.tagName === 'TEXTAREA'`);
  await openNoteOn(reader, page, 'more than 56,000');
  expect(await panel.evaluate('document.body.innerText')).not.toContain('240 people');
});

test('a note begins in the card also when the worker was stopped before', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await openCard(page, '240 people');
  await stopWorker(reader);
  await pressInCard(page, 'Add note');
  const panel = await openPopupTarget(reader, 'sidepanel.html');
  await panel.waitFor(`document.body.innerText.includes('240 people') && document.querySelector('textarea') !== null`);
});

test('a note that is changed elsewhere is changed in the panel, and can be undone there', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const panel = await openNoteOn(reader, page, '240 people');
  await panel.type('Ask the council');
  await pressIn(panel, 'Save');
  await panel.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  await pressIn(panel, 'Back');
  await pressIn(panel, 'Back');
  await panel.waitFor(`document.body.innerText.includes('Ask the council')`);
  // As another window asks for it.
  await panel.evaluate(`(async () => {
    const { ok } = await chrome.runtime.sendMessage({ request: 'listNotes', payload: {} });
    await chrome.runtime.sendMessage({ request: 'deleteNote', payload: { id: ok[0].id } });
  })()`);
  await panel.waitFor(`!document.body.innerText.includes('Ask the council')`);
  await pressIn(panel, 'Undo the deletion');
  await panel.waitFor(`document.body.innerText.includes('Ask the council')`);
});

test('the other mark on the same words is offered in the card', async ({ reader }) => {
  const page = await reader.visit('/sample');
  await waitForMarks(page);
  expect(await openCard(page, '45-day')).toContain('Also here');
  await pressInCard(page, 'proposal of April 2025');
  await expect.poll(() => cardText(page)).toContain('Place in the sequence');
});

/** The first figure of a page, half filled in in the panel: a 7 was typed into its number. */
async function fillInFigure(reader: Reader) {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  await pressIn(await openPopupTarget(reader), 'Side panel');
  const panel = await openPopupTarget(reader, 'sidepanel.html');
  await panel.waitFor(`document.querySelector('button.entry') !== null`);
  await panel.evaluate(`document.querySelector('button.entry').click()`);
  await pressIn(panel, 'Save this figure');
  await panel.waitFor(`document.querySelector('input[type=number]') !== null`);
  await panel.evaluate(`document.querySelector('input[type=number]').focus()`);
  await panel.type('7');
  const typed = await panel.evaluate<string>(`document.querySelector('input[type=number]').value`);
  expect(typed).toContain('7');
  return { page, panel, typed };
}

test('what is open in the panel stays while another window or tab is looked at and while its own page moves about in itself', async ({
  reader,
}) => {
  const { page, panel, typed } = await fillInFigure(reader);

  const opening = page.context().waitForEvent('page');
  await panel.evaluate(`chrome.windows.create({ url: 'https://${LISTED}/toll' }).then(() => null)`);
  await waitForMarks(await opening);
  await page.evaluate(() => history.replaceState(null, '', '#plan'));
  await page.waitForTimeout(1000);
  expect(await panel.evaluate(`document.querySelector('input[type=number]')?.value`)).toBe(typed);

  // A look at another tab, and back: once half filled in, once saved.
  const lookAway = async () => {
    const another = page.context().waitForEvent('page');
    await panel.evaluate(`chrome.tabs.create({ url: 'https://${LISTED}/lamps' }).then(() => null)`);
    const other = await another;
    await panel.waitFor(`document.body.innerText.includes('Nothing on record here.')`);
    await other.close();
    await page.bringToFront();
    await panel.waitFor(`document.querySelector('input[type=number]')?.value === ${JSON.stringify(typed)}`);
  };
  const saved = () =>
    panel.evaluate<number>(
      `chrome.runtime.sendMessage({ request: 'listNotes', payload: { saved: true } }).then(({ ok }) => ok.length)`,
    );
  await lookAway();
  for (let time = 0; time < 2; time++) {
    await pressIn(panel, 'Save figure');
    await panel.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
    await lookAway();
  }
  expect(await saved()).toBe(1);
  await pressIn(panel, 'Delete');
  await expect.poll(saved).toBe(0);

  await page.goto(`https://${LISTED}/lamps`);
  await panel.waitFor(`document.body.innerText.includes('Nothing on record here.')`);
});

test('a figure half filled in is there again after a note that was begun in a card', async ({ reader }) => {
  const { page, panel, typed } = await fillInFigure(reader);
  await openNoteOn(reader, page, 'more than 56,000');
  await openNoteOn(reader, page, '240 people');
  await pressIn(panel, 'Back');
  await panel.waitFor(`document.querySelector('input[type=number]')?.value === ${JSON.stringify(typed)}`);
});

test('a site is turned off in one press, its marks go at once, and come back', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await pressIn(popup, 'Turn off here');
  await popup.waitFor(`document.body.innerText.includes('Nothing is read on this site')`);
  expect(await marksOn(page)).toEqual([]);
  await pressIn(popup, 'Turn on here');
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  expect(await marksOn(page)).toEqual(marks);
});

test('an open page is read on after an update', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  await send(reader.cdp, 'Extensions.loadUnpacked', { path: BUILT_EXTENSION });
  // The script of the version before takes its marks away within a second; what is there then is the new one's.
  await page.waitForTimeout(2000);
  expect(await marksOn(page)).toEqual(marks);
  expect(await openCard(page, '240 people')).toContain('Differs');
});
