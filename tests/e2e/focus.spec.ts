// The reader's place in the popup by keyboard: what was chosen is where reading goes on, and the way back leads back.
import { expect, test } from './showcase';

test('the focus goes into what is chosen, stays on what is pressed again, and comes back to the entry', async ({
  showcase,
}) => {
  const { page, show } = await showcase('en');
  await page.setViewportSize({ width: 400, height: 420 });
  await show('popup-read');
  const entry = page.getByRole('button', { name: 'about 250 people' });
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'People missing after the storm' })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused();
  const next = page.getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Lorries let through the strait' })).toBeVisible();
  await expect(next).toBeFocused();

  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  const back = page.getByRole('button', { name: 'counts by the two bodies differ' });
  await expect(back).toBeFocused();
  await expect(back).toBeInViewport();
});
