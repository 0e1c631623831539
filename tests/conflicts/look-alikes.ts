// Reports whose figures look as if they differed, and do not, or cannot be shown to.
import { meeting, report, type Meeting, type Report } from './reports';

const dead = (day: string | null, text: string) => report('flood.dead', day, text);
const siege = (day: string | null, text: string) => report('siege.killed', day, text);
const held = (day: string | null, text: string) => report('captives.held', day, text);
const taken = (day: string | null, text: string) => report('captives.taken', day, text);
const harbour = (day: string | null, text: string) => report('harbour.days', day, text);
const strike = (day: string | null, text: string) => report('siege.killed.window', day, text);
const trucks = (day: string | null, text: string) => report('trucks.first-week', day, text);

const HELD_97 = held('2021-06-17', "On 14 June [97] captives were still held, according to the Families' Forum.");
const SETTLED = taken('2021-07-15', 'The Orvelan army says that [186] captives were taken in the Kellen raid.');
const TRUCKS: Report = trucks(
  '2021-06-10',
  "In the corridor's first week [1,090] trucks entered Tarn, according to the Relief Agency.",
);
const SIEGE_TOLL = siege(
  '2021-06-22',
  'As of 20 June, [2,140] people had been killed in Tarn since the siege began, the interior ministry said.',
);

