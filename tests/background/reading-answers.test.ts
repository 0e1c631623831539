// What the background does about questions for a page's text, on fakes of everything it stands on.
import { describe, expect, it, test, vi } from 'vitest';
import { readingAnswersOn, type ReadingGround } from '@/entrypoints/background/reading-answers';
import { DEFAULTS, type Settings } from '@/lib/settings';
import type { Mention, PageText } from '@/lib/vocabulary';
import { PAGE } from '../messages/senders';

const READING = { published: null, lang: 'en', packEnds: '2025-12-31', mentions: [] };
const LOOK = { marks: [], theme: 'system', hover: false };
const TEXT: PageText = {
  text: 'One.\nTwo.',
  blocks: [
    { start: 0, end: 4, role: 'text' },
    { start: 5, end: 9, role: 'text' },
  ],
  published: null,
  lang: null,
};
const DATES = { data: [], named: [], times: [] };
const WHOLE = { page: TEXT, dates: DATES, asked: false };
/** “Two.” is “Three.” now. */
const CHANGE = { start: 4, end: 9, text: '\nThree.', blocks: [{ start: 5, end: 11, role: 'text' as const }] };

const groundOf = (over: Partial<ReadingGround> = {}) => {
  const packs: Awaited<ReturnType<ReadingGround['packs']>> = [];
  const ground = {
    settings: async () => DEFAULTS,
    packs: async () => packs,
    read: vi.fn<ReadingGround['read']>(() => READING),
    contextOf: () => null,
    injectHover: vi.fn<ReadingGround['injectHover']>(),
    ...over,
  };
  return { ground, answers: readingAnswersOn(ground) };
};
const settings = (change: Partial<Settings>) => ({ settings: async () => ({ ...DEFAULTS, ...change }) });

test('a reading is the engine’s, with how it is to look', async () => {
  expect(await groundOf().answers.read({ page: TEXT, asked: false }, PAGE)).toEqual({ ...READING, look: LOOK });
});

test('marks say where, and nothing of figures that link to nothing', async () => {
  const figure = (start: number, measure: string | null): Mention => ({
    kind: 'figure',
    span: { start, end: start + 2 },
    quantity: { value: 40, high: null, qualifier: 'exact', unit: 'days' },
    measure,
    attribution: null,
    asOf: { basis: 'unknown' },
    relations: [],
  });
  const mentions = [figure(0, 'truce.days'), figure(5, null)];
  const { answers } = groundOf({ read: () => ({ ...READING, mentions }) });
  expect(await answers.marks(WHOLE, PAGE)).toEqual({
    key: expect.stringMatching(/^[\da-f-]{36}$/),
    spans: [[0, 2], null],
    look: { ...LOOK, marks: ['mark-line', null] },
  });
});

test('the day that the page gives for itself is judged, its address last', async () => {
  const { ground, answers } = groundOf();
  const url = 'https://news.example/2031/02/05/talks';
  const dates = { ...DATES, named: [{ name: 'date', says: '2031-02-04' }] };
  await answers.marks({ ...WHOLE, dates }, { ...PAGE, url });
  await answers.marks(WHOLE, { ...PAGE, url });
  await answers.read({ page: TEXT, asked: false }, { ...PAGE, url });
  expect(vi.mocked(ground.read).mock.calls.map(([page]) => page.published?.day)).toEqual([
    '2031-02-04',
    '2031-02-05',
    undefined,
  ]);
});

describe.each(['marks', 'read'] as const)('%s', (request) => {
  const asking = (over: Partial<ReadingGround>, asked: boolean, url = PAGE.url) => {
    const { ground, answers } = groundOf(over);
    return { ground, answer: answers[request]({ ...WHOLE, asked }, { ...PAGE, url }) };
  };

  it('is refused on a site that is off, and the engine not asked', async () => {
    const { ground, answer } = asking(settings({ offSites: ['news.example'] }), true);
    await expect(answer).rejects.toMatchObject({ code: 'siteOff' });
    expect(ground.read).not.toHaveBeenCalled();
    const elsewhere = asking(settings({ offSites: ['news.example'] }), true, 'https://other.example/');
    expect(await elsewhere.answer).not.toBeNull();
  });

  it('waits to be asked where nothing is read by itself', async () => {
    const { ground, answer } = asking(settings({ byItself: false }), false);
    await expect(answer).rejects.toMatchObject({ code: 'siteOff' });
    expect(ground.read).not.toHaveBeenCalled();
    expect(await asking(settings({ byItself: false }), true).answer).not.toBeNull();
  });
});

