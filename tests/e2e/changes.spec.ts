// Pages that change under the installed extension: marks and card belong to what the page says now, and to nothing it said before.
import type { Page } from '@playwright/test';
import { cardText, marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { article, MARKS, PARAGRAPHS } from './documents';
import { expect, test } from './one-browser';
import { LISTED } from './hosts';

const TAKEN = 'Around 250 people were taken hostage in the attack of 7 October 2023.';
const PLAN = 'Steve Witkoff told the reporters at the gate that there was a draft, and that nobody had signed it.';
const FILLER = PARAGRAPHS[2]!;

/** Another article, and its marks. */
const OTHER = `<article><h1>A plan on the table</h1><p>${PLAN}</p><p>${FILLER}</p></article>`;
const OTHER_MARKS = ['Steve Witkoff'];
const TAKEN_MARK = 'Around 250 people';
const [HAMAS, SOURCE, KILLED] = MARKS as [string, string, string];

type Texts = { taken: string; other: string };
/** Runs in the page, as a script of its own. */
type Change = (texts: Texts) => void;
const TEXTS: Texts = { taken: `<p>${TAKEN}</p>`, other: OTHER };

/** What happens to the article of `documents.ts`, and the marks it has then. */
const CHANGES: readonly (readonly [name: string, change: Change, marks: readonly string[]])[] = [
  [
    'a paragraph comes late',
    ({ taken }) => document.querySelector('article')!.insertAdjacentHTML('beforeend', taken),
    [...MARKS, TAKEN_MARK],
  ],
  ['a paragraph goes', () => document.querySelector('p')!.remove(), [SOURCE, KILLED]],
  [
    'a figure is written anew',
    () => {
      const text = document.querySelectorAll('p')[1]!.firstChild as Text;
      text.data = text.data.replace('56\u00a0000', '57,000');
    },
    [HAMAS, SOURCE, 'more than 57,000 Palestinians'],
  ],
  [
    'a figure is no longer one',
    () => {
      const text = document.querySelectorAll('p')[1]!.firstChild as Text;
      text.data = text.data.replace('Palestinians had been killed', 'letters had been written');
    },
    [HAMAS, SOURCE],
  ],
  [
    'the same words are rendered again',
    () => {
      const body = document.querySelector('article')!;
      body.replaceChildren(...[...body.children].map((child) => child.cloneNode(true)));
    },
    MARKS,
  ],
  [
    'its texts are cut and joined',
    () => {
      const text = document.querySelectorAll('p')[1]!.firstChild as Text;
      text.splitText(60).splitText(20);
      document.querySelector('p')!.normalize();
    },
    MARKS,
  ],
  [
    'a live blog gets a post',
    ({ taken }) =>
      document
        .querySelector('h1')!
        .insertAdjacentHTML(
          'afterend',
          `<div itemprop="liveBlogUpdate"><time datetime="2025-06-26">now</time>${taken}</div>`,
        ),
    [TAKEN_MARK, ...MARKS],
  ],
  [
    'the next article is loaded below it',
    ({ other }) => {
      document.querySelector('article')!.insertAdjacentHTML('afterend', other);
      history.replaceState(null, '', '/news/next');
    },
    [...MARKS, ...OTHER_MARKS],
  ],
  [
    'the body is another one',
    ({ other }) => {
      const body = document.createElement('body');
      body.innerHTML = other;
      document.body.replaceWith(body);
    },
    OTHER_MARKS,
  ],
  [
    'the whole document is another one',
    ({ other }) => {
      const root = document.createElement('html');
      root.innerHTML = `<head><meta property="og:type" content="article"></head><body>${other}</body>`;
      document.documentElement.replaceWith(root);
    },
    OTHER_MARKS,
  ],
  [
    'a class shows what was folded',
    () => document.querySelector('.folded')!.classList.remove('folded'),
    [...MARKS, TAKEN_MARK],
  ],
  ['a class further up does', () => document.documentElement.classList.add('ready'), [...MARKS, TAKEN_MARK]],
  [
    'its style does',
    () => (document.querySelector('.folded') as HTMLElement).style.setProperty('display', 'block'),
    [...MARKS, TAKEN_MARK],
  ],
  [
    'a style sheet does',
    () => document.head.insertAdjacentHTML('beforeend', '<style>.folded { display: block }</style>'),
    [...MARKS, TAKEN_MARK],
  ],
  ['a fold is opened', () => document.querySelector('details')!.setAttribute('open', ''), [...MARKS, '240 people']],
  ['what was shown is hidden', () => (document.querySelector('p')!.hidden = true), [SOURCE, KILLED]],
  ['the page clears its highlights', () => CSS.highlights.clear(), MARKS],
];

const CHANGING = article({
  head: '<style>.folded { display: none } .ready .folded { display: block }</style>',
  close: '',
}).replace(
  '</article>',
  `<div class="folded"><p>${TAKEN}</p></div>
  <details><summary>A list</summary><p>A list shown to reporters speaks of 240 people taken hostage on 7 October 2023.</p></details></article>`,
);

test.describe('marks are right when', () => {
  for (const [name, change, marks] of CHANGES)
    test(name, async ({ one }) => {
      const page = await one.visit(CHANGING);
      expect(await waitForMarks(page)).toEqual(MARKS);
      await page.evaluate(change, TEXTS);
      await expect.poll(() => marksOn(page)).toEqual(marks);
      await page.close();
    });
});

/** How a page becomes another one without a load. */
const MOVES: readonly (readonly [name: string, move: Change])[] = [
  [
    'pushState, then its text',
    ({ other }) => {
      history.pushState(null, '', '/news/plan');
      document.querySelector('article')!.outerHTML = other;
    },
  ],
  [
    'its text, then pushState',
    ({ other }) => {
      document.querySelector('article')!.outerHTML = other;
      history.pushState(null, '', '/news/plan');
    },
  ],
  [
    'replaceState',
    ({ other }) => {
      history.replaceState(null, '', '/news/plan');
      document.querySelector('article')!.outerHTML = other;
    },
  ],
  [
    'a route in the hash',
    ({ other }) => {
      location.hash = '#!/news/plan';
      document.querySelector('article')!.outerHTML = other;
    },
  ],
  [
    'pushState, and its text a second later',
    ({ other }) => {
      history.pushState(null, '', '/news/plan');
      document.querySelector('article')!.textContent = '';
      setTimeout(() => (document.querySelector('article')!.outerHTML = other), 1000);
    },
  ],
];

test.describe('old marks and the open card go with', () => {
  for (const [name, move] of MOVES)
    test(name, async ({ one }) => {
      const page = await one.visit(article());
      await waitForMarks(page);
      await openCard(page, 'Hamas');
      await page.evaluate(move, TEXTS);
      await expect.poll(() => cardText(page)).toBe('');
      await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
      await openCard(page, 'Steve Witkoff');
      await page.close();
    });

  test('the way back', async ({ one }) => {
    const page = await one.visit(article());
    await waitForMarks(page);
    await page.evaluate(({ other }) => {
      const first = document.querySelector('article')!.outerHTML;
      addEventListener('popstate', () => (document.querySelector('article')!.outerHTML = first));
      history.pushState(null, '', '/news/plan');
      document.querySelector('article')!.outerHTML = other;
    }, TEXTS);
    await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
    await openCard(page, 'Steve Witkoff');
    await page.goBack();
    await expect.poll(() => cardText(page)).toBe('');
    await expect.poll(() => marksOn(page)).toEqual(MARKS);
    await page.close();
  });
});

test.describe('nothing is done again because of', () => {
  const QUIET: readonly (readonly [name: string, act: (page: Page) => Promise<unknown>])[] = [
    ['a hash', (page) => page.evaluate(() => (location.hash = 'part'))],
    [
      'our own card',
      async (page) => {
        await openCard(page, 'Hamas');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'a clock beside the article',
      (page) =>
        page.evaluate(() => {
          const clock = document.body.appendChild(document.createElement('footer'));
          clock.textContent = 'Noon';
          setInterval(() => ((clock.firstChild as Text).data = String(performance.now())), 20);
        }),
    ],
    [
      'styles that move and colour what is seen',
      (page) =>
        page.evaluate(() => {
          const text = document.querySelector('p')!;
          setInterval(() => (text.style.color = `rgb(${Math.floor(performance.now()) % 90} 0 0)`), 20);
        }),
    ],
    [
      'the page’s own highlights',
      (page) =>
        page.evaluate(() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector('h1')!);
          CSS.highlights.set('page-search', new Highlight(range));
        }),
    ],
  ];
  for (const [name, act] of QUIET)
    test(name, async ({ one }) => {
      const page = await one.visit(article());
      await waitForMarks(page);
      const readings = async () => (await one.asked(page)).filter(({ request }) => request === 'marks').length;
      expect(await readings()).toBe(1);
      await act(page);
      await page.waitForTimeout(2000);
      expect(await readings()).toBe(1);
      await page.evaluate(() => document.querySelector('article')!.append('One more word.'));
      await expect.poll(readings).toBe(2);
      await page.close();
    });
});

