// Cards under a resting pointer: after 300 ms, as long as it stays, and never by scrolling. With the pointer of a real browser.
import { userEvent } from 'vitest/browser';
import { afterAll, afterEach, beforeAll, expect, it, test, vi } from 'vitest';
import script from '@/entrypoints/hover';
import { besideReader, type Beside } from './beside-reader';

let beside: Beside;
const frame = () => new Promise(requestAnimationFrame);
/** The browser has drawn what happened, and that much time has passed: by the test's clock, because moving a real pointer takes any time. */
const rest = async (ms: number) => {
  await frame();
  await frame();
  await vi.advanceTimersByTimeAsync(ms);
};
/** Moves the real pointer, and resolves once the page has heard of it and drawn. */
const to = async (id: string, x = 5, y = 5) => {
  const moved = new Promise((resolve) => addEventListener('pointermove', resolve, { once: true, capture: true }));
  await userEvent.hover(document.getElementById(id)!, { position: { x, y }, force: true });
  // Where it stands there already, nobody hears of it.
  const frames = Array.from({ length: 20 }).reduce<Promise<unknown>>((before) => before.then(frame), Promise.resolve());
  await Promise.race([moved, frames]);
  await frame();
};

// The script lives as long as its page, and finds whichever reader is there.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  void script.main();
});
afterAll(() => void vi.useRealTimers());
const begin = async (hover = true) => {
  document.head.innerHTML =
    '<style>body { font: 20px serif; margin: 0 } div { position: fixed; width: 200px; height: 200px }</style>';
  document.body.innerHTML = `<p id="off">Nothing here.</p><p><b id="one">fifty thousand</b></p><p><b id="two">sixty thousand</b></p>
    <div id="card" style="left: 200px; top: 150px">The card</div><p style="height: 3000px"></p><p><b id="three">seventy thousand</b></p><p style="height: 3000px"></p>`;
  scrollTo(0, 0);
  await to('off');
  await rest(50);
  beside = besideReader({ left: 200, top: 150, right: 400, bottom: 350 }, hover);
};
afterEach(async () => {
  beside.end();
  await to('off', 9, 9);
  await rest(400);
});
const isOpen = () => beside.card.box() !== null;

test('opens after 300 ms on a mark, once', async () => {
  await begin();
  await to('one');
  await rest(150);
  expect(beside.opened()).toEqual([]);
  await rest(300);
  expect(beside.opened()).toEqual([0]);
  await to('one', 9, 6);
  await rest(450);
  expect(beside.opened()).toEqual([0]);
});

test('opens nothing where the pointer only passes, or where the reader has not turned it on', async () => {
  await begin();
  await to('one');
  await rest(100);
  await to('off');
  await rest(400);
  expect(beside.opened()).toEqual([]);
  beside.end();
  await begin(false);
  await to('one');
  await rest(450);
  expect(beside.opened()).toEqual([]);
});

test('stays while the card is pointed at, and goes 300 ms after it was left', async () => {
  await begin();
  await to('one');
  await rest(350);
  expect(isOpen()).toBe(true);
  await to('card', 50, 50);
  await rest(500);
  expect(isOpen()).toBe(true);
  await to('off');
  await rest(100);
  expect(isOpen()).toBe(true);
  await rest(350);
  expect(isOpen()).toBe(false);
});

test('goes on to another mark', async () => {
  await begin();
  await to('one');
  await rest(350);
  expect(beside.opened()).toEqual([0]);
  await to('two');
  await rest(350);
  expect(beside.opened()).toEqual([0, 1]);
});

test('a card that was opened otherwise stays, whatever is pointed at', async () => {
  await begin();
  await beside.reader.open(1, false);
  await to('one');
  await rest(450);
  await to('off');
  await rest(450);
  expect([beside.opened(), isOpen()]).toEqual([[1], true]);
});

test('a card in which something was pressed stays', async () => {
  await begin();
  await to('one');
  await rest(350);
  expect(isOpen()).toBe(true);
  await userEvent.click(document.getElementById('card')!, { position: { x: 60, y: 60 } });
  await to('off');
  await rest(500);
  expect(isOpen()).toBe(true);
});

test('a card that the reader closed does not open again by itself', async () => {
  await begin();
  await to('one');
  await rest(350);
  expect(isOpen()).toBe(true);
  beside.card.close();
  await to('one', 12, 6);
  await rest(450);
  expect(beside.opened()).toEqual([0]);
});

it.each([
  ['at rest', async () => undefined],
  ['that trembles', async () => to('three', 7, 6)],
])('a mark that is scrolled under a pointer %s opens nothing', async (_, then) => {
  await begin();
  const pointer = { x: 5, y: document.getElementById('off')!.getBoundingClientRect().y + 5 };
  scrollTo(0, document.getElementById('three')!.getBoundingClientRect().y - pointer.y + 5);
  expect(document.elementFromPoint(pointer.x, pointer.y)?.id).toBe('three');
  await rest(50);
  await then();
  await rest(500);
  expect(beside.opened()).toEqual([]);
  // And a pointer that comes to it does.
  await to('card', 50, 50);
  await to('three', 60, 9);
  await rest(350);
  expect(beside.opened()).toEqual([2]);
});

test('scrolling puts an opening off', async () => {
  await begin();
  await to('one');
  await rest(100);
  scrollBy(0, 2);
  await rest(450);
  expect(beside.opened()).toEqual([]);
  await to('one', 60, 9);
  await rest(350);
  expect(beside.opened()).toEqual([0]);
});
