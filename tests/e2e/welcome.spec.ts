// The first run: a sample that is alive, and one choice.
import { cardText, marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { expect, test } from './visitor';

test('its sample is marked and opens cards, by pointer and by keyboard', async ({ reader }) => {
  const welcome = await reader.open('welcome.html');
  const marks = await waitForMarks(welcome);
  expect(marks).toEqual(expect.arrayContaining(['more than 56,000 Palestinians', '240 people', 'Hamas']));
  const card = await openCard(welcome, '240 people');
  for (const words of ['Differs', '251', '7 Oct 2023', 'paragraph']) expect(card).toContain(words);
  await welcome.keyboard.press('Escape');
  await expect.poll(() => cardText(welcome)).toBe('');

  const button = welcome.getByRole('button', { name: 'Open a card' });
  await button.focus();
  await welcome.keyboard.press('Enter');
  await expect.poll(() => cardText(welcome)).toContain('Earlier reports');
  await welcome.keyboard.press('Escape');
  await expect.poll(() => cardText(welcome)).toBe('');
  await expect(button).toBeFocused();
});

test('the choice to be asked first holds on news pages, and is taken back', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  const welcome = await reader.open('welcome.html');
  await expect(welcome.getByLabel('On the listed news sites')).toBeChecked();
  await welcome.getByLabel('Only when I press its button').click();
  await expect.poll(() => marksOn(page)).toEqual([]);
  // The sample is asked for by being looked at.
  expect(await marksOn(welcome)).toContain('240 people');
  await welcome.getByLabel('On the listed news sites').click();
  await expect.poll(() => marksOn(page)).toEqual(marks);
});
