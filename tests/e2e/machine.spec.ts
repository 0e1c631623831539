// Machines as they are: clocks that are wrong, days that are an hour short, and zones a day apart.
import { noteOf } from '../notes/annotations';
import { expect, test } from './reader';

const NOTE = 'Ask on Monday.';
/** Nothing that a page shows where a day or a number could not be written. */
const BROKEN = /Invalid|NaN|undefined|\[object|1e\+/;

const MACHINES = [
  ['1970-01-01T00:00:00Z', 'Etc/GMT+12'],
  ['2099-12-31T23:59:59Z', 'Pacific/Kiritimati'],
  ['2025-03-30T01:00:00Z', 'Europe/Berlin'],
  ['2025-10-26T01:00:00Z', 'Europe/London'],
  ['2025-03-28T00:00:00Z', 'Asia/Jerusalem'],
  ['2025-04-24T22:00:00Z', 'Africa/Cairo'],
  ['2025-03-20T20:30:00Z', 'Asia/Tehran'],
  ['2025-02-28T17:00:00Z', 'Asia/Bangkok'],
] as const;

test('no page is broken by a clock or a time zone', async ({ reader }) => {
  test.slow();
  const first = await reader.open('welcome.html');
  const saved = await first.evaluate(
    (annotation) => chrome.runtime.sendMessage({ request: 'saveNote', payload: { annotation } }),
    noteOf(1, NOTE),
  );
  expect(saved).toMatchObject({ ok: { revision: 1 } });
  const page = await reader.context.newPage();
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  const cdp = await reader.context.newCDPSession(page);
  for (const [time, timezoneId] of MACHINES) {
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId });
    await page.clock.setFixedTime(time);
    for (const name of ['library.html', 'popup.html', 'options.html', 'welcome.html']) {
      await page.goto(`chrome-extension://${reader.id}/${name}`);
      await expect(page.locator('#app > *').first()).toBeVisible();
      if (name === 'library.html') await expect(page.getByText(NOTE)).toBeVisible();
      const words = await page.locator('body').innerText();
      expect(`${time} ${name}: ${BROKEN.exec(words)?.[0] ?? 'whole'}`).toBe(`${time} ${name}: whole`);
    }
    expect(await page.evaluate(() => new Date().toISOString())).toBe(new Date(time).toISOString());
  }
  expect(faults).toEqual([]);
  expect(String(new Date(Number.NaN))).toMatch(BROKEN);
});
