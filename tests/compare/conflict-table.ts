// Pairs of figures as news pages meet them, each named by what it shows, with what must be said of it.
//
// Here: three kinds in about equal number: real differences, look-alikes that must never be called a conflict, and
// updates and roundings. The war, the flood and the numbers are invented; the shapes are not.
import type { Side } from '@/lib/compare';
import type { Relation } from '@/lib/vocabulary';
import { n, on } from '../memory-pack';
import { attack, side } from './world';

export type Meeting = { shows: string; page: Side; record: Side; relation: Relation };
const pair = (shows: string, page: Side, record: Side, relation: Relation): Meeting => ({
  shows,
  page,
  record,
  relation,
});

const days = (value: number, qualifier: 'exact' | 'about' | 'increment' = 'exact') =>
  n(qualifier, value, { unit: 'days' });
const trucks = (value: number, qualifier: 'exact' | 'about' | 'at_least' = 'exact') =>
  n(qualifier, value, { unit: 'trucks' });
const part = (value: number) => n('fraction', value, { unit: 'share' });
const event = on('2020-03-01', 'event');
const crossing = attack('2020-05-01', '2020-05-09', 'crossings');
const strike = attack('2020-06-03');
const first = { told: '2020-03-03' };
const settled = { told: '2020-11-20' };
const strikeDay = on('2020-06-03');
const said = { told: '2020-06-03', period: strike };

/** Figures that differ, and are shown as differing. */
export const DIFFERENCES: Meeting[] = [
  pair(
    'an early toll and its later correction',
    side('taken', n('exact', 400), event, first),
    side('taken', n('exact', 251), event, settled),
    'revision',
  ),
  pair(
    'a correction and the early toll on record',
    side('taken', n('exact', 251), event, settled),
    side('taken', n('exact', 400), event, first),
    'revision',
  ),
  pair(
    'an early toll and its later correction on a page written in between',
    side('taken', n('exact', 400), on('2020-03-04'), { told: '2020-04-20' }),
    side('taken', n('exact', 251), event, settled),
    'revision',
  ),
  pair(
    'a first estimate recalled a year on',
    side('taken', n('more_than', 300), on('2020-03-04'), settled),
    side('taken', n('exact', 251), event, settled),
    'revision',
  ),
  pair(
    'two settled counts by two bodies',
    side('taken', n('exact', 239), event, { by: 'army', ...settled }),
    side('taken', n('exact', 251), event, { by: 'families', ...settled }),
    'conflicts',
  ),
  pair(
    'two first counts by two bodies',
    side('taken', n('exact', 130), event, { by: 'army', ...first }),
    side('taken', n('exact', 199), event, { by: 'police', ...first }),
    'conflicts',
  ),
  pair(
    'one army that corrects itself',
    side('taken', n('exact', 240), event, { by: 'army', told: '2020-07-01' }),
    side('taken', n('exact', 251), event, { by: 'army', told: '2020-10-01' }),
    'revision',
  ),
  pair(
    'seven against eight people in one strike',
    side('dead.day', n('exact', 7), strikeDay, { by: 'hospital', ...said }),
    side('dead.day', n('exact', 8), strikeDay, { by: 'civil-defence', ...said }),
    'conflicts',
  ),
  pair(
    'a strike’s toll by nobody in particular, in two documents',
    side('dead.day', n('exact', 7), strikeDay, said),
    side('dead.day', n('exact', 11), strikeDay, said),
    'conflicts',
  ),
  pair(
    'at least twelve against nine in one strike',
    side('dead.day', n('at_least', 12), strikeDay, { by: 'medics', ...said }),
    side('dead.day', n('exact', 9), strikeDay, { by: 'army', ...said }),
    'conflicts',
  ),
  pair(
    'a strike’s toll that one hospital raised',
    side('dead.day', n('exact', 7), strikeDay, { by: 'hospital', ...said }),
    side('dead.day', n('exact', 9), strikeDay, { by: 'hospital', ...said }),
    'revision',
  ),
  pair(
    'trucks counted by two bodies',
    side('trucks', trucks(4_200), on('2020-05-09'), { by: 'army', period: crossing, told: '2020-05-10' }),
    side('trucks', trucks(3_090), on('2020-05-09', 'report'), { by: 'agency', period: crossing, told: '2020-05-11' }),
    'conflicts',
  ),
  pair(
    'trucks said not to tally, without a number',
    side('trucks', trucks(4_200), on('2020-05-09'), { by: 'army', period: crossing }),
    side('trucks', n('vague', null, { unit: 'trucks' }), on('2020-05-09'), { disputed: true }),
    'reportedConflict',
  ),
  pair(
    'a page that says counts differ, beside one on record',
    side('trucks', n('vague', null, { unit: 'trucks' }), on('2020-05-20', 'page'), { disputed: true }),
    side('trucks', trucks(4_200), on('2020-05-09'), { by: 'army', period: crossing }),
    'reportedConflict',
  ),
  pair(
    'a preliminary toll revised down',
    side('dead', n('exact', 10_400), on('2020-06-10', 'report'), { by: 'ministry' }),
    side('dead', n('exact', 9_850), on('2020-06-24', 'report'), { by: 'ministry' }),
    'revision',
  ),
  pair(
    'a toll below an earlier “at least”',
    side('dead', n('exact', 9_850), on('2020-06-24', 'report')),
    side('dead', n('at_least', 10_300), on('2020-06-10', 'report')),
    'revision',
  ),
  pair(
    'two tolls of one day by two bodies',
    side('dead', n('exact', 31_200), on('2020-06-10', 'report'), { by: 'ministry' }),
    side('dead', n('exact', 24_600), on('2020-06-10', 'report'), { by: 'monitor' }),
    'conflicts',
  ),
  pair(
    'two counts of those held on one day',
    side('held', n('exact', 101), on('2020-06-10'), { by: 'army' }),
    side('held', n('exact', 97), on('2020-06-10', 'report'), { by: 'families' }),
    'conflicts',
  ),
  pair(
    'more living than are held at all, on one day',
    side('held.living', n('exact', 60), on('2020-06-10')),
    side('held', n('exact', 48), on('2020-06-10')),
    'conflicts',
  ),
  pair(
    'two drafts of one proposal with other durations',
    side('offer.days', days(60), on('2020-06-01'), { draft: 'first' }),
    side('offer.days', days(45), on('2020-06-12'), { draft: 'second' }),
    'revision',
  ),
  pair(
    'two dated tellings of one proposal',
    side('offer.freed', n('exact', 10), on('2020-06-01')),
    side('offer.freed', n('exact', 33), on('2020-06-12')),
    'revision',
  ),
  pair(
    'one draft as two sources have it',
    side('offer.freed', n('exact', 10), on('2020-06-01'), { draft: 'first', by: 'envoy' }),
    side('offer.freed', n('exact', 9), on('2020-06-01'), { draft: 'first', by: 'negotiator' }),
    'conflicts',
  ),
  pair(
    'two shares of one day’s dead',
    side('dead.women', part(0.7), on('2020-06-10', 'report')),
    side('dead.women', part(0.52), on('2020-06-10', 'report')),
    'conflicts',
  ),
  pair(
    '“fewer than 100” against 120 held on one day',
    side('held', n('at_most', 100, { strict: true }), on('2020-06-10')),
    side('held', n('exact', 120), on('2020-06-10')),
    'conflicts',
  ),
];