test('an open card stays where only the hash changes', async ({ one }) => {
  const page = await one.visit(article());
  await waitForMarks(page);
  const card = await openCard(page, 'Hamas');
  await page.evaluate(() => (location.hash = 'part'));
  await page.waitForTimeout(700);
  expect(await cardText(page)).toBe(card);
  await page.close();
});

test.describe('an article is marked that comes', () => {
  test('after the page was loaded', async ({ one }) => {
    const page = await one.visit('<!doctype html><html lang="en"><title>News</title><body><div id="app"></div>');
    await page.waitForTimeout(1500);
    await page.evaluate(({ other }) => {
      document.head.insertAdjacentHTML('beforeend', '<meta property="og:type" content="article">');
      document.querySelector('#app')!.innerHTML = other;
    }, TEXTS);
    await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
    await page.close();
  });

  test('on the way from a page that was none', async ({ one }) => {
    const page = await one.visit(
      '<!doctype html><html lang="en"><title>News</title><body><div id="app"><a href="#">More</a></div>',
    );
    await page.waitForTimeout(1500);
    await page.evaluate(({ other }) => {
      history.pushState(null, '', '/news/plan');
      document.head.insertAdjacentHTML('beforeend', '<meta property="og:type" content="article">');
      document.querySelector('#app')!.innerHTML = other;
    }, TEXTS);
    await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
    await page.close();
  });
});

