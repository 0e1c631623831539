// A figure saved from one page stands on the card of the next, and is there after a restart; one of the reader's own counts too.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { openCard, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { expect, test, type Reader } from './reader';

type Popup = Awaited<ReturnType<typeof openPopupTarget>>;
const CONTROL = `const control = (label) => document.getElementById([...document.querySelectorAll('label')].find((each) => each.innerText.trim() === label).htmlFor);`;
const press = (popup: Popup, text: string) =>
  popup.waitFor(`(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.trim().startsWith(${JSON.stringify(text)}));
    button?.click();
    return button !== undefined;
  })()`);
/** Types into a field, or chooses an option by its words. */
const fill = (popup: Popup, label: string, value: string) =>
  popup.evaluate(`(() => {
    ${CONTROL}
    const field = control(${JSON.stringify(label)});
    const option = [...(field.options ?? [])].find((each) => each.text === ${JSON.stringify(value)});
    field.value = option ? option.value : ${JSON.stringify(value)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
const valueOf = (popup: Popup, label: string) =>
  popup.evaluate<string>(
    `(() => { ${CONTROL} const field = control(${JSON.stringify(label)}); return field.selectedOptions?.[0]?.text ?? field.value; })()`,
  );

async function startSaving(reader: Reader, words: string): Promise<Popup> {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  await press(popup, words);
  await press(popup, 'Save this figure');
  await popup.waitFor(`document.querySelector('.figure-form') !== null`);
  return popup;
}

test('is filled in by the engine, corrected by the reader, and stands on the next page marked as saved', async ({
  reader,
}) => {
  const popup = await startSaving(reader, 'more than 56,000');
  expect(await valueOf(popup, 'What is counted')).toContain('killed in Gaza');
  expect(await valueOf(popup, 'Number')).toBe('56000');
  expect(await valueOf(popup, 'How the number is meant')).toBe('more than');
  expect(await valueOf(popup, 'Who says so')).toBe('Gaza Health Ministry');
  await fill(popup, 'Number', '56100');
  await fill(popup, 'As of', '2025-06-25');
  await fill(popup, 'Until', '2025-06-25');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);

  const later = await reader.visit('/toll');
  await waitForMarks(later);
  const card = await openCard(later, '57,000');
  for (const words of [
    'saved by you',
    'Talks go into another week',
    'aljazeera.com',
    '25 Jun 2025',
    'Gaza Health Ministry',
    '53,977',
  ])
    expect(card).toContain(words);

  const again = await reader.restart();
  const library = await again.open('library.html');
  await expect(library.getByRole('heading', { name: 'Figures you saved' }).first()).toBeVisible();
  await expect(library.getByText('more than 56,000')).toBeVisible();
  await expect(library.getByText('No notes yet.')).toBeVisible();
  const restarted = await again.visit('/toll');
  await waitForMarks(restarted);
  expect(await openCard(restarted, '57,000')).toContain('saved by you');

  // Off like any pack, and gone when it is deleted.
  await library.getByRole('button', { name: 'Turn off: Figures you saved' }).click();
  await expect.poll(async () => (await again.visit('/toll').then((page) => waitForMarks(page).then(() => openCard(page, '57,000')))).includes('saved by you')).toBe(false); // prettier-ignore
  await library.getByRole('button', { name: 'Turn on: Figures you saved' }).click();
  await library.getByRole('button', { name: 'Delete', exact: true }).click();
  await library.getByRole('group', { name: 'Delete this figure?' }).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => library.locator('.pack').count()).toBe(1);
});

test('that was deleted elsewhere meanwhile is saved anew when the reader says so', async ({ reader }) => {
  const popup = await startSaving(reader, 'more than 56,000');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  const saved = () =>
    popup.evaluate<string[]>(`chrome.runtime.sendMessage({ request: 'listNotes', payload: { saved: true } })
      .then(({ ok }) => ok.map(({ id }) => id))`);
  const [id] = await saved();
  await popup.evaluate(`chrome.runtime.sendMessage({ request: 'deleteNote', payload: { id: ${JSON.stringify(id)} } })`);
  await fill(popup, 'Number', '56100');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('deleted elsewhere meanwhile. Save again')`);
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  expect(await saved()).toEqual([id]);
});

test('of something new is counted on the next page by the words the reader gave', async ({ reader }) => {
  const popup = await startSaving(reader, '240 people');
  await fill(popup, 'What is counted', 'Something else …');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('still needed')`);
  await fill(popup, 'What is counted, in a few words', 'Lamps broken in Harl');
  await fill(popup, 'Words for who or what is counted', 'lamps, street lamps');
  await fill(popup, 'Words for what happened to them', 'broken, broke');
  await fill(popup, 'Words for the place', 'Harl');
  await fill(popup, 'What kind of count it is', 'A count at one moment');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  const page = await reader.visit('/lamps');
  expect((await waitForMarks(page)).join()).toContain('260 street lamps');
  expect(await openCard(page, '260 street lamps')).toContain('240 people');
});

test('of words the reader selected, where nothing is marked', async ({ reader }) => {
  const page = await reader.visit('/lamps');
  await page.evaluate(() => {
    const text = document.querySelector('article p + p')?.firstChild;
    const at = text?.nodeValue?.indexOf('260 street lamps') ?? -1;
    if (!text || at < 0) throw new Error('The page has other words.');
    getSelection()?.setBaseAndExtent(text, at, text, at + '260 street lamps'.length);
  });
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await press(popup, 'Save a figure from the selected words');
  await popup.waitFor(`document.querySelector('.figure-form') !== null`);
  expect(await popup.evaluate<string>(`document.querySelector('h1').innerText`)).toContain('260 street lamps');
  expect(await valueOf(popup, 'As of')).toBe('2025-07-11');
  await fill(popup, 'What is counted', 'Something else …');
  await fill(popup, 'What is counted, in a few words', 'Lamps broken in Harl');
  await fill(popup, 'Words for who or what is counted', 'street lamps');
  await fill(popup, 'Words for what happened to them', 'broken');
  await fill(popup, 'Words for the place', 'Harl');
  await fill(popup, 'Number', '260');
  await press(popup, 'Save figure');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  // The page that is open is read again with it.
  expect((await waitForMarks(page)).join()).toContain('260 street lamps');
});
