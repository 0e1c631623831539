// Words of the record in a page of ours that runs the other way: their own language, their own direction, our side.
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Recorded, RecordedProse, RecordLanguage } from '@/components/Recorded';

const place = document.createElement('div');
afterEach(() => {
  render(null, place);
  place.remove();
});

/** Where each character of the text is drawn, from the left. */
function drawn(element: Element): string {
  const text = element.firstChild as Text;
  return text.data
    .split('')
    .map((character, at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return { character, left: range.getBoundingClientRect().left };
    })
    .sort((a, b) => a.left - b.left)
    .map(({ character }) => character)
    .join('');
}

function show(children: preact.ComponentChildren) {
  place.dir = 'rtl';
  place.lang = 'ar';
  document.body.append(place);
  render(<RecordLanguage.Provider value="en">{children}</RecordLanguage.Provider>, place);
}

it('keep a number before its noun', () => {
  show(
    <p>
      قال <Recorded>56,000 people</Recorded> قال
    </p>,
  );
  const words = place.querySelector('bdi')!;
  expect([words.lang, drawn(words)]).toEqual(['en', '56,000 people']);
});

it('would not without', () => {
  show(
    <p>
      قال <span>56,000 people</span> قال
    </p>,
  );
  expect(drawn(place.querySelector('span')!)).not.toBe('56,000 people');
});

it('begin a paragraph of their own on their own side', () => {
  show(<RecordedProse class="prose">Six weeks.</RecordedProse>);
  const paragraph = place.querySelector<HTMLElement>('p.prose')!;
  expect([paragraph.lang, getComputedStyle(paragraph).direction]).toEqual(['en', 'ltr']);
});
