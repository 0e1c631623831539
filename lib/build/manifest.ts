// The manifest beyond what WXT makes of the entrypoints: permissions, the sites we run on, policy, shortcuts.
//
// Read by wxt.config.ts. Every permission has its reason in tests/manifest.test.ts.
import type { UserManifest } from 'wxt';

/** One site on the list: its name, where it is made, its language, and the addresses it publishes news under. */
export type NewsSite = { name: string; country: string; language: string; matches: string[] };

// Only what our pages are made of. `connect-src 'self'` is for the compiled pack, read from our own package.
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  // Text never becomes markup or code: there is no policy by which it could.
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ');

// Chromium takes four suggestions at most, the popup's included, and gives no Alt+Shift+R away.
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+E' } },
  'open-mark': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenMark__' },
  'next-mark': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNextMark__' },
  'previous-mark': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPreviousMark__' },
  'add-note': { description: '__MSG_commandAddNote__' },
  'hide-marks': { description: '__MSG_commandHideMarks__' },
} satisfies UserManifest['commands'];

// The CSS Custom Highlight API with `highlightsFromPoint`: without it a mark is drawn, and a click on it is not heard.
const CHROMIUM = '140';
const FIREFOX = '150.0';
const GECKO = {
  gecko: {
    id: '{8b0f7a52-6a3f-4f0e-9d65-6f6f3a1c2e94}',
    strict_min_version: FIREFOX,
    data_collection_permissions: { required: ['none'] },
  },
  gecko_android: { strict_min_version: FIREFOX },
} satisfies UserManifest['browser_specific_settings'];

// In Firefox a page's style sheet does not reach the shadow trees of that page, and a reader's own does. So marks in an open
// shadow tree are drawn there too, with nothing put into the tree. Chromium draws them either way, and knows no such key.
const AS_READERS_OWN = { css_origin: 'user' };

/** `policed` is false while developing: the reloading of pages needs a connection that the policy forbids. */
export function manifestFor(browser: string, sites: readonly NewsSite[], policed: boolean): UserManifest {
  const matches = sites.flatMap((site) => site.matches);
  const isFirefox = browser === 'firefox';
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    version: '0.1.0',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(isFirefox ? [] : ['sidePanel' as const]),
    ],
    host_permissions: matches,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Listed by hand: WXT's own content script runtime tells the page our id by an event.
    // In frames too, also those that a page wrote itself: whole articles are found there. The first look passes over the others.
    content_scripts: [
      {
        matches,
        js: ['look.js'],
        css: ['marks.css'],
        ...(isFirefox && AS_READERS_OWN),
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    incognito: 'spanning',
    commands: COMMANDS,
    ...(policed && { content_security_policy: { extension_pages: POLICY } }),
    ...(isFirefox ? { browser_specific_settings: GECKO } : { minimum_chrome_version: CHROMIUM }),
  };
}
