// The card's frame on a real page: mounted, placed, closed, and nothing left behind.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openFrame } from '@/components/card-host';
import type { CardFrame } from '@/components/card-host';

let frame: CardFrame | null = null;
const onClose = vi.fn<() => void>();

function open(words: string, { byKeyboard = false, height = 200 } = {}): { frame: CardFrame; anchor: Range } {
  const text = document.querySelector(words)?.firstChild;
  if (!text) throw new Error(`There is no text in ${words}.`);
  const anchor = document.createRange();
  anchor.selectNodeContents(text);
  const opened = openFrame({
    anchor,
    css: '.card { display: block; overflow: auto }',
    headingId: 'h',
    direction: 'ltr',
    language: 'en',
    theme: 'system',
    byKeyboard,
    onClose,
  });
  opened.surface.innerHTML = `<p id="h" style="height: ${height}px; margin: 0">Heading</p><button>Inside</button>`;
  opened.place();
  frame = opened;
  return { frame: opened, anchor };
}

/** The host is the only child of the root element besides head and body. */
const host = () => document.querySelector<HTMLElement>('html > div');

beforeEach(() => {
  onClose.mockClear();
  document.body.innerHTML = `
    <style>div { background: red !important; position: static !important; width: 9px !important; opacity: 0.1 !important }</style>
    <p style="margin: 200px 0 0 40px"><a id="words" href="#x">fifty thousand</a> and <button id="elsewhere">more</button></p>
    <p style="height: 3000px"></p>`;
  window.scrollTo(0, 0);
});
afterEach(() => frame?.close());

describe('mounting', () => {
  it('adds one plain, closed div while open, and takes it away again', () => {
    const before = document.documentElement.outerHTML;
    const opened = open('#words');
    expect(host()?.tagName).toBe('DIV');
    expect(host()?.shadowRoot).toBeNull();
    opened.frame.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(onClose).toHaveBeenCalledOnce();
    opened.frame.close();
    expect(onClose).toHaveBeenCalledOnce();
  });
  it('is in the top layer, and deaf to the page’s own rules for div', () => {
    open('#words');
    const style = getComputedStyle(host()!);
    expect(host()?.matches(':popover-open')).toBe(true);
    expect([style.position, style.opacity, style.backgroundColor]).toEqual(['fixed', '1', 'rgba(0, 0, 0, 0)']);
  });
  it('is a dialog with a name, in its own language', () => {
    const { surface } = open('#words').frame;
    expect(surface.getAttribute('role')).toBe('dialog');
    expect(surface.querySelector(`#${surface.getAttribute('aria-labelledby')}`)?.textContent).toBe('Heading');
    expect([surface.lang, surface.dir]).toEqual(['en', 'ltr']);
  });
});

