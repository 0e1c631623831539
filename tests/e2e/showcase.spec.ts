// Every state of every component, in each language: no fault that axe knows, and no words cut off.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { clippedWords } from './clipped';
import { test } from './showcase';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A phone's width, which is also that of a narrow panel, and a window's. */
const WIDTHS = [360, 1280];

// Every state, on a machine that may be busy.
test.setTimeout(180_000);

const LOOKS = [
  { locale: 'en', colorScheme: 'light', rules: 'every rule' },
  { locale: 'en', colorScheme: 'dark', rules: 'contrast' },
  { locale: 'ar', colorScheme: 'dark', rules: 'every rule' },
] as const;

for (const { locale, colorScheme, rules } of LOOKS) {
  test(`axe finds nothing in any state, in ${locale}, ${colorScheme}, by ${rules}`, async ({ showcase }) => {
    const { page, states, show } = await showcase(locale);
    await page.emulateMedia({ colorScheme });
    expect(states.length).toBeGreaterThan(30);
    const faults: string[] = [];
    for (const state of states) {
      await show(state);
      // There are no frames: the mode that opens a page for each run has nothing to do here.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const chosen = rules === 'contrast' ? axe.withRules('color-contrast') : axe.withTags(WCAG);
      const { violations, passes } = await chosen.analyze();
      expect(passes.length, state).toBeGreaterThan(0);
      faults.push(...violations.map(({ id, nodes }) => `${state} ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const locale of ['en', 'ar', 'he']) {
  test(`no words are cut off in any state, in ${locale}`, async ({ showcase }) => {
    const { page, states, show } = await showcase(locale);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'en' ? 'ltr' : 'rtl');
    const faults: string[] = [];
    for (const width of WIDTHS) {
      for (const state of states) {
        // The popup is never narrower than this where there is a mouse.
        await page.setViewportSize({ width: state.startsWith('popup') ? Math.max(width, 400) : width, height: 800 });
        await show(state);
        // What folds out is read too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        faults.push(...(await page.evaluate(clippedWords)).map((fault) => `${width} ${state}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

test('words that are cut off are noticed', async ({ showcase }) => {
  const { page, show } = await showcase('en');
  await show('card-full');
  expect(await page.evaluate(clippedWords)).toEqual([]);
  const faultsWith = async (css: string) => {
    // A sheet of its own: the page's policy forbids inline styles.
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    return (await page.evaluate(clippedWords)).join('\n');
  };
  expect(await faultsWith('.headline { white-space: nowrap; font-size: 90px !important }')).toContain(
    'cut off at the side',
  );
  expect(await faultsWith('.view-head { height: 30px; overflow: hidden }')).toContain('cut off below');
  expect(await faultsWith('.foot > button { width: 20px; white-space: nowrap; overflow: visible }')).toContain(
    'its button',
  );
  expect(await faultsWith('.timeline text { font-size: 30px }')).toContain('drawn over each other');
});
