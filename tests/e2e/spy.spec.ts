// A page that writes down everything it can see, hear, find, select and copy, while a reader has notes on it. It may learn that
// there are marks. It learns neither who put them there nor a word of the notes.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { openCard, waitForMarks } from '../../lib/command/marked-page';
import { contentScriptWorld } from '../../lib/command/own-world';
import { openPopupTarget } from '../../lib/command/popup-target';
import { writeNote } from '../../lib/command/tour';
import { expect, test } from './reader';
import type { Page } from '@playwright/test';

const CANARY = 'Kanarienvogel 4711';

/** Runs in the page before anything else. */
function spy(): void {
  const log: string[] = [];
  const write = (...what: unknown[]): void => void log.push(what.map(String).join(' '));
  Object.assign(window, { spied: log });
  const on = [window, Document.prototype, HTMLElement.prototype].flatMap((owner) =>
    Object.keys(Object.getOwnPropertyDescriptors(owner)).filter((name) => name.startsWith('on')),
  );
  const types = [
    ...on.map((name) => name.slice(2)),
    'focusin',
    'focusout',
    'DOMContentLoaded',
    'beforetoggle',
    'toggle',
    'message',
  ];
  const show = (target: unknown): string => (target instanceof Element ? target.outerHTML.slice(0, 500) : '');
  for (const type of new Set(types))
    window.addEventListener(
      type,
      (event) => {
        const { detail, data, key } = event as unknown as Record<string, unknown>;
        // A listener runs inside the call that caused its event: the stack may name the caller.
        write(event.type, JSON.stringify([detail, data, key]), event.composedPath().map(show), new Error('here').stack);
      },
      true,
    );
  window.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { addedNodes, target, attributeName } of records)
        write('changed', attributeName, show(target), [...addedNodes].map(show), new Error('here').stack);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Runs in the page: what it finds when it goes looking. */
async function search(words: string): Promise<string> {
  const { spied } = window as unknown as { spied: string[] };
  const found = (window as unknown as { find: (words: string) => boolean }).find(words);
  getSelection()?.selectAllChildren(document.documentElement);
  const selected = String(getSelection());
  document.execCommand('copy');
  const copied = await navigator.clipboard.readText().catch(() => '');
  const marks = [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]);
  const kept = [
    document.cookie,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    await indexedDB.databases(),
  ];
  const loaded = performance.getEntries().map(({ name }) => name);
  const names = Object.getOwnPropertyNames(window);
  const symbols = Object.getOwnPropertySymbols(window).map(String);
  getSelection()?.empty();
  return JSON.stringify({
    found,
    spied,
    selected,
    copied,
    marks,
    kept,
    loaded,
    names,
    symbols,
    html: document.documentElement.outerHTML,
  });
}

/** What of ours is in what the page found out, with a little around it. */
async function learned(page: Page, id: string): Promise<string[]> {
  const found = await page.evaluate(search, CANARY);
  const traces = new RegExp(
    `.{0,200}(?:${id}|chrome-extension|As Reported|urn:uuid|${CANARY}|"found":true).{0,80}`,
    'g',
  );
  return [...found.matchAll(traces)].map(([words]) => words);
}

test('a page learns neither the extension’s name nor a word of the notes', async ({ reader }) => {
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.context.addInitScript(spy);
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  await writeNote(await openPopupTarget(reader), '240 people', CANARY);
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('mark-double')?.size)).toBe(1);
  await openCard(page, '240 people');
  expect(await learned(page, reader.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('mark-double')?.size)).toBe(1);
  expect(await learned(page, reader.id)).toEqual([]);
  // It did look: it saw the marks, which any page can.
  expect(await page.evaluate(search, CANARY)).toContain('mark-double');

  // And it would have noticed.
  const world = await contentScriptWorld(await page.context().newCDPSession(page), reader.id);
  await world.evaluate((words) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome;
    dispatchEvent(new CustomEvent('toggle', { detail: runtime.id }));
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'closed' }).append(words);
  }, CANARY);
  const leaked = (await learned(page, reader.id)).join();
  expect(leaked).toContain(reader.id);
  expect(leaked).toContain('"found":true');
});