describe('placing', () => {
  it.each([100, 400, 2000])('keeps a card of %d px on screen and off the words', (height) => {
    const { anchor } = open('#words', { height });
    const card = host()!.getBoundingClientRect();
    const words = anchor.getBoundingClientRect();
    expect(card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight).toBe(true);
    expect(
      card.left < words.right && words.left < card.right && card.top < words.bottom && words.top < card.bottom,
    ).toBe(false);
  });
  it('stays on screen when its content grows, and keeps what was scrolled inside', async () => {
    document.querySelector('p')!.style.marginTop = `${innerHeight - 120}px`;
    const { surface } = open('#words', { height: 60 }).frame;
    const heading = surface.querySelector<HTMLElement>('#h')!;
    heading.style.height = '200px';
    await expect.poll(() => host()!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight - 8);
    heading.style.height = '3000px';
    await expect.poll(() => surface.scrollHeight > surface.clientHeight).toBe(true);
    surface.scrollTop = 700;
    window.dispatchEvent(new Event('resize'));
    await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
    expect(surface.scrollTop).toBe(700);
  });
  it('can be pressed where a modal dialog of the page makes everything else inert', async () => {
    document.body.innerHTML = '<dialog style="transform: translateX(20px)"><p><b id="words">fifty</b></p></dialog>';
    document.querySelector('dialog')!.showModal();
    const { frame: opened, anchor } = open('#words');
    const card = document.querySelector('dialog > div')!.getBoundingClientRect();
    const words = anchor.getBoundingClientRect();
    expect(
      card.left >= words.right || card.right <= words.left || card.top >= words.bottom || card.bottom <= words.top,
    ).toBe(true);
    const button = opened.surface.querySelector('button')!;
    const { x, y } = button.getBoundingClientRect();
    expect(document.elementFromPoint(x + 2, y + 2)?.parentElement?.tagName).toBe('DIALOG');
    opened.close();
    expect(document.querySelector('dialog > div')).toBeNull();
  });
  it('leaves both parts of a phrase that breaks across columns in sight', () => {
    document.body.innerHTML = `<div style="columns: 2; height: 200px; column-fill: auto; font: 20px/40px monospace">
      <p style="margin: 0; padding-top: 160px"><b id="words">fifty thousand people of the whole long coast of the bay at the end of the month</b></p></div>`;
    const { anchor } = open('#words');
    const card = host()!.getBoundingClientRect();
    const lines = [...anchor.getClientRects()];
    expect(new Set(lines.map(({ left }) => left)).size).toBeGreaterThan(1);
    const over = lines.filter(
      (line) => card.left < line.right && line.left < card.right && card.top < line.bottom && line.top < card.bottom,
    );
    expect(over).toEqual([]);
  });
  it('follows the words when the page scrolls', async () => {
    open('#words', { height: 60 });
    const before = host()!.getBoundingClientRect().top;
    window.scrollTo(0, 60);
    await expect.poll(() => Math.round(before - host()!.getBoundingClientRect().top)).toBe(60);
  });
});

it('wears what all views wear', () => {
  expect([...open('#words').frame.surface.classList]).toEqual(['card', 'view']);
});

describe('closing', () => {
  it('by Escape, which the page does not hear of', async () => {
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    open('#words');
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', heard);
    expect([host(), onClose.mock.calls.length, heard.mock.calls.length]).toEqual([null, 1, 0]);
  });
  it('by a press outside', async () => {
    open('#words', { height: 20 });
    await userEvent.click(document.querySelector('#elsewhere')!);
    expect(host()).toBeNull();
  });
  it('not by a press inside', () => {
    const { surface } = open('#words').frame;
    surface.querySelector('button')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(host()).not.toBeNull();
  });
});

describe('focus', () => {
  it('goes into a card opened by key, and back when it closes', () => {
    const link = document.querySelector<HTMLElement>('#words')!;
    link.focus();
    const opened = open('#words', { byKeyboard: true });
    expect(document.activeElement).toBe(host());
    opened.frame.close();
    expect(document.activeElement).toBe(link);
  });
  it('stays where it was when a pointer opened the card', () => {
    const link = document.querySelector<HTMLElement>('#words')!;
    link.focus();
    open('#words').frame.close();
    expect(document.activeElement).toBe(link);
  });
});

it('keeps what happens inside from the handlers of the page', () => {
  const heard: string[] = [];
  const types = ['keydown', 'keyup', 'click', 'pointerdown'];
  const hear = (event: Event) => heard.push(event.type);
  for (const type of types) document.addEventListener(type, hear);
  const button = open('#words').frame.surface.querySelector('button')!;
  for (const type of types) button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  for (const type of types) document.removeEventListener(type, hear);
  expect(heard).toEqual([]);
});

it('has its styles where the page forbids inline ones', async () => {
  // The policy of a page stands for its whole life, so it gets a page of its own.
  const page = document.createElement('iframe');
  page.srcdoc = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'"><p id="words">fifty</p>`;
  await new Promise((resolve) => {
    page.addEventListener('load', resolve, { once: true });
    document.body.append(page);
  });
  const inside = page.contentDocument!;
  const refused: string[] = [];
  inside.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
  const anchor = inside.createRange();
  anchor.selectNodeContents(inside.querySelector('#words')!);
  const css = '.card { color: rgb(1, 2, 3) }';
  frame = openFrame({
    anchor,
    css,
    headingId: 'h',
    direction: 'ltr',
    language: 'en',
    theme: 'dark',
    byKeyboard: false,
    onClose,
  });
  expect(page.contentWindow!.getComputedStyle(frame.surface).color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(inside.querySelector('html > div')!).position).toBe('fixed');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(refused).toEqual([]);
});