test('a page taken from the cache for going back has its marks, and answers a click', async ({ one }) => {
  const page = await one.visit(article());
  await waitForMarks(page);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'new')),
  );
  await page.goto(`https://${LISTED}${one.put(article({ paragraphs: [PLAN, FILLER] }))}`);
  await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
  // Playwright waits for a load, and there is none.
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect.poll(() => page.title()).toBe('kept');
  await expect.poll(() => marksOn(page)).toEqual(MARKS);
  await openCard(page, 'Hamas');
  await page.keyboard.press('Escape');
  await page.evaluate(({ taken }) => document.querySelector('article')!.insertAdjacentHTML('beforeend', taken), TEXTS);
  await expect.poll(() => marksOn(page)).toEqual([...MARKS, TAKEN_MARK]);
  await page.close();
});

test('what the reader chose while a page was kept for going back holds there too', async ({ one }) => {
  const page = await one.visit(article());
  await waitForMarks(page);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => persisted && (document.title = 'kept')));
  await page.goto(`https://${LISTED}${one.put(article({ paragraphs: [PLAN, FILLER] }))}`);
  await expect.poll(() => marksOn(page)).toEqual(OTHER_MARKS);
  await one.choose({ kinds: ['figures'] });
  await expect.poll(() => marksOn(page)).toEqual([]);
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect.poll(() => page.title()).toBe('kept');
  await expect.poll(() => marksOn(page)).toEqual(MARKS.slice(2));
  await one.choose({ kinds: ['figures', 'agreements', 'names'] });
  await page.close();
});

test('a hundred changes a second leave the right marks', async ({ one }) => {
  const page = await one.visit(article());
  await waitForMarks(page);
  const last = await page.evaluate(
    ({ taken }) =>
      new Promise<number>((resolve) => {
        const body = document.querySelector('article')!;
        let count = 0;
        const timer = setInterval(() => {
          count++;
          body.querySelector('.storm')?.remove();
          body.insertAdjacentHTML(
            'beforeend',
            `<div class="storm">${taken.replace('250', String(200 + (count % 60)))}</div>`,
          );
          if (count < 300) return;
          clearInterval(timer);
          body.querySelector('.storm')!.innerHTML = taken;
          resolve(count);
        }, 10);
      }),
    TEXTS,
  );
  expect(last).toBe(300);
  await expect.poll(() => marksOn(page)).toEqual([...MARKS, TAKEN_MARK]);
  await page.close();
});
