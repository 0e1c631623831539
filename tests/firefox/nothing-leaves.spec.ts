// Nothing leaves the machine in Firefox either: what the proxy behind all these tests was asked for.
import { until } from '../../lib/command/firefox-browser';
import { LISTED, UNLISTED } from '../e2e/hosts';
import { expect, test, waitForMarks } from './reader';

/** Firefox fetches its own lists, whatever is installed. */
const FIREFOX = 'firefox.settings.services.mozilla.com';

test('no host was asked for but those of the pages, and one that is asked for is on the list', async ({ reader }) => {
  const page = await reader.read('/talks');
  await waitForMarks(page);
  const known = [LISTED, UNLISTED, FIREFOX];
  expect(reader.asked().filter((host) => !known.includes(host))).toEqual([]);
  expect(reader.asked()).toContain(LISTED);
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => null));
  await until(() => Promise.resolve(reader.asked().includes('elsewhere.example')));
});
