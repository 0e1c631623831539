// The day a page gives for itself, its language, and which page it is.
import { describe, expect, it } from 'vitest';
import { readParsed } from '@/lib/page';
import { canonicalAddress } from '@/lib/page/address';
import { dayInAddress, readDay } from '@/lib/page/day';
import { extractAtOnce } from '@/lib/page/extract';
import { article, parse } from './documents';

const dayOf = (head: string, inner = '', url = ''): string | null =>
  readParsed(parse(article(inner).replace('<head>', `<head>${head}`)), url ? { url } : {})?.published?.day ?? null;
const data = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const URL_OF_DAY = 'https://a.example/2031/03/04/harbour';

describe('a written day', () => {
  it.each([
    ['2031-02-03', '2031-02-03'],
    ['2031-02-03T23:59:00-05:00', '2031-02-03'],
    ['20310203', '2031-02-03'],
    ['2031/2/3 10:00', '2031-02-03'],
    ['Thu, 09 Nov 2023 12:00:00 GMT', '2023-11-09'],
    ['Nov 9, 2023', '2023-11-09'],
    ['9 November 2023', '2023-11-09'],
    ['1970-01-01T00:00:00Z', null],
    ['3/4/2031', null],
    ['2031-02-30', null],
    ['5 hours ago', null],
    ['', null],
  ])('%s', (written, day) => expect(readDay(written)).toBe(day));

  it.each([
    ['/world/2031/02/03/harbour', '2031-02-03'],
    ['/news/2031/nov/8/harbour', '2031-11-08'],
    ['/2031-02-03-harbour', '2031-02-03'],
    ['/2031/2/3', '2031-02-03'],
    ['/story/2031/99/99/x', null],
    ['/news/2031/harbour-31-12', null],
    ['/items/12031-02-0345', null],
  ])('in %s', (path, day) => expect(dayInAddress(path)).toBe(day));
});

describe('the day of publication', () => {
  const news = { '@type': 'NewsArticle', datePublished: '2031-01-02' };
  it.each([
    ['linked data before meta', data(news) + meta('date', '2031-09-09'), '', '2031-01-02'],
    [
      'an article before its page',
      data({ '@graph': [{ '@type': 'WebPage', datePublished: '2030-01-01' }, news] }),
      '',
      '2031-01-02',
    ],
    [
      'one of several types',
      data([{ '@type': ['Thing', 'ReportageNewsArticle'], datePublished: '2031-01-03' }]),
      '',
      '2031-01-03',
    ],
    [
      'not a comment or a picture',
      data({ ...news, datePublished: '', comment: { '@type': 'Comment', datePublished: '2031-05-05' } }),
      '',
      null,
    ],
    ['not a listed article', data({ '@type': 'ItemList', itemListElement: [news] }), '', null],
    [
      'broken data, then meta',
      '<script type="application/ld+json">{"datePublished": </script>' + meta('pubdate', '2031-04-04'),
      '',
      '2031-04-04',
    ],
    ['the better of two metas', meta('date', '2031-09-09') + meta('parsely-pub-date', '2031-08-08'), '', '2031-08-08'],
    [
      'not a modified day',
      '<meta property="article:modified_time" content="2031-09-09">',
      '<time class="updated" datetime="2031-09-09"></time>',
      null,
    ],
    ['a time in the article', '', '<p>By A <time datetime="2031-07-07">today</time></p>', '2031-07-07'],
    [
      'not a time in a caption',
      '',
      '<figure><figcaption><time datetime="2031-07-07"></time></figcaption></figure>',
      null,
    ],
    ['not a time in a teaser', '', '<div class="related"><time datetime="2031-07-07"></time></div>', null],
    ['not a time in navigation', '', '<nav><time datetime="2031-07-07"></time></nav>', null],
    [
      'the marked time before another',
      '',
      '<time datetime="2031-07-01"></time><time itemprop="datePublished" datetime="2031-07-07"></time>',
      '2031-07-07',
    ],
  ])('%s', (_, head, inner, day) => expect(dayOf(head, inner)).toBe(day));

  it('comes from the address when nothing else says it', () => {
    expect(dayOf('', '', URL_OF_DAY)).toBe('2031-03-04');
    expect(dayOf(data(news), '', URL_OF_DAY)).toBe('2031-01-02');
    expect(dayOf(`<link rel="canonical" href="${URL_OF_DAY}">`)).toBe('2031-03-04');
  });
});

it.each([
  ['<html lang="en">', '<html lang="en_US">', 'en-US'],
  ['<html lang="en">', '<html>', null],
  ['<html lang="en">', '<html lang="the language">', null],
  ['<article>', '<article lang="he">', 'he'],
])('the language declared: %s → %s', (from, to, lang) =>
  expect(extractAtOnce(parse(article('').replace(from, to)))?.page.lang).toBe(lang),
);

describe('which page it is', () => {
  const here = 'https://www.a.example/world/2031/harbour-talks-go-on?id=7';
  it.each([
    ['tracking and hash go', 'https://a.example/x?utm_source=m&fbclid=1&id=7#top', null, 'https://a.example/x?id=7'],
    ['an unlisted parameter stays', 'https://a.example/x?story=7', null, 'https://a.example/x?story=7'],
    ['an old address in the hash stays', 'https://a.example/#!/story/7', null, 'https://a.example/#!/story/7'],
    ['canonical of the same site', here, 'https://a.example/w/harbour-1234', 'https://a.example/w/harbour-1234'],
    [
      'accelerated page',
      'https://amp.a.example/w/harbour-1234/amp',
      'https://www.a.example/w/harbour-1234',
      'https://www.a.example/w/harbour-1234',
    ],
    ['relative canonical', here, '/w/harbour-1234', 'https://www.a.example/w/harbour-1234'],
    ['canonical of another site merges nothing', here, 'https://b.example/w/harbour-1234', here],
    ['an empty one merges nothing', here, '', here],
    ['the front page merges nothing', here, 'https://www.a.example/', here],
    ['a section merges nothing', here, 'https://www.a.example/world/', here],
    [
      'a script without its number merges nothing',
      'https://a.example/story.php?id=7',
      'https://a.example/story.php',
      'https://a.example/story.php?id=7',
    ],
    ['no address at all', 'about:blank', 'nonsense:', 'about:blank'],
  ])('%s', (_, url, declared, canonical) => expect(canonicalAddress(url, declared)).toBe(canonical));
});