describe('a text that changed', () => {
  it('is read as a whole, from what is new of it', async () => {
    const { ground, answers } = groundOf();
    const { key } = (await answers.marks({ ...WHOLE, dates: { ...DATES, times: ['2031-02-04'] } }, PAGE))!;
    const found = await answers.marks({ since: key, change: CHANGE, asked: false }, PAGE);
    expect(found!.key).not.toBe(key);
    expect(vi.mocked(ground.read).mock.lastCall![0]).toEqual({
      ...TEXT,
      text: 'One.\nThree.',
      blocks: [TEXT.blocks[0], { start: 5, end: 11, role: 'text' }],
      published: { day: '2031-02-04', basis: 'page' },
    });
  });

  it('has to be sent as a whole where the text before is not here any more, or was another one', async () => {
    const { ground, answers } = groundOf();
    expect(await answers.marks({ since: 'unheard of', change: CHANGE, asked: false }, PAGE)).toBeNull();
    const { key } = (await answers.marks(WHOLE, PAGE))!;
    const beyond = { ...CHANGE, end: 99 };
    expect(await answers.marks({ since: key, change: beyond, asked: false }, PAGE)).toBeNull();
    // It was let go with the first question.
    expect(await answers.marks({ since: key, change: CHANGE, asked: false }, PAGE)).toBeNull();
    expect(ground.read).toHaveBeenCalledTimes(1);
  });

  it('has to be sent as a whole from a private window, of which nothing is kept', async () => {
    const { ground, answers } = groundOf();
    const asker = { ...PAGE, incognito: true };
    const { key } = (await answers.marks(WHOLE, asker))!;
    expect(await answers.marks({ since: key, change: CHANGE, asked: false }, asker)).toBeNull();
    await answers.marks(WHOLE, asker);
    expect(ground.read).toHaveBeenCalledTimes(2);
  });

  it('has to be sent as a whole from another address, which may say another day', async () => {
    const { answers } = groundOf();
    const at = (path: string) => ({ ...PAGE, url: `https://news.example/${path}` });
    const { key } = (await answers.marks(WHOLE, at('2031/02/05/talks')))!;
    expect(await answers.marks({ since: key, change: CHANGE, asked: false }, at('2031/03/09/storm'))).toBeNull();
    // The same text there is another page, with a key of its own.
    const other = (await answers.marks(WHOLE, at('2031/03/09/storm')))!;
    expect(
      await answers.marks({ since: other.key, change: CHANGE, asked: false }, at('2031/03/09/storm')),
    ).not.toBeNull();
    // A place in the same page is no other address.
    const again = (await answers.marks(WHOLE, at('2031/02/05/talks')))!;
    const there = at('2031/02/05/talks#second-day');
    expect(await answers.marks({ since: again.key, change: CHANGE, asked: false }, there)).not.toBeNull();
  });

  it('does not grow beyond what a page may have', async () => {
    const { answers } = groundOf();
    const { key } = (await answers.marks(WHOLE, PAGE))!;
    const change = { start: 9, end: 9, text: 'x'.repeat(3_999_999), blocks: [] };
    expect(await answers.marks({ since: key, change, asked: false }, PAGE)).toBeNull();
  });
});

describe('a text that is asked about again', () => {
  const asked = async (second: Partial<PageText>, packs: ReadingGround['packs'] = groundOf().ground.packs) => {
    const { ground, answers } = groundOf({ packs });
    await answers.marks(WHOLE, PAGE);
    await answers.read({ page: { ...TEXT, ...second }, dates: DATES, asked: true }, PAGE);
    return vi.mocked(ground.read).mock.calls.length;
  };

  it('is read once', async () => expect(await asked({})).toBe(1));
  it('is read anew with other packs', async () => expect(await asked({}, async () => [])).toBe(2));
  it.each<[string, Partial<PageText>]>([
    ['words', { text: 'One.\nTwo!' }],
    ['blocks', { blocks: [{ start: 0, end: 9, role: 'text' }] }],
    ['language', { lang: 'fr' }],
  ])('is read anew with other %s', async (_, second) => expect(await asked(second)).toBe(2));

  it('is kept among a dozen, and no longer', async () => {
    const { ground, answers } = groundOf();
    const read = (text: string) => answers.marks({ ...WHOLE, page: { ...TEXT, text, blocks: [] } }, PAGE);
    for (let index = 0; index < 12; index++) await read(`Text ${index}.`);
    await read('Text 0.');
    expect(ground.read).toHaveBeenCalledTimes(12);
    await read('One more.');
    await read('Text 0.');
    expect(ground.read).toHaveBeenCalledTimes(13);
    await read('Text 1.');
    expect(ground.read).toHaveBeenCalledTimes(14);
  });

  it('is not kept beside others beyond some megabytes', async () => {
    const { ground, answers } = groundOf();
    const read = (letter: string) =>
      answers.marks({ ...WHOLE, page: { ...TEXT, text: letter.repeat(3_000_000), blocks: [] } }, PAGE);
    for (const letter of 'abcca') await read(letter);
    expect(
      vi
        .mocked(ground.read)
        .mock.calls.map(([{ text }]) => text[0])
        .join(''),
    ).toBe('abca');
  });
});

test('what opens cards under a resting pointer comes only where that is on and something is marked', async () => {
  const mentions: Mention[] = [{ kind: 'actor', span: { start: 0, end: 5 }, id: 'marrow' }];
  const asker = { ...PAGE, tabId: 4, frameId: 2 };
  const injected = async (hover: boolean, found: Mention[]) => {
    const { ground, answers } = groundOf({ read: () => ({ ...READING, mentions: found }), ...settings({ hover }) });
    await answers.marks(WHOLE, asker);
    return vi.mocked(ground.injectHover).mock.calls;
  };
  expect(await injected(false, mentions)).toEqual([]);
  expect(await injected(true, [])).toEqual([]);
  expect(await injected(true, mentions)).toEqual([[asker]]);
});
