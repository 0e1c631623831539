// Takes the browser's interface from the script's own global, never from the page.
//
// WXT asks for `globalThis.browser` first. In Chromium a page's `<form id="browser">` answers to that name also in the
// world of content scripts, and everything that talks to the extension fails. Elements are no own property of the global.
import type { Plugin } from 'vite';

const ASKED = /globalThis\.browser\?\.runtime\?\.id\s*\?\s*globalThis\.browser\s*:\s*globalThis\.chrome/;

/** The module's code as it may ship, or null when it does not ask in the way we know. */
export const ownBrowserOnly = (code: string): string | null =>
  ASKED.test(code)
    ? code.replace(ASKED, `Object.hasOwn(globalThis, 'browser') ? globalThis.browser : globalThis.chrome`)
    : null;

export const ownBrowser = (): Plugin => ({
  name: 'own-browser',
  transform: {
    order: 'pre',
    filter: { id: /@wxt-dev\/browser\/src\/index\.mjs/ },
    handler(code, id) {
      const own = ownBrowserOnly(code);
      if (own === null) this.error(`lib/build/own-browser.ts no longer fits ${id}: see how it finds the browser now.`);
      return { code: own, map: null };
    },
  },
});
