// A page that names an element "browser" does not come between the content script and the extension.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ownBrowserOnly } from '@/lib/build/own-browser';

// The package is WXT's dependency, not ours, and is resolved as WXT resolves it.
const wxt = createRequire(createRequire(import.meta.url).resolve('wxt'));
const asked = readFileSync(wxt.resolve('@wxt-dev/browser'), 'utf8');
const own = ownBrowserOnly(asked) ?? '';

/** What the module takes for the browser in a world of these globals, where the page put `element` behind them. */
const browserIn = (code: string, globals: object, element: object): unknown => {
  const take: (world: object) => unknown = runInNewContext(
    `(globalThis) => { ${code.replace('export const browser =', 'const browser =')}\n return browser; }`,
  );
  return take(Object.assign(Object.create({ browser: element }) as object, globals));
};

const element = { runtime: { id: 'x' } };
const api = { runtime: { id: 'our-id' } };

test('in Chromium, where only `chrome` is there', () => {
  expect(browserIn(own, { chrome: api }, element)).toBe(api);
});

test('in Firefox, where `browser` is the script’s own', () => {
  expect(browserIn(own, { browser: api, chrome: {} }, element)).toBe(api);
});

test('as it was, the page’s element was taken', () => {
  expect(browserIn(asked, { chrome: api }, element)).toBe(element);
});

test('a module that moved is noticed', () => expect(ownBrowserOnly('export const browser = chrome;')).toBeNull());