/** Figures that look as if they differ, and do not, or cannot be shown to. */
export const LOOK_ALIKES: Meeting[] = [
  pair(
    'a total against a subset',
    side('dead', n('exact', 31_200), on('2020-06-10')),
    side('dead.fighters', n('exact', 9_000), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'the living against all who are held',
    side('held.living', n('exact', 24), on('2020-06-10')),
    side('held', n('exact', 48), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'those held now against those taken then',
    side('held', n('exact', 48), on('2020-06-10')),
    side('taken', n('exact', 251), event),
    'differentScope',
  ),
  pair(
    'two counts of one event, one told at a time that may be early or settled',
    side('taken', n('about', 240), event, { told: '2020-03-20' }),
    side('taken', n('about', 260), event, { told: ['2020-04-20', '2020-05-20'] }),
    'dateNeeded',
  ),
  pair(
    'the children among those taken',
    side('taken.children', n('exact', 38), event, first),
    side('taken', n('exact', 251), event, settled),
    'differentScope',
  ),
  pair(
    'one day’s dead against all',
    side('dead.day', n('exact', 81), on('2020-06-10'), { period: attack('2020-06-10') }),
    side('dead', n('exact', 53_977), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'two days of bombing',
    side('dead.day', n('exact', 81), on('2020-06-10'), { period: attack('2020-06-10') }),
    side('dead.day', n('exact', 46), on('2020-06-13'), { period: attack('2020-06-13') }),
    'differentScope',
  ),
  pair(
    'two attacks on one day',
    side('dead.day', n('exact', 20), on('2020-06-10'), { period: attack('2020-06-10', '2020-06-10', null) }),
    side('dead.day', n('exact', 35), on('2020-06-10'), { period: attack('2020-06-10', '2020-06-10', null) }),
    'differentScope',
  ),
  pair(
    'trucks at the crossing against trucks collected',
    side('trucks', trucks(170), on('2020-05-09'), { period: crossing }),
    side('trucks', trucks(90), on('2020-05-09'), { period: { ...crossing, convention: 'collected' } }),
    'differentScope',
  ),
  pair(
    'two proposals',
    side('extension.days', days(60), on('2020-06-10')),
    side('offer.days', days(45), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'an extension against the truce',
    side('extension.days', days(2, 'increment'), on('2020-06-10')),
    side('offer.days', days(4), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    '“two more days” beside the length of the truce itself',
    side('offer.days', days(2, 'increment'), on('2020-06-10')),
    side('offer.days', days(4), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'planned against done',
    side('offer.freed', n('exact', 33), on('2020-06-10')),
    side('freed', n('exact', 25), event),
    'differentScope',
  ),
  pair(
    'more to be freed than are living',
    side('offer.freed', n('exact', 50), on('2020-06-10')),
    side('held', n('exact', 48), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    '20 more freed against the 50 of the week',
    side('freed', n('increment', 20), on('2020-05-07', 'event'), settled),
    side('freed', n('exact', 50), on('2020-05-07', 'event'), settled),
    'differentScope',
  ),
  pair(
    'a share against a count',
    side('dead.women', part(0.7), on('2020-06-10')),
    side('dead.women', n('exact', 16_000), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'a share of the identified against a share of all',
    side('dead.women', part(0.52), on('2020-06-10'), { base: 'identified' }),
    side('dead.women', part(0.7), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'a share of another season',
    side('dead.women', part(0.7), on('2020-03-20')),
    side('dead.women', part(0.52), on('2020-06-10')),
    'differentScope',
  ),
  pair(
    'a lower bound and a larger number',
    side('taken', n('at_least', 199), event, first),
    side('taken', n('exact', 251), event, settled),
    'agrees',
  ),
  pair(
    'a lower bound of one day and a larger number',
    side('dead', n('more_than', 31_000), on('2020-06-10')),
    side('dead', n('exact', 33_400), on('2020-06-10')),
    'agrees',
  ),
  pair(
    '“up to 50” and a larger number',
    side('held', n('up_to', 50), on('2020-06-10')),
    side('held', n('exact', 58), on('2020-06-10')),
    'notComparable',
  ),
  pair(
    '“dozens” against a number far off',
    side('held', n('vague', null, { vague: 'dozens' }), on('2020-06-10')),
    side('held', n('exact', 8), on('2020-06-10')),
    'notComparable',
  ),
  pair(
    '“dozens” against a number within',
    side('held', n('vague', null, { vague: 'dozens' }), on('2020-06-10')),
    side('held', n('exact', 48), on('2020-06-10')),
    'agrees',
  ),
  pair(
    'a stale total quoted as background',
    side('dead', n('exact', 34_100), on('2020-09-01', 'page')),
    side('dead', n('exact', 53_977), on('2020-06-10', 'report')),
    'dateNeeded',
  ),
  pair(
    'a stale lower bound quoted as background',
    side('dead', n('more_than', 34_000), on('2020-09-01', 'page')),
    side('dead', n('exact', 53_977), on('2020-06-10', 'report')),
    'notComparable',
  ),
  pair(
    'a page’s own day against a ministry’s',
    side('dead', n('exact', 30_900), on('2020-06-10', 'page')),
    side('dead', n('exact', 31_200), on('2020-06-10', 'report')),
    'dateNeeded',
  ),
  pair(
    'a document that cannot belong to its date',
    side('dead', n('more_than', 21_000), on('2020-03-10', 'header')),
    side('dead', n('exact', 8_300), on('2020-03-15', 'report')),
    'dateNeeded',
  ),
  pair(
    'two totals without days',
    side('dead', n('exact', 30_900), on(null)),
    side('dead', n('exact', 24_000), on(null)),
    'dateNeeded',
  ),
  pair(
    'late May against a day in it',
    side('dead', n('exact', 30_900), on('2020-05-20/2020-05-31')),
    side('dead', n('exact', 24_000), on('2020-05-28')),
    'dateNeeded',
  ),
  pair(
    'a proposal told on two pages, no draft dated',
    side('offer.days', days(60), on('2020-06-01', 'page')),
    side('offer.days', days(45), on('2020-06-12', 'header')),
    'dateNeeded',
  ),
  pair(
    'an event’s count on a page that does not say when',
    side('taken', n('exact', 300), event),
    side('taken', n('exact', 251), event, settled),
    'dateNeeded',
  ),
];

/** The same figure in other words, or a later one. */
export const UPDATES: Meeting[] = [
  pair(
    'neighbouring days',
    side('dead', n('exact', 31_280), on('2020-06-11')),
    side('dead', n('exact', 31_195), on('2020-06-10')),
    'laterUpdate',
  ),
  pair(
    'a page older than the record',
    side('dead', n('exact', 31_195), on('2020-06-10')),
    side('dead', n('exact', 53_977), on('2020-09-10')),
    'earlier',
  ),
  pair(
    'medics’ count against a ministry’s of the day after',
    side('dead', n('exact', 31_195), on('2020-06-10'), { by: 'medics' }),
    side('dead', n('exact', 31_402), on('2020-06-11', 'report'), { by: 'ministry' }),
    'earlier',
  ),
  pair(
    'two lower bounds a year apart',
    side('dead', n('more_than', 48_000), on('2020-12-06', 'page')),
    side('dead', n('more_than', 21_000), on('2020-03-02', 'header')),
    'laterUpdate',
  ),
  pair(
    'an exact total after a lower bound',
    side('dead', n('exact', 53_977), on('2020-09-10')),
    side('dead', n('more_than', 48_000), on('2020-06-06', 'header')),
    'laterUpdate',
  ),
  pair(
    'fewer held than in spring',
    side('held', n('exact', 48), on('2020-09-10')),
    side('held', n('exact', 59), on('2020-05-10')),
    'laterUpdate',
  ),
  pair(
    'fewer living by the page’s day',
    side('held.living', n('exact', 20), on('2020-10-07', 'page')),
    side('held.living', n('exact', 24), on('2020-03-06', 'header')),
    'laterUpdate',
  ),
  pair(
    'more living found',
    side('held.living', n('exact', 24), on('2020-06-01')),
    side('held.living', n('exact', 23), on('2020-05-01')),
    'laterUpdate',
  ),
  pair(
    'an older count of those held',
    side('held', n('exact', 101), on('2020-05-10')),
    side('held', n('exact', 48), on('2020-09-10')),
    'earlier',
  ),
  pair(
    'about 250 and 251',
    side('taken', n('about', 250), on('2020-06-01', 'page')),
    side('taken', n('exact', 251), event),
    'sameWhenRounded',
  ),
  pair(
    'some 1,200 and 1,195',
    side('dead', n('about', 1_200), on('2020-03-01')),
    side('dead', n('exact', 1_195), on('2020-03-01')),
    'sameWhenRounded',
  ),
  pair(
    'nearly 47,000 and 46,707',
    side('dead', n('nearly', 47_000), on('2020-06-10')),
    side('dead', n('exact', 46_707), on('2020-06-09')),
    'sameWhenRounded',
  ),
  pair(
    'over 48,000 and 48,189 in one week',
    side('dead', n('more_than', 48_000), on('2020-06-10', 'page')),
    side('dead', n('exact', 48_189), on('2020-06-12', 'report')),
    'sameWhenRounded',
  ),
  pair(
    '31,000 and 31,195 of two days',
    side('dead', n('exact', 31_000), on('2020-06-10')),
    side('dead', n('exact', 31_195), on('2020-06-12')),
    'sameWhenRounded',
  ),
  pair(
    'two million and 2.3 million people',
    side('homes', n('about', 2_000_000), on('2020-06-10')),
    side('homes', n('exact', 2_300_000), on('2020-09-12')),
    'sameWhenRounded',
  ),
  pair(
    'half and 52 percent',
    side('dead.women', part(0.5), on('2020-06-10')),
    side('dead.women', part(0.52), on('2020-06-10')),
    'sameWhenRounded',
  ),
  pair(
    'eight and more than eight',
    side('taken', n('exact', 8), event),
    side('taken', n('more_than', 8), event),
    'sameWhenRounded',
  ),
  pair(
    'one number in two documents',
    side('taken', n('exact', 251), event, { by: 'army' }),
    side('taken', n('exact', 251), event, { by: 'army' }),
    'agrees',
  ),
  pair(
    'one number told early and late',
    side('taken', n('exact', 251), event, first),
    side('taken', n('exact', 251), event, settled),
    'agrees',
  ),
  pair(
    'one total on two days',
    side('dead', n('exact', 53_977), on('2020-06-10')),
    side('dead', n('exact', 53_977), on('2020-06-11')),
    'agrees',
  ),
  pair(
    'one length in two drafts',
    side('offer.days', days(60), on('2020-06-01'), { draft: 'first' }),
    side('offer.days', days(60), on('2020-06-12'), { draft: 'second' }),
    'agrees',
  ),
  pair(
    '48,000 bare and “over 48,000”',
    side('dead', n('exact', 48_000), on('2020-06-10')),
    side('dead', n('more_than', 48_000), on('2020-09-10')),
    'agrees',
  ),
  pair(
    'a range and a number inside it',
    side('held', n('range', 45, { high: 50 }), on('2020-06-10')),
    side('held', n('exact', 48), on('2020-06-10')),
    'agrees',
  ),
];
