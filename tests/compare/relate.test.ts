// The table of relations, row by row: what each is for, and what comes near it and is something else.
import { describe, expect, it } from 'vitest';
import { relate, type Side, type World } from '@/lib/compare';
import type { Relation } from '@/lib/vocabulary';
import { n, on } from '../memory-pack';
import { attack, seriesOf, side, worldWith } from './world';

type Case = [shows: string, b: Side, a: Side, row: number, relation: Relation | null];

const days = (qualifier: 'exact' | 'about', value: number) => n(qualifier, value, { unit: 'days' });
const trucks = (value: number) => n('exact', value, { unit: 'trucks' });
const share = (value: number) => n('fraction', value, { unit: 'share' });
const most = n('vague', null, { vague: 'most', unit: 'share' });
const may = attack('2020-05-01', '2020-05-09', 'crossings');

const disputed = side('trucks', n('vague', null, { unit: 'trucks' }), on('2020-06-01'), { disputed: true });

const row1: Case[] = [
  [
    'a document says that counts differ',
    side('trucks', trucks(400), on('2020-06-01')),
    disputed,
    1,
    'reportedConflict',
  ],
  ['the page says so', disputed, side('trucks', trucks(400), on('2020-06-01')), 1, 'reportedConflict'],
  ['two that say so', disputed, disputed, 1, 'reportedConflict'],
  [
    'a vague word that asserts nothing',
    side('held', n('vague', null, { vague: 'dozens' }), on('2020-06-01')),
    side('held', n('exact', 8), on('2020-06-01')),
    5,
    'notComparable',
  ],
];

const row2: Case[] = [
  [
    'a measure that the pack does not know',
    side('storm', n('exact', 5), on('2020-06-01')),
    side('dead', n('exact', 5), on('2020-06-01')),
    2,
    null,
  ],
  [
    'also where the number is equal and the measure the same unknown one',
    side('storm', n('exact', 5), on('2020-06-01')),
    side('storm', n('exact', 5), on('2020-06-01')),
    2,
    null,
  ],
];

