// Nothing leaves the machine in Firefox either: what the proxy behind all these tests was asked for.
import { until } from '../../lib/command/firefox-browser';
import { LISTED } from '../e2e/hosts';
import { PLANTED } from '../e2e/web';
import { expect, test, waitForMarks } from './reader';

test('no host was asked for but those of the pages, and one that is asked for is on the list', async ({ reader }) => {
  const page = await reader.read('/talks');
  await waitForMarks(page);
  expect(reader.web.strangers()).toEqual([]);
  expect(reader.web.asked()).toContain(LISTED);
  await page.evaluate((host) => fetch(`https://${host}/`).catch(() => null), PLANTED);
  await until(() => Promise.resolve(reader.web.asked().includes(PLANTED)));
});
