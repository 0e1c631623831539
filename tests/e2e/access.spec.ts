// The extension's own pages by axe, in light and in dark. The marks are silent for screen readers, so these pages are
// the full way to everything.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './reader';

const PAGES = ['welcome.html', 'options.html', 'library.html', 'popup.html', 'sidepanel.html'];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of the extension keeps WCAG 2.2 AA in ${colorScheme}`, async ({ reader }) => {
    for (const name of PAGES) {
      const page = await reader.open(name);
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('#app > *').first()).toBeVisible();
      const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      expect(passes.length).toBeGreaterThan(5);
      await page.close();
    }
  });
}