const row3: Case[] = [
  [
    'a part below its whole',
    side('held.living', n('exact', 24), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'a part above its whole on one day',
    side('held.living', n('exact', 60), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'conflicts',
  ],
  [
    'a whole below its part on one day',
    side('held', n('exact', 48), on('2020-06-01')),
    side('held.living', n('at_least', 60), on('2020-06-01')),
    3,
    'conflicts',
  ],
  [
    'one day of a war above all its days',
    side('dead.day', n('exact', 900), on('2020-06-01')),
    side('dead', n('exact', 500), on('2020-06-01')),
    3,
    'conflicts',
  ],
  [
    'the same, the day known from the page only',
    side('held.living', n('exact', 60), on('2020-06-01', 'page')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'the same, the day known from a header only',
    side('held.living', n('exact', 60), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01', 'header')),
    3,
    'differentScope',
  ],
  [
    'a part above its whole on other days',
    side('held.living', n('exact', 60), on('2020-05-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'a part whose soft top is above the whole',
    side('held.living', n('up_to', 60), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'dozens of a part of eight',
    side('held.living', n('vague', null, { vague: 'dozens' }), on('2020-06-01')),
    side('held', n('exact', 8), on('2020-06-01')),
    3,
    'conflicts',
  ],
  [
    'dozens of a part of fourteen: the soft floor only',
    side('held.living', n('vague', null, { vague: 'dozens' }), on('2020-06-01')),
    side('held', n('exact', 14), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'a part of one event above its whole, both told in one year',
    side('taken.children', n('exact', 300), on('2020-03-01', 'event'), { told: '2020-09-01' }),
    side('taken', n('exact', 250), on('2020-03-01', 'event'), { told: '2020-10-01' }),
    3,
    'conflicts',
  ],
  [
    'the part told in the first days, the whole when it was settled',
    side('taken.children', n('exact', 300), on('2020-03-01', 'event'), { told: '2020-03-04' }),
    side('taken', n('exact', 250), on('2020-03-01', 'event'), { told: '2020-10-01' }),
    3,
    'differentScope',
  ],
  [
    'more planned to be freed than are held',
    side('offer.freed', n('exact', 90), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'a measure that is related and no part',
    side('taken', n('exact', 250), on('2020-06-01', 'event')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'an increment of the part',
    side('held.living', n('increment', 60), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'an equal number of something else',
    side('held.living', n('exact', 48), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    3,
    'differentScope',
  ],
];

const row4: Case[] = [
  [
    'a share against a count',
    side('dead.women', share(0.7), on('2020-06-01')),
    side('dead.women', n('exact', 900), on('2020-06-01')),
    4,
    'differentScope',
  ],
  [
    'a window of another week',
    side('dead.day', n('exact', 80), on('2020-06-01'), { period: attack('2020-06-01') }),
    side('dead.day', n('exact', 60), on('2020-06-01'), { period: attack('2020-06-08') }),
    4,
    'differentScope',
  ],
  [
    'another convention',
    side('trucks', trucks(400), on('2020-05-09'), { period: may }),
    side('trucks', trucks(90), on('2020-05-09'), { period: { ...may, convention: 'collected' } }),
    4,
    'differentScope',
  ],
  [
    'an unknown convention against a known one',
    side('trucks', trucks(400), on('2020-05-09'), { period: may }),
    side('trucks', trucks(90), on('2020-05-09'), { period: { ...may, convention: null } }),
    4,
    'differentScope',
  ],
  [
    'two unknown conventions',
    side('dead.day', n('exact', 20), on('2020-06-01'), { period: attack('2020-06-01', '2020-06-01', null) }),
    side('dead.day', n('exact', 35), on('2020-06-01'), { period: attack('2020-06-01', '2020-06-01', null) }),
    4,
    'differentScope',
  ],
  [
    'a window without its period',
    side('dead.day', n('exact', 20), on('2020-06-01')),
    side('dead.day', n('exact', 20), on('2020-06-01'), { period: attack('2020-06-01') }),
    4,
    'differentScope',
  ],
  [
    'a share of another day',
    side('dead.women', share(0.7), on('2020-06-01')),
    side('dead.women', share(0.5), on('2020-09-01')),
    4,
    'differentScope',
  ],
  [
    'a share of another base',
    side('dead.women', share(0.7), on('2020-06-01'), { base: 'identified' }),
    side('dead.women', share(0.5), on('2020-06-01')),
    4,
    'differentScope',
  ],
  [
    'more of a running total',
    side('dead', n('increment', 20), on('2020-06-01')),
    side('dead', n('exact', 900), on('2020-06-01')),
    4,
    'differentScope',
  ],
  [
    'more of a running total, of equal number',
    side('dead', n('increment', 20), on('2020-06-01')),
    side('dead', n('exact', 20), on('2020-06-01')),
    4,
    'differentScope',
  ],
  [
    'more freed than in the week itself',
    side('freed', n('increment', 20), on('2020-05-07', 'event')),
    side('freed', n('exact', 50), on('2020-05-07', 'event')),
    4,
    'differentScope',
  ],
  [
    'more freed, which is all of that week',
    side('freed', n('increment', 20), on('2020-05-07', 'event')),
    side('freed', n('exact', 20), on('2020-05-07', 'event')),
    6,
    'agrees',
  ],
  [
    'more days added to an offer',
    side('offer.days', n('increment', 2, { unit: 'days' }), on('2020-06-01')),
    side('offer.days', days('exact', 4), on('2020-06-01')),
    4,
    'differentScope',
  ],
  [
    'edges a day apart are one period',
    side('dead.day', n('exact', 7), on('2020-06-01'), { period: attack('2020-06-01') }),
    side('dead.day', n('exact', 7), on('2020-06-02'), { period: attack('2020-06-02') }),
    6,
    'agrees',
  ],
  [
    'edges two days apart are not',
    side('dead.day', n('exact', 7), on('2020-06-01'), { period: attack('2020-06-01') }),
    side('dead.day', n('exact', 7), on('2020-06-03'), { period: attack('2020-06-03') }),
    4,
    'differentScope',
  ],
];

const dozens = n('vague', null, { vague: 'dozens' });
const row5: Case[] = [
  [
    'dozens and 40 on one day',
    side('held', dozens, on('2020-06-01')),
    side('held', n('exact', 40), on('2020-06-01')),
    5,
    'agrees',
  ],
  [
    'dozens and scores on one day',
    side('held', dozens, on('2020-06-01')),
    side('held', n('vague', null, { vague: 'scores' }), on('2020-06-01')),
    5,
    'agrees',
  ],
  [
    'dozens and eight on one day',
    side('held', dozens, on('2020-06-01')),
    side('held', n('exact', 8), on('2020-06-01')),
    5,
    'notComparable',
  ],
  [
    'dozens and 40 on two days',
    side('held', dozens, on('2020-06-01')),
    side('held', n('exact', 40), on('2020-06-02')),
    5,
    'notComparable',
  ],
  [
    'dozens and 40, one day known from the page',
    side('held', dozens, on('2020-06-01', 'page')),
    side('held', n('exact', 40), on('2020-06-01')),
    5,
    'notComparable',
  ],
  [
    'hundreds and 251 of one event',
    side('taken', n('vague', null, { vague: 'hundreds' }), on('2020-06-01', 'page')),
    side('taken', n('exact', 251), on('2020-03-01', 'event')),
    5,
    'agrees',
  ],
  [
    'hundreds and 30 of one event',
    side('taken', n('vague', null, { vague: 'hundreds' }), on('2020-06-01', 'page')),
    side('taken', n('exact', 30), on('2020-03-01', 'event')),
    5,
    'notComparable',
  ],
  [
    'most and 70 percent',
    side('dead.women', most, on('2020-06-01')),
    side('dead.women', share(0.7), on('2020-06-01')),
    5,
    'agrees',
  ],
  [
    'most and a third',
    side('dead.women', most, on('2020-06-01')),
    side('dead.women', share(1 / 3), on('2020-06-01')),
    5,
    'notComparable',
  ],
];

const row6: Case[] = [
  [
    'one number on two days',
    side('dead', n('exact', 53_977), on('2020-06-01')),
    side('dead', n('exact', 53_977), on('2020-09-01')),
    6,
    'agrees',
  ],
  [
    'one number on a day and an unknown one',
    side('held', n('exact', 48), on(null)),
    side('held', n('exact', 48), on('2020-09-01')),
    6,
    'agrees',
  ],
  [
    'one number on the days of two pages',
    side('held', n('exact', 48), on('2020-06-01', 'page')),
    side('held', n('exact', 48), on('2020-09-01', 'header')),
    6,
    'agrees',
  ],
  [
    'a round number and the same as a lower bound',
    side('dead', n('exact', 48_000), on('2020-06-01')),
    side('dead', n('more_than', 48_000), on('2020-09-01')),
    6,
    'agrees',
  ],
  [
    'about 40 and up to 40',
    side('held', n('about', 40), on('2020-06-01')),
    side('held', n('up_to', 40), on('2020-06-01')),
    6,
    'agrees',
  ],
  [
    'eight and more than eight do not meet',
    side('taken', n('exact', 8), on('2020-03-01', 'event')),
    side('taken', n('more_than', 8), on('2020-03-01', 'event')),
    7,
    'sameWhenRounded',
  ],
];

const row7: Case[] = [
  [
    'more than 48,000 and 48,700: a floor, not the nearest',
    side('dead', n('more_than', 48_000), on('2020-06-01')),
    side('dead', n('exact', 48_700), on('2020-06-20')),
    7,
    'sameWhenRounded',
  ],
  [
    'nearly 47,000 and 46,300: a ceiling, not the nearest',
    side('dead', n('nearly', 47_000), on('2020-06-01')),
    side('dead', n('exact', 46_300), on('2020-06-01')),
    7,
    'sameWhenRounded',
  ],
  [
    'nearly 47,000 and 45,900',
    side('dead', n('nearly', 47_000), on('2020-06-01')),
    side('dead', n('exact', 45_900), on('2020-06-01')),
    16,
    'conflicts',
  ],
  [
    'at least 1,500 and 1,460, which rounds to it from below',
    side('dead', n('at_least', 1_500), on('2020-06-01')),
    side('dead', n('exact', 1_460), on('2020-06-01')),
    16,
    'conflicts',
  ],
  [
    '251 and more than 249',
    side('taken', n('exact', 251), on('2020-03-01', 'event')),
    side('taken', n('more_than', 249), on('2020-03-01', 'event')),
    15,
    'agrees',
  ],
  [
    'about 250 and 251',
    side('taken', n('about', 250), on('2020-06-01', 'page')),
    side('taken', n('exact', 251), on('2020-03-01', 'event')),
    7,
    'sameWhenRounded',
  ],
  [
    '251 and about 250',
    side('taken', n('exact', 251), on('2020-06-01', 'page')),
    side('taken', n('about', 250), on('2020-03-01', 'event')),
    7,
    'sameWhenRounded',
  ],
  [
    'more than 48,000 and 48,189 within a month',
    side('dead', n('more_than', 48_000), on('2020-06-01')),
    side('dead', n('exact', 48_189), on('2020-06-20')),
    7,
    'sameWhenRounded',
  ],
  [
    'the same a season apart',
    side('dead', n('more_than', 48_000), on('2020-06-01')),
    side('dead', n('exact', 48_189), on('2020-09-20')),
    10,
    'earlier',
  ],
  [
    'the same, a day unknown',
    side('dead', n('more_than', 48_000), on('2020-06-01')),
    side('dead', n('exact', 48_189), on(null)),
    7,
    'sameWhenRounded',
  ],
  [
    'more than 48,000 and 47,900',
    side('dead', n('more_than', 48_000), on('2020-06-20')),
    side('dead', n('exact', 47_900), on('2020-06-01')),
    10,
    'laterUpdate',
  ],
  [
    'nearly 47,000 and 46,707',
    side('dead', n('nearly', 47_000), on('2020-06-01')),
    side('dead', n('exact', 46_707), on('2020-06-02')),
    7,
    'sameWhenRounded',
  ],
  [
    'nearly 47,000 and 47,100',
    side('dead', n('nearly', 47_000), on('2020-06-01')),
    side('dead', n('exact', 47_100), on('2020-06-02')),
    10,
    'earlier',
  ],
  [
    'nearly 2,000 hostages take in no 1,200',
    side('taken', n('nearly', 2_000), on('2020-03-01', 'event'), { told: '2020-09-01' }),
    side('taken', n('exact', 1_200), on('2020-03-01', 'event'), { told: '2020-09-01' }),
    16,
    'conflicts',
  ],
  [
    'a bare round number from 1,000 up',
    side('dead', n('exact', 1_200), on('2020-06-01')),
    side('dead', n('exact', 1_195), on('2020-06-01')),
    7,
    'sameWhenRounded',
  ],
  [
    'a bare number below 1,000 is no rounding',
    side('taken', n('exact', 252), on('2020-03-01', 'event'), { told: '2020-09-01' }),
    side('taken', n('exact', 251), on('2020-03-01', 'event'), { told: '2020-09-01' }),
    16,
    'conflicts',
  ],
  [
    'a snapshot may be rounded at any distance',
    side('homes', n('about', 2_000_000), on('2020-03-01')),
    side('homes', n('exact', 2_300_000), on('2020-12-01')),
    7,
    'sameWhenRounded',
  ],
  [
    'rounding goes no further than the grain of the measure',
    side('held', n('about', 300), on('2020-06-01')),
    side('held', n('exact', 280), on('2020-06-02')),
    12,
    'earlier',
  ],
  [
    'half and 52 percent',
    side('dead.women', share(0.5), on('2020-06-01')),
    side('dead.women', share(0.52), on('2020-06-01')),
    7,
    'sameWhenRounded',
  ],
  [
    'half and 70 percent',
    side('dead.women', share(0.5), on('2020-06-01')),
    side('dead.women', share(0.7), on('2020-06-01')),
    16,
    'conflicts',
  ],
  [
    'a range is no rounding',
    side('dead', n('range', 48_000, { high: 49_000 }), on('2020-06-01')),
    side('dead', n('exact', 48_189), on('2020-06-01')),
    15,
    'agrees',
  ],
];

const row9: Case[] = [
  [
    'a day unknown',
    side('dead', n('exact', 900), on(null)),
    side('dead', n('exact', 500), on('2020-06-01')),
    9,
    'dateNeeded',
  ],
  ['both unknown', side('held', n('exact', 90), on(null)), side('held', n('exact', 50), on(null)), 9, 'dateNeeded'],
  [
    'late May and 28 May',
    side('dead', n('exact', 900), on('2020-05-20/2020-05-31')),
    side('dead', n('exact', 500), on('2020-05-28')),
    9,
    'dateNeeded',
  ],
  [
    'one bracket twice is not one day',
    side('held', n('exact', 90), on('2020-05-20/2020-05-31')),
    side('held', n('exact', 50), on('2020-05-20/2020-05-31')),
    9,
    'dateNeeded',
  ],
  [
    'brackets that do not overlap',
    side('dead', n('exact', 900), on('2020-06-01/2020-06-09')),
    side('dead', n('exact', 500), on('2020-05-20/2020-05-31')),
    10,
    'laterUpdate',
  ],
  [
    'an event needs no day',
    side('taken', n('at_least', 200), on(null)),
    side('taken', n('exact', 251), on('2020-03-01', 'event')),
    15,
    'agrees',
  ],
];

const row10: Case[] = [
  [
    'later and larger',
    side('dead', n('exact', 900), on('2020-06-02')),
    side('dead', n('exact', 850), on('2020-06-01')),
    10,
    'laterUpdate',
  ],
  [
    'earlier and smaller',
    side('dead', n('exact', 850), on('2020-06-01')),
    side('dead', n('exact', 900), on('2020-06-02')),
    10,
    'earlier',
  ],
  [
    'by the days of page and header',
    side('dead', n('exact', 53_977), on('2020-09-02', 'page')),
    side('dead', n('more_than', 21_000), on('2020-06-01', 'header')),
    10,
    'laterUpdate',
  ],
  [
    'a range that grew at its top',
    side('dead', n('range', 500, { high: 700 }), on('2020-09-02')),
    side('dead', n('range', 500, { high: 600 }), on('2020-06-01')),
    6,
    'agrees',
  ],
  [
    'a range that grew',
    side('dead', n('range', 550, { high: 700 }), on('2020-09-02')),
    side('dead', n('exact', 500), on('2020-06-01')),
    10,
    'laterUpdate',
  ],
  [
    'later and within the earlier range',
    side('dead', n('exact', 550), on('2020-09-02')),
    side('dead', n('range', 500, { high: 600 }), on('2020-06-01')),
    17,
    'notComparable',
  ],
];

const row11: Case[] = [
  [
    'a later total below',
    side('dead', n('exact', 800), on('2020-06-02')),
    side('dead', n('exact', 900), on('2020-06-01')),
    11,
    'revision',
  ],
  [
    'the record is the later one',
    side('dead', n('exact', 900), on('2020-06-01')),
    side('dead', n('exact', 800), on('2020-06-02')),
    11,
    'revision',
  ],
  [
    'below an earlier lower bound',
    side('dead', n('exact', 800), on('2020-06-02')),
    side('dead', n('at_least', 900), on('2020-06-01')),
    11,
    'revision',
  ],
  [
    'the page day only',
    side('dead', n('exact', 800), on('2020-06-02', 'page')),
    side('dead', n('exact', 900), on('2020-06-01')),
    11,
    'dateNeeded',
  ],
  [
    'a header day only',
    side('dead', n('exact', 800), on('2020-06-02')),
    side('dead', n('exact', 900), on('2020-06-01', 'header')),
    11,
    'dateNeeded',
  ],
  [
    'a later lower bound below is no fall',
    side('dead', n('more_than', 800), on('2020-06-02')),
    side('dead', n('exact', 900), on('2020-06-01')),
    17,
    'notComparable',
  ],
  [
    'a later rounding that meets is no fall',
    side('dead', n('about', 50_000), on('2020-09-02')),
    side('dead', n('exact', 50_200), on('2020-06-01')),
    17,
    'notComparable',
  ],
  [
    'a soft top below is no fall',
    side('dead', n('up_to', 800), on('2020-06-02')),
    side('dead', n('exact', 900), on('2020-06-01')),
    17,
    'notComparable',
  ],
  [
    'those held may grow fewer',
    side('held', n('exact', 48), on('2020-06-02')),
    side('held', n('exact', 90), on('2020-06-01')),
    12,
    'laterUpdate',
  ],
];

const row12: Case[] = [
  [
    'fewer later',
    side('held', n('exact', 48), on('2020-06-02')),
    side('held', n('exact', 90), on('2020-05-01')),
    12,
    'laterUpdate',
  ],
  [
    'more later',
    side('held', n('exact', 90), on('2020-06-02')),
    side('held', n('exact', 48), on('2020-05-01')),
    12,
    'laterUpdate',
  ],
  [
    'earlier',
    side('held', n('exact', 90), on('2020-05-02', 'page')),
    side('held', n('exact', 48), on('2020-06-01')),
    12,
    'earlier',
  ],
  [
    'on one day',
    side('held', n('exact', 90), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    16,
    'conflicts',
  ],
];

const event = on('2020-03-01', 'event');
const row13: Case[] = [
  [
    'periods a day apart count from the earlier one',
    side('dead.day', n('exact', 7), on('2020-06-01'), { told: '2020-07-31', period: attack('2020-06-01') }),
    side('dead.day', n('exact', 9), on('2020-06-02'), { told: '2020-08-01', period: attack('2020-06-02') }),
    13,
    'revision',
  ],
  [
    'from either side',
    side('dead.day', n('exact', 9), on('2020-06-02'), { told: '2020-08-01', period: attack('2020-06-02') }),
    side('dead.day', n('exact', 7), on('2020-06-01'), { told: '2020-07-31', period: attack('2020-06-01') }),
    13,
    'revision',
  ],
  [
    'a first toll and a settled one',
    side('taken', n('exact', 400), event, { told: '2020-03-05' }),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    13,
    'revision',
  ],
  [
    'a settled toll and the first one on record',
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    side('taken', n('exact', 400), event, { told: '2020-03-05' }),
    13,
    'revision',
  ],
  [
    'an early toll told of on a later page',
    side('taken', n('exact', 400), on('2020-03-05'), { told: '2020-12-01' }),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    13,
    'revision',
  ],
  [
    'sixty days after still counts as early',
    side('taken', n('exact', 400), event, { told: '2020-04-30' }),
    side('taken', n('exact', 251), event, { told: '2020-05-01' }),
    13,
    'revision',
  ],
  [
    'both within the sixty days',
    side('taken', n('exact', 400), event, { told: '2020-04-29' }),
    side('taken', n('exact', 251), event, { told: '2020-04-30' }),
    16,
    'conflicts',
  ],
  [
    'both after',
    side('taken', n('exact', 400), event, { told: '2020-05-01' }),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    16,
    'conflicts',
  ],
  [
    'one body twice',
    side('taken', n('exact', 400), event, { by: 'army', told: '2020-09-05' }),
    side('taken', n('exact', 251), event, { by: 'army', told: '2020-10-01' }),
    13,
    'revision',
  ],
  [
    'two bodies',
    side('taken', n('exact', 400), event, { by: 'army', told: '2020-09-05' }),
    side('taken', n('exact', 251), event, { by: 'police', told: '2020-10-01' }),
    16,
    'conflicts',
  ],
  [
    'one attack, by one ministry, twice',
    side('dead.day', n('exact', 7), on('2020-06-01'), { by: 'ministry', period: attack('2020-06-01') }),
    side('dead.day', n('exact', 9), on('2020-06-01'), { by: 'ministry', period: attack('2020-06-01') }),
    13,
    'revision',
  ],
  [
    'a first toll of an attack and a settled one',
    side('dead.day', n('exact', 7), on('2020-06-01'), { told: '2020-06-01', period: attack('2020-06-01') }),
    side('dead.day', n('exact', 9), on('2020-06-01'), { told: '2020-12-01', period: attack('2020-06-01') }),
    13,
    'revision',
  ],
  [
    'a first toll that meets the settled one',
    side('taken', n('at_least', 200), event, { told: '2020-03-05' }),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    15,
    'agrees',
  ],
];

const row14: Case[] = [
  [
    'two numbered drafts',
    side('offer.days', days('exact', 60), on(null), { draft: '1' }),
    side('offer.days', days('exact', 70), on(null), { draft: '2' }),
    14,
    'revision',
  ],
  [
    'two dated drafts',
    side('offer.days', days('exact', 60), on('2020-06-01')),
    side('offer.days', days('exact', 70), on('2020-06-20')),
    14,
    'revision',
  ],
  [
    'dates that are only the pages’',
    side('offer.days', days('exact', 60), on('2020-06-01', 'page')),
    side('offer.days', days('exact', 70), on('2020-06-20', 'header')),
    14,
    'dateNeeded',
  ],
  [
    'one draft, two sources',
    side('offer.days', days('exact', 60), on(null), { draft: '1', by: 'envoy' }),
    side('offer.days', days('exact', 70), on(null), { draft: '1', by: 'negotiator' }),
    14,
    'conflicts',
  ],
  [
    'one draft, one source',
    side('offer.days', days('exact', 60), on(null), { draft: '1', by: 'envoy' }),
    side('offer.days', days('exact', 70), on(null), { draft: '1', by: 'envoy' }),
    14,
    'dateNeeded',
  ],
  [
    'one day, two documents',
    side('offer.days', days('exact', 60), on('2020-06-01'), { doc: 'x' }),
    side('offer.days', days('exact', 70), on('2020-06-01'), { doc: 'y' }),
    14,
    'conflicts',
  ],
  [
    'one day, one document',
    side('offer.days', days('exact', 60), on('2020-06-01'), { doc: 'x' }),
    side('offer.days', days('exact', 70), on('2020-06-01'), { doc: 'x' }),
    14,
    'dateNeeded',
  ],
  [
    'a numbered draft and one without number on one day',
    side('offer.days', days('exact', 60), on('2020-06-01'), { draft: '1', by: 'envoy' }),
    side('offer.days', days('exact', 70), on('2020-06-01'), { by: 'negotiator' }),
    14,
    'dateNeeded',
  ],
  [
    'no days at all',
    side('offer.days', days('exact', 60), on(null)),
    side('offer.days', days('exact', 70), on(null)),
    14,
    'dateNeeded',
  ],
  [
    'an extension is another measure',
    side('extension.days', days('exact', 2), on('2020-06-01')),
    side('offer.days', days('exact', 4), on('2020-06-01')),
    3,
    'differentScope',
  ],
  [
    'drafts that agree',
    side('offer.freed', n('up_to', 40), on('2020-06-01')),
    side('offer.freed', n('exact', 33), on('2020-06-20')),
    15,
    'agrees',
  ],
];

const row15: Case[] = [
  [
    'a lower bound on the day of the total',
    side('dead', n('at_least', 800), on('2020-06-01')),
    side('dead', n('exact', 977), on('2020-06-01')),
    15,
    'agrees',
  ],
  [
    'days of page and header',
    side('dead', n('at_least', 800), on('2020-06-01', 'page')),
    side('dead', n('exact', 977), on('2020-06-01', 'header')),
    15,
    'agrees',
  ],
  [
    'a lower bound of one event',
    side('taken', n('more_than', 200), on('2020-06-01', 'page')),
    side('taken', n('exact', 251), event),
    15,
    'agrees',
  ],
  [
    'two round numbers that may be one',
    side('dead', n('exact', 1_200), on('2020-06-01')),
    side('dead', n('exact', 1_250), on('2020-06-01')),
    15,
    'agrees',
  ],
  [
    'two round numbers that cannot be one',
    side('dead', n('exact', 1_200), on('2020-06-01')),
    side('dead', n('exact', 1_300), on('2020-06-01')),
    16,
    'conflicts',
  ],
  [
    '“up to” that stays below',
    side('held', n('up_to', 50), on('2020-06-01')),
    side('held', n('exact', 43), on('2020-06-01')),
    15,
    'agrees',
  ],
];

const row16: Case[] = [
  [
    'two counts of one day',
    side('held', n('exact', 48), on('2020-06-01')),
    side('held', n('exact', 58), on('2020-06-01', 'report')),
    16,
    'conflicts',
  ],
  [
    'one day known from the page',
    side('held', n('exact', 48), on('2020-06-01', 'page')),
    side('held', n('exact', 58), on('2020-06-01')),
    16,
    'dateNeeded',
  ],
  [
    'one day known from a header',
    side('dead', n('exact', 480), on('2020-06-01')),
    side('dead', n('exact', 580), on('2020-06-01', 'header')),
    16,
    'dateNeeded',
  ],
  [
    'trucks counted by two bodies',
    side('trucks', trucks(4_200), on('2020-05-09'), { by: 'army', period: may, told: '2020-05-10' }),
    side('trucks', trucks(3_100), on('2020-05-09'), { by: 'agency', period: may, told: '2020-05-10' }),
    16,
    'conflicts',
  ],
  [
    'an event, the page’s day only',
    side('taken', n('exact', 300), on('2020-09-01', 'page'), { told: '2020-09-01' }),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    16,
    'dateNeeded',
  ],
  [
    'an event, when it was told unknown',
    side('taken', n('exact', 300), event),
    side('taken', n('exact', 251), event, { told: '2020-10-01' }),
    16,
    'dateNeeded',
  ],
  [
    'a lower bound below a smaller number',
    side('held', n('at_least', 60), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    16,
    'conflicts',
  ],
  [
    'a lower bound and a larger number',
    side('held', n('at_least', 40), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    15,
    'agrees',
  ],
  [
    '“up to” and a larger number',
    side('held', n('up_to', 40), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    17,
    'notComparable',
  ],
  [
    '“fewer than” and a larger number',
    side('held', n('at_most', 40, { strict: true }), on('2020-06-01')),
    side('held', n('exact', 48), on('2020-06-01')),
    16,
    'conflicts',
  ],
];

const row17: Case[] = [
  [
    'a stale lower bound',
    side('dead', n('more_than', 34_000), on('2020-09-01', 'page')),
    side('dead', n('exact', 53_977), on('2020-06-01')),
    17,
    'notComparable',
  ],
  [
    'an earlier lower bound above is no update',
    side('dead', n('up_to', 900), on('2020-05-01')),
    side('dead', n('exact', 800), on('2020-06-01')),
    17,
    'notComparable',
  ],
];

const world = worldWith();
describe.each<[string, Case[]]>([
  ['row 1: a discrepancy without numbers', row1],
  ['row 2: no link', row2],
  ['row 3: another measure', row3],
  ['row 4: another scope of one measure', row4],
  ['row 5: vague', row5],
  ['row 6: equal', row6],
  ['row 7: rounded', row7],
  ['row 9: days unclear', row9],
  ['row 10: a total that grew', row10],
  ['row 11: a total that fell', row11],
  ['row 12: another moment', row12],
  ['row 13: an event recounted', row13],
  ['row 14: drafts', row14],
  ['row 15: one occasion, meeting', row15],
  ['row 16: one occasion, apart', row16],
  ['row 17: the rest', row17],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_shows, b, a, row, relation) => expect(relate(b, a, world)).toEqual({ row, relation }));
});

describe('row 8: off a dated series', () => {
  const points: [string, number][] = [
    ['2020-03-10', 4_100],
    ['2020-04-01', 15_207],
    ['2020-04-15', 16_803],
    ['2020-05-01', 18_412],
    ['2020-06-01', 21_320],
  ];
  const series = worldWith(seriesOf('dead', 'ministry', points));
  const april = side('dead', n('exact', 15_207), on('2020-04-01', 'report'), { by: 'ministry' });
  const may18 = side('dead', n('exact', 18_412), on('2020-05-01', 'report'), { by: 'ministry' });
  const june = side('dead', n('exact', 21_320), on('2020-06-01', 'report'), { by: 'ministry' });
  const early = side('dead', n('more_than', 21_000), on('2020-04-01'), { by: 'ministry' });

  const found: [string, Side, Side, string][] = [
    ['a total months ahead of the series', early, may18, '2020-06-01'],
    ['the same, on the day of another figure', early, april, '2020-06-01'],
    ['the odd one is the one on record', may18, early, '2020-06-01'],
    [
      'a total that the series left behind',
      side('dead', n('exact', 15_190), on('2020-05-20'), { by: 'ministry' }),
      may18,
      '2020-04-01',
    ],
    [
      'a figure credited to nobody is held against all',
      side('dead', n('exact', 21_040), on('2020-04-02')),
      may18,
      '2020-06-01',
    ],
  ];
  it('is found where the odd one is itself part of the series on record', () => {
    const withOdd = worldWith(seriesOf('dead', 'ministry', [...points, ['2020-04-02', 21_000]]));
    const odd = side('dead', n('exact', 21_000), on('2020-04-02', 'report'), { by: 'ministry' });
    expect(relate(may18, odd, withOdd)).toEqual({ row: 8, relation: 'anomaly', firstFits: '2020-06-01' });
    expect(relate(odd, may18, withOdd)).toEqual({ row: 8, relation: 'anomaly', firstFits: '2020-06-01' });
  });
  it.each(found)('%s', (_, b, a, firstFits) =>
    expect(relate(b, a, series)).toEqual({ row: 8, relation: 'anomaly', firstFits }),
  );

  const other: [string, Side, Side, World, number, Relation][] = [
    ['the figure of the series that it does fit', early, june, series, 10, 'earlier'],
    [
      'the day is only the page’s',
      { ...early, claim: { ...early.claim, asOf: on('2020-04-01', 'page') } },
      may18,
      series,
      11,
      'dateNeeded',
    ],
    [
      'the day of the sound one is only the page’s',
      { ...may18, claim: { ...may18.claim, asOf: on('2020-05-01', 'page') } },
      early,
      series,
      11,
      'dateNeeded',
    ],
    [
      'two other figures are no series, though one of them reaches the value',
      early,
      april,
      worldWith(
        seriesOf('dead', 'ministry', [
          ['2020-04-01', 15_150],
          ['2020-06-01', 21_320],
        ]),
      ),
      16,
      'conflicts',
    ],
    [
      'two other figures are no series',
      early,
      may18,
      worldWith(seriesOf('dead', 'ministry', points.slice(1, 2))),
      11,
      'revision',
    ],
    [
      'no figure before it',
      side('dead', n('exact', 21_320), on('2020-03-01'), { by: 'ministry' }),
      may18,
      series,
      11,
      'revision',
    ],
    [
      'a value that the series never reaches',
      side('dead', n('exact', 90_000), on('2020-04-02'), { by: 'ministry' }),
      may18,
      series,
      11,
      'revision',
    ],
    [
      'another body’s series',
      side('dead', n('exact', 21_040), on('2020-04-02'), { by: 'medics' }),
      may18,
      series,
      17,
      'notComparable',
    ],
    [
      'a series that fell itself',
      early,
      may18,
      worldWith(seriesOf('dead', 'ministry', [...points, ['2020-03-20', 19_500]])),
      11,
      'revision',
    ],
    [
      'a snapshot goes up and down',
      side('held', n('exact', 90), on('2020-04-01')),
      side('held', n('exact', 48), on('2020-05-01')),
      series,
      12,
      'earlier',
    ],
  ];
  it.each(other)('not: %s', (_, b, a, where, row, relation) => expect(relate(b, a, where)).toEqual({ row, relation }));
});