export const LOOK_ALIKES: Meeting[] = [
  meeting(
    'a total against a subset',
    dead('2021-04-06', 'By 5 April the flood had killed [4,900] people, the interior ministry said.'),
    report(
      'flood.dead.children',
      '2021-04-06',
      'By 5 April the flood had killed [1,130] children, the interior ministry said.',
    ),
    'differentScope',
  ),
  meeting(
    'one town’s dead against the whole valley’s',
    report('flood.dead.karn', '2021-04-06', 'By 5 April the flood had killed [1,900] people in Karn, its mayor said.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,900] people, the interior ministry said.'),
    'differentScope',
  ),
  meeting(
    'the dead of a town beyond the border',
    report(null, '2021-04-06', 'By 5 April the flood had killed [1,200] people in Oster, across the border.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,900] people, the interior ministry said.'),
    null,
  ),
  meeting(
    'the children among those taken',
    report(null, '2021-04-25', '[Seven] children were among the 186 captives taken in the Kellen raid.'),
    SETTLED,
    null,
  ),
  meeting(
    'the trucks of the week after',
    report(
      null,
      '2021-06-16',
      'In the first week of the corridor 1,090 trucks entered Tarn, compared with [640] in the second.',
    ),
    TRUCKS,
    null,
  ),
  meeting(
    'fighters against all who were killed',
    report(
      'siege.killed.fighters',
      '2021-06-23',
      'The Orvelan army said [640] fighters had been killed in Tarn since the siege began, as of 20 June.',
    ),
    SIEGE_TOLL,
    'differentScope',
  ),
  meeting(
    'the living against all who are held',
    report(
      'captives.held.living',
      '2021-06-16',
      'On 14 June [61] captives were believed to be alive, the Orvelan army said.',
    ),
    HELD_97,
    'differentScope',
  ),
  meeting(
    'the bodies against all who are held',
    report(
      'captives.held.bodies',
      '2021-06-16',
      'The Ridge Front is holding the bodies of [36] captives, the army said.',
    ),
    HELD_97,
    'differentScope',
  ),
  meeting('those held now against those taken then', HELD_97, SETTLED, 'differentScope'),
  meeting(
    'one day of shelling against all since the siege',
    strike('2021-06-20', 'Shelling killed [41] people in Tarn on Saturday, medics said.'),
    SIEGE_TOLL,
    'differentScope',
  ),
  meeting(
    'two days of shelling',
    strike('2021-06-20', 'Shelling killed [41] people in Tarn on Saturday, medics said.'),
    strike('2021-06-25', '[Seventeen] people were killed in shelling of Tarn on Thursday, medics said.'),
    'differentScope',
  ),
  meeting(
    'two places shelled on one day',
    strike('2021-06-20', 'Shelling of the market in Tarn killed [41] people on Saturday, medics said.'),
    strike('2021-06-20', 'Overnight [12] people were killed in Tarn when a school was hit, the Relief Agency said.'),
    'differentScope',
  ),
  meeting(
    'two proposals of other lengths',
    report('mill.days', '2021-07-12', 'The Mill proposal foresees a [60-day] truce.'),
    harbour('2021-06-12', 'The Harbour proposal foresees a [30-day] truce.'),
    'differentScope',
  ),
  meeting(
    'two proposals that free other numbers',
    report('mill.captives', '2021-07-12', 'Under the Mill proposal, [35] captives would be released.'),
    report('harbour.captives', '2021-06-12', 'Under the Harbour proposal, [12] captives would be released.'),
    'differentScope',
  ),
  meeting(
    'an extension against the truce it extends',
    report('weir-truce.extension.days', '2021-05-25', 'On 25 May the Weir truce was extended by [two days].'),
    report('weir-truce.days', '2021-05-21', 'The Weir truce is a [five-day] pause.'),
    'differentScope',
  ),
  meeting(
    'an extension named as such, with its length behind "by"',
    report(
      'weir-truce.extension.days',
      '2021-05-25',
      'The extension of the Weir truce by [two days] was agreed in the night.',
    ),
    report('weir-truce.days', '2021-05-21', 'The Weir truce is a [five-day] pause.'),
    'differentScope',
  ),
  meeting(
    'what was promised against what came',
    report(
      'trucks.first-week.promised',
      '2021-05-30',
      'The Tarn corridor agreement promised [1,500] trucks in the first week of the corridor.',
    ),
    TRUCKS,
    'differentScope',
  ),
  meeting(
    'trucks collected against trucks that entered',
    report(
      'trucks.first-week.collected',
      '2021-06-10',
      'The Relief Agency said it had collected [640] truckloads in the first week of the corridor.',
    ),
    TRUCKS,
    'differentScope',
  ),
  meeting(
    'houses damaged against houses destroyed',
    report('houses.damaged', '2021-03-26', 'By 25 March [11,200] houses were damaged, the River Office said.'),
    report(
      'houses.destroyed',
      '2021-03-26',
      'By 25 March [3,400] houses had been destroyed, according to the River Office.',
    ),
    'differentScope',
  ),
  meeting(
    'the injured against the dead, in one sentence',
    report(
      'flood.injured',
      '2021-04-06',
      'By 5 April the flood had killed 4,900 people and injured [7,100] others, the interior ministry said.',
    ),
    dead('2021-04-06', 'By 5 April the flood had killed [4,900] people, the interior ministry said.'),
    'differentScope',
  ),
  meeting(
    'a share against a count',
    report(
      'siege.killed.children',
      '2021-06-22',
      'As of 20 June 2,140 people had been killed in Tarn since the siege began, [a third] of them children.',
    ),
    report(
      'siege.killed.children',
      '2021-06-23',
      'As of 20 June, [810] children had been killed in Tarn, the interior ministry said.',
    ),
    'differentScope',
  ),
  meeting(
    'a lower bound and a larger number of one event',
    taken('2021-04-12', 'The Ridge Front took [at least 150] captives in the Kellen raid, the Orvelan army said.'),
    SETTLED,
    'agrees',
  ),
  meeting(
    'a lower bound and a larger toll of one stated day',
    dead('2021-04-06', 'By 5 April the flood had killed [more than 4,000] people, the River Office said.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,900] people, the interior ministry said.'),
    'agrees',
  ),
  meeting(
    'two lower bounds of one stated day',
    held('2021-06-16', 'On 14 June [at least 60] captives were held in Tarn, the Lake Council said.'),
    held('2021-06-16', "On 14 June [more than 90] captives were held in Tarn, the Families' Forum said."),
    'agrees',
  ),
  meeting(
    '“up to 60” against 97 on one stated day',
    held('2021-06-16', 'The Ridge Front was holding [up to 60] captives on 14 June, the Lake Council said.'),
    HELD_97,
    'notComparable',
  ),
  meeting(
    '“dozens” against a number inside it, by the page’s own day',
    held('2021-06-14', 'The Ridge Front is still holding [dozens] of captives.'),
    HELD_97,
    'notComparable',
  ),
  meeting(
    '“hundreds” against a number far below',
    report('flood.missing', '2021-03-19', '[Hundreds] of people were missing after the flood on 18 March.'),
    report(
      'flood.missing',
      '2021-03-20',
      'On 18 March, [85] people were missing after the flood, the River Office said.',
    ),
    'notComparable',
  ),
  meeting(
    'a stale toll quoted as background months later',
    dead('2021-09-01', 'Work on the dam resumes this week. The flood killed [4,310] people in the Sann valley.'),
    dead('2021-04-21', 'As of 20 April [4,900] people had been killed by the flood, the interior ministry said.'),
    'dateNeeded',
  ),
  meeting(
    'a stale lower bound quoted as background',
    dead(
      '2021-09-01',
      'The mayor of Karn has stepped down. The flood killed [more than 3,000] people in the Sann valley.',
    ),
    dead('2021-04-21', 'As of 20 April [4,900] people had been killed by the flood, the interior ministry said.'),
    'notComparable',
  ),
  meeting(
    'an early toll on a page between it and its correction',
    dead('2021-04-12', 'The flood killed [4,900] people in the Sann valley, most of them in Karn.'),
    dead('2021-04-21', 'As of 20 April [4,310] people had been killed by the flood, the interior ministry said.'),
    'dateNeeded',
  ),
  meeting(
    'a page’s own day against a stated day',
    held('2021-06-14', 'The Ridge Front is still holding [101] captives, the Orvelan army said.'),
    HELD_97,
    'dateNeeded',
  ),
  meeting(
    'two tolls of which neither has a day',
    siege(null, 'At the last count, [2,140] people had been killed in Tarn since the siege began.'),
    siege(null, 'Since the siege began [1,730] people have been killed in Tarn.'),
    'dateNeeded',
  ),
  meeting(
    'medics’ count against a ministry’s, days unknown',
    siege(null, 'Medics said [1,730] people have been killed in Tarn since the siege began.'),
    SIEGE_TOLL,
    'dateNeeded',
  ),
  meeting(
    'a month against a day in it',
    siege('2021-07-02', 'In June, [2,480] people had died in Tarn since the siege began, the Relief Agency said.'),
    SIEGE_TOLL,
    'dateNeeded',
  ),
  meeting(
    'one proposal told on two pages, no draft dated',
    harbour('2021-06-23', 'The Harbour proposal foresees a [45-day] truce.'),
    harbour('2021-06-12', 'The Harbour proposal foresees a [30-day] truce.'),
    'dateNeeded',
  ),
  meeting(
    'a count of an event on a page that does not say when',
    taken(null, 'The Ridge Front took [199] captives in the Kellen raid.'),
    SETTLED,
    'dateNeeded',
  ),
  meeting(
    'those freed besides others',
    report(
      'captives.freed.weir',
      '2021-05-27',
      'Under the Weir truce, [12 more] captives were released on its last day.',
    ),
    report('captives.freed.weir', '2021-05-28', 'Under the Weir truce [30] captives were released.'),
    'differentScope',
  ),
  meeting(
    'the same number for two things',
    report('bridge.dead', '2021-03-10', '[Nine] people died when the Ford Bridge collapsed.'),
    held('2021-06-16', 'The Ridge Front was holding [nine] captives, the Lake Council said.'),
    null,
  ),
  meeting(
    'the dead of the flood against the dead of the siege',
    dead('2021-06-20', 'The flood has killed [4,310] people so far, the interior ministry said.'),
    SIEGE_TOLL,
    null,
  ),
  meeting(
    'trucks a day against the trucks of a week',
    report(null, '2021-06-09', 'On average [156] trucks a day entered Tarn in the first week of the corridor.'),
    TRUCKS,
    null,
  ),
  meeting(
    'foreigners among those held',
    report(null, '2021-06-16', 'The Ridge Front is also holding [14] foreign captives, the Lake Council said.'),
    HELD_97,
    null,
  ),
];
