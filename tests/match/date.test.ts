// Days in running text, seen from the day it was written: Sunday 15 June 2025, unless a row says another.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, findDates, toDay, toNumber } from '@/lib/match';
import { normalise } from '@/lib/text';

const WRITTEN = '2025-06-15';
/** `day 2023-10-07` for one day, `month 2025-07-01/2025-07-10` for a stretch. */
const dates = (given: string, written: string | null = WRITTEN): string[] =>
  findDates(normalise(given).text, written).map(
    ({ kind, from, to }) => `${kind} ${from === to ? from : `${from}/${to}`}`,
  );

describe('a day with its year', () => {
  it.each([
    ['October 7, 2023', 'day 2023-10-07'],
    ['October 7 2023', 'day 2023-10-07'],
    ['Oct. 7, 2023', 'day 2023-10-07'],
    ['Oct 7, 2023', 'day 2023-10-07'],
    ['Sept. 29, 2025', 'day 2025-09-29'],
    ['7 October 2023', 'day 2023-10-07'],
    ['7 October, 2023', 'day 2023-10-07'],
    ['7\u00A0October\u00A02023', 'day 2023-10-07'],
    ['7th October 2023', 'day 2023-10-07'],
    ['the 7th of October 2023', 'day 2023-10-07'],
    ['October 7th, 2023', 'day 2023-10-07'],
    ['07 October 2023', 'day 2023-10-07'],
    ['2023-10-07', 'day 2023-10-07'],
    ['29 February 2024', 'day 2024-02-29'],
    ['February 29, 2024', 'day 2024-02-29'],
    ['31 December 2099', 'day 2099-12-31'],
    ['on May 1, 2025', 'day 2025-05-01'],
    ['on March 2, 2025', 'day 2025-03-02'],
    ['OCTOBER 7, 2023', 'day 2023-10-07'],
    ['7 OCT 2023', 'day 2023-10-07'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
    expect(dates(text, null)).toEqual([expected]);
    expect(findDates(normalise(text).text, null)[0]?.precise).toBe(true);
  });
});

describe('a day without its year is the last one, or one of the month to come', () => {
  it.each([
    ['on 2 June', 'day 2025-06-02'],
    ['on June 14', 'day 2025-06-14'],
    ['on 10 July', 'day 2025-07-10'],
    ['on 20 July', 'day 2024-07-20'],
    ['in July', 'month 2025-07-01/2025-07-31'],
    ['in August', 'month 2024-08-01/2024-08-31'],
    ['on 7 October', 'day 2024-10-07'],
    ['on Dec. 1', 'day 2024-12-01'],
    ['on 19 January', 'day 2025-01-19'],
    ['on May 1', 'day 2025-05-01'],
    ['on the 1st of March', 'day 2025-03-01'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));

  it.each([
    ['in January of December', 'on 30 December', '2025-01-05', 'day 2024-12-30'],
    ['in January of January', 'on 2 January', '2025-01-05', 'day 2025-01-02'],
    ['in December of January', 'from 3 January', '2025-12-28', 'day 2026-01-03'],
    ['in December of November', 'on 24 November', '2025-12-09', 'day 2025-11-24'],
    ['in a year without a leap day', 'on 29 February', '2025-03-05', 'day 2024-02-29'],
    ['in March of a leap day', 'on 29 February', '2024-03-05', 'day 2024-02-29'],
  ])('%s', (_, text, written, expected) => expect(dates(text, written)).toEqual([expected]));
});

describe('months', () => {
  it.each([
    ['in May', 'month 2025-05-01/2025-05-31'],
    ['since March', 'month 2025-03-01/2025-03-31'],
    ['in October', 'month 2024-10-01/2024-10-31'],
    ['in October 2023', 'month 2023-10-01/2023-10-31'],
    ['in October of 2023', 'month 2023-10-01/2023-10-31'],
    ['in February 2024', 'month 2024-02-01/2024-02-29'],
    ['in February 2025', 'month 2025-02-01/2025-02-28'],
    ['early July', 'month 2025-07-01/2025-07-10'],
    ['in early July 2024', 'month 2024-07-01/2024-07-10'],
    ['mid-April', 'month 2025-04-10/2025-04-20'],
    ['late May', 'month 2025-05-20/2025-05-31'],
    ['late February 2024', 'month 2024-02-20/2024-02-29'],
    ['the start of June', 'month 2025-06-01/2025-06-10'],
    ['the beginning of June', 'month 2025-06-01/2025-06-10'],
    ['the middle of May', 'month 2025-05-10/2025-05-20'],
    ['the end of May', 'month 2025-05-20/2025-05-31'],
    ['Late May', 'month 2025-05-20/2025-05-31'],
    ['At the end of May', 'month 2025-05-20/2025-05-31'],
    ['May 2025', 'month 2025-05-01/2025-05-31'],
    ['March 2025', 'month 2025-03-01/2025-03-31'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));
});

describe('years', () => {
  it.each([
    ['in 2014', 'year 2014-01-01/2014-12-31'],
    ['the start of 2025', 'month 2025-01-01/2025-01-31'],
    ['the end of 2024', 'month 2024-12-01/2024-12-31'],
    ['early 2025', 'month 2025-01-01/2025-01-31'],
    ['mid-2024', 'month 2024-05-15/2024-08-15'],
    ['late 2023', 'month 2023-12-01/2023-12-31'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
    expect(dates(text, null)).toEqual([expected]);
  });
});

describe('weekdays are the latest, today among them', () => {
  it.each([
    ['on Sunday', 'weekday 2025-06-15'],
    ['on Saturday', 'weekday 2025-06-14'],
    ['on Monday', 'weekday 2025-06-09'],
    ['last Monday', 'weekday 2025-06-09'],
    ['last Sunday', 'weekday 2025-06-08'],
    ['this Sunday', 'weekday 2025-06-15'],
    ['next Sunday', 'weekday 2025-06-22'],
    ['next Monday', 'weekday 2025-06-16'],
    ['next Saturday', 'weekday 2025-06-21'],
    ['on SUNDAY', 'weekday 2025-06-15'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));

  it.each(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])(
    '%s is one, on whatever day it was written',
    (weekday) => {
      for (let back = 0; back < 14; back++) {
        const written = addDays(WRITTEN, -back);
        const [date] = findDates(`on ${weekday}`, written);
        const name = new Date(`${date?.from ?? ''}T12:00:00Z`).toLocaleDateString('en-US', {
          weekday: 'long',
          timeZone: 'UTC',
        });
        expect(name).toBe(weekday);
        expect(toNumber(written) - toNumber(date?.from ?? '')).toBeGreaterThanOrEqual(0);
        expect(toNumber(written) - toNumber(date?.from ?? '')).toBeLessThan(7);
      }
    },
  );
});

describe('stretches', () => {
  it.each([
    ['overnight', 'stretch 2025-06-15'],
    ['Overnight, it rained', 'stretch 2025-06-15'],
    ['today', 'stretch 2025-06-15'],
    ['Today it rained', 'stretch 2025-06-15'],
    ['yesterday', 'stretch 2025-06-14'],
    ['Yesterday it rained', 'stretch 2025-06-14'],
    ['since dawn', 'stretch 2025-06-15'],
    ['in the past 24 hours', 'stretch 2025-06-15'],
    ['in the previous 24 hours', 'stretch 2025-06-15'],
    ['over the last 48 hours', 'stretch 2025-06-15'],
    ['this morning', 'stretch 2025-06-15'],
    ['this week', 'stretch 2025-06-08/2025-06-15'],
    ['in recent days', 'stretch 2025-06-08/2025-06-15'],
    ['last week', 'stretch 2025-06-02/2025-06-14'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));
});

describe('no date:', () => {
  it.each([
    ['may, a verb', 'they may leave'],
    ['May, a verb at the start', 'May it rain'],
    ['May, a name', 'Theresa May said'],
    ['march, a verb', 'they march on'],
    ['March, at the start of a headline', 'March for peace in Harl'],
    ['marched', 'they marched in'],
    ['April, a name', 'April said she left'],
    ['April, a name with another', 'with April Moss there'],
    ['June, a name', 'June Moss left'],
    ['August, a quality', 'an august body'],
    ['Augusta', 'in Augusta'],
    ['Mayo', 'in Mayo'],
    ['Marching', 'Marching on'],
    ['Jan, a name', 'Jan Moss left'],
    ['a part of a longer number', 'some 12023 people'],
    ['thousands with a comma', 'some 2,023 people'],
    ['a decimal', 'some 2024.5 points'],
    ['sunday in small letters', 'a sundayed thing'],
  ])('%s', (_, text) => expect(dates(text)).toEqual([]));
});

describe('days that are none', () => {
  it.each(['30 February 2024', 'February 29, 2025', '31 April 2024', 'June 31, 2024', '2023-02-29', '2023-13-01'])(
    '%s is not moved to another',
    (text) => expect(dates(text).filter((date) => date.startsWith('day'))).toEqual([]),
  );

  it.each(['32 March 2024', 'October 45, 2023', '0 May 2024'])('%s has no such day', (text) =>
    expect(dates(text).filter((date) => date.startsWith('day'))).toEqual([]),
  );
});

describe('of a text without a day', () => {
  it.each(['on Monday', 'yesterday', 'overnight', 'on 7 October', 'in May', 'early July', 'last week'])(
    '"%s" is no date',
    (text) => expect(dates(text, null)).toEqual([]),
  );
});

describe('several', () => {
  test('in order, each by itself', () => {
    expect(dates('From 24 November 2023 to Dec. 1, 2023, and on Saturday, overnight')).toEqual([
      'day 2023-11-24',
      'day 2023-12-01',
      'weekday 2025-06-14',
      'stretch 2025-06-15',
    ]);
  });

  test('a day takes the year that stands with the other one', () => {
    expect(dates('between 24 November and 1 December 2023')).toEqual(['day 2023-11-24', 'day 2023-12-01']);
    expect(dates('Nov. 24–Dec. 1, 2023', null)).toEqual(['day 2023-11-24', 'day 2023-12-01']);
    expect(dates('on 24 November, and 1 December 2023')).toEqual(['day 2024-11-24', 'day 2023-12-01']);
  });
});

describe('laws', () => {
  const day = fc.integer({ min: toNumber('2000-01-01'), max: toNumber('2099-12-31') }).map(toDay);
  const long = (value: string, style: string): string =>
    new Date(`${value}T12:00:00Z`).toLocaleDateString(style, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });

  test('any day, written in full, is read as itself', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('en-US', 'en-GB'), fc.option(day), (value, style, written) => {
        expect(dates(`It fell on ${long(value, style)}.`, written)).toEqual([`day ${value}`]);
      }),
    );
  });

  test('a day without its year is never more than a month ahead, and falls on the day and month named', () => {
    fc.assert(
      fc.property(day, day, (value, written) => {
        const [date] = findDates(`on ${long(value, 'en-GB').replace(/ \d{4}$/, '')}`, written);
        expect(date?.from.slice(5)).toBe(value.slice(5));
        const ahead = toNumber(date?.from ?? '') - toNumber(written);
        expect(ahead).toBeLessThanOrEqual(31);
        expect(ahead).toBeGreaterThan(-366 * 8);
      }),
    );
  });

  test('some days on', () => expect(addDays('2020-12-20', 60)).toBe('2021-02-18'));

  test('days and numbers are each other’s inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (value, days) => {
        expect(toDay(toNumber(value))).toBe(value);
        expect(addDays(addDays(value, days), -days)).toBe(value);
      }),
    );
  });

  test('dates are in order, apart, and end no earlier than they begin', () => {
    const piece = fc.constantFrom(
      '7',
      ' ',
      'October',
      'May',
      '2023',
      ', ',
      'early ',
      'the end of ',
      'Monday',
      'last ',
      '-',
      '.',
      'overnight',
      '24 hours',
      '31',
      ' of ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.option(day), (pieces, written) => {
        let last = 0;
        for (const { start, end, from, to } of findDates(pieces.join(''), written)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(from <= to).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
