// From mark to mark by keyboard: which one a step goes to, and whether the card goes along.
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import script from '@/entrypoints/walk';
import { besideReader, type Beside } from './beside-reader';

type Step = 'next' | 'previous' | 'open';
const step = (to: Step) => (globalThis as unknown as Record<symbol, (to: Step) => void>)[Symbol.for('walk')]!(to);
const FAR = '<p style="height: 3000px"></p>';
let beside: Beside;

const begin = (html: string) => {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  beside = besideReader({ left: 500, top: 0, right: 700, bottom: 200 });
  void script.main();
};
afterEach(() => beside.end());

const walk = (...steps: Step[]) => {
  for (const each of steps) step(each);
  return beside.shown();
};

it.each<[name: string, steps: Step[], shown: number[]]>([
  ['forward, over what is not marked or not drawn, around the end', ['next', 'next', 'next', 'next'], [0, 2, 4, 0]],
  ['back, around the start', ['previous', 'previous', 'previous', 'previous'], [4, 2, 0, 4]],
  ['there and back', ['next', 'next', 'previous'], [0, 2, 0]],
  ['opening the first, where none was chosen', ['open'], [0]],
  ['opening the one that was chosen', ['next', 'next', 'open'], [0, 2, 2]],
])('goes %s', (_, steps, shown) => {
  begin(`<p><b>one</b> <b class="other">two</b> <b>three</b> <b style="display: none">four</b> <b>five</b></p>`);
  expect(walk(...steps)).toEqual(shown);
  expect(beside.opened()).toEqual(steps.at(-1) === 'open' ? [shown.at(-1)] : []);
});

test('begins with what is in view', () => {
  begin(`<p><b>one</b></p>${FAR}<p><b>two</b> <b>three</b></p>${FAR}<p><b>four</b></p>`);
  document.querySelectorAll('b')[1]!.scrollIntoView({ block: 'center' });
  expect(walk('next')).toEqual([1]);
});

it.each<[step: Step, shown: number[]]>([
  ['next', [0, 1]],
  ['previous', [0, 2]],
  ['open', [0, 1]],
])('%s begins there again when the chosen one was scrolled away', (to, shown) => {
  begin(`<p><b>one</b></p>${FAR}<p><b>two</b> <b>three</b></p>${FAR}<p><b>four</b></p>`);
  walk('next');
  document.querySelectorAll('b')[1]!.scrollIntoView({ block: 'center' });
  expect(walk(to)).toEqual(shown);
});

test('an open card goes along, a closed one stays closed', () => {
  begin(`<p><b>one</b> <b>two</b> <b>three</b></p>`);
  walk('open', 'next');
  expect(beside.opened()).toEqual([0, 1]);
  beside.card.close();
  walk('next');
  expect([beside.shown(), beside.opened()]).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});

test('goes nowhere on a page without marks, or without a reader', () => {
  begin(`<p><b class="other">one</b></p>`);
  expect(walk('next', 'previous', 'open')).toEqual([]);
  beside.end();
  expect(walk('next')).toEqual([]);
});

beforeEach(() => void (document.head.innerHTML = '<style>body { font: 20px serif }</style>'));
