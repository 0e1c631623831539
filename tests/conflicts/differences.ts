// Reports that cannot both be right, or of which one takes the other back.
import { meeting, report, type Meeting } from './reports';

const bridge = (day: string | null, text: string) => report('bridge.dead', day, text);
const taken = (day: string | null, text: string) => report('captives.taken', day, text);
const trucks = (day: string | null, text: string) => report('trucks.first-week', day, text);
const dead = (day: string | null, text: string) => report('flood.dead', day, text);
const siege = (day: string | null, text: string) => report('siege.killed', day, text);
const held = (day: string | null, text: string) => report('captives.held', day, text);
const harbour = (day: string | null, text: string) => report('harbour.days', day, text);

export const DIFFERENCES: Meeting[] = [
  meeting(
    'seven against eight people in one event',
    bridge('2021-03-10', 'The hospital in Karn said [seven] people were killed when the Ford Bridge collapsed.'),
    bridge('2021-03-11', '[Eight] people died in the collapse of the Ford Bridge, the interior ministry said.'),
    'conflicts',
  ),
  meeting(
    'a lower bound above another count of one event',
    bridge('2021-03-10', 'At least [12] people died at the Ford Bridge, according to the River Office.'),
    bridge('2021-03-10', 'The interior ministry said [nine] people were killed when the Ford Bridge gave way.'),
    'conflicts',
  ),
  meeting(
    'a toll that one ministry raised two days later',
    bridge('2021-03-12', 'The interior ministry said on Friday that [nine] people had died at the Ford Bridge.'),
    bridge('2021-03-10', '[Seven] people were killed at the Ford Bridge, the interior ministry said.'),
    'revision',
  ),
  meeting(
    'a first toll and what an inquiry found in summer',
    bridge(
      '2021-07-02',
      'An inquiry by the River Office has found that [nine] people died at the Ford Bridge in March.',
    ),
    bridge('2021-03-10', 'The interior ministry said [11] people were killed as the Ford Bridge collapsed.'),
    'revision',
  ),
  meeting(
    'two counts of those taken, in the first week',
    taken('2021-04-13', 'The Orvelan army said [130] captives were taken in the raid on the Kellen train.'),
    taken('2021-04-14', "Gunmen took [199] captives from the train at Kellen, according to the Families' Forum."),
    'conflicts',
  ),
  meeting(
    'an early count on a page written before its correction',
    taken('2021-04-20', 'The Ridge Front took [199] captives in the Kellen raid ten days ago.'),
    taken('2021-07-15', 'The Orvelan army now says that [186] captives were taken in the Kellen raid.'),
    'revision',
  ),
  meeting(
    'two bodies that have both settled their counts',
    taken('2021-07-20', 'The Orvelan army says [186] people were taken captive in the Kellen raid.'),
    taken('2021-08-02', "[193] people were abducted in the Kellen raid, the Families' Forum said."),
    'conflicts',
  ),
  meeting(
    'an army that corrects itself within a week',
    taken('2021-04-19', 'The Orvelan army said that [186] people had been seized in the raid on the Kellen train.'),
    taken('2021-04-13', 'The Orvelan army said [199] people were seized in the raid on the Kellen train.'),
    'revision',
  ),
  meeting(
    'trucks of one week, counted by two bodies',
    trucks('2021-06-09', 'The Orvelan army said [1,420] relief trucks entered Tarn in the first week of the corridor.'),
    trucks('2021-06-10', "In the corridor's first week [1,090] trucks entered Tarn, according to the Relief Agency."),
    'conflicts',
  ),
  meeting(
    'a count outside the range that somebody else gives',
    trucks('2021-06-09', 'The Orvelan army said [1,420] trucks entered Tarn in the first week of the corridor.'),
    trucks(
      '2021-06-10',
      "The Relief Agency put it differently, saying [between 900 and 1,000] trucks entered Tarn in the corridor's first week.",
    ),
    'conflicts',
  ),
  meeting(
    'trucks that one agency counted again',
    trucks(
      '2021-06-16',
      'After checking its lists, the Relief Agency said [1,170] trucks entered Tarn in the first week of the corridor.',
    ),
    trucks('2021-06-10', "In the corridor's first week [1,090] trucks entered Tarn, according to the Relief Agency."),
    'revision',
  ),
  meeting(
    'a page that says counts differ, beside a count',
    report(
      'trucks.first-week',
      '2021-06-12',
      "The Relief Agency and the Orvelan army give [conflicting figures] for relief trucks that entered Tarn in the corridor's first week.",
    ),
    trucks('2021-06-09', 'The Orvelan army said [1,420] relief trucks entered Tarn in the first week of the corridor.'),
    'reportedConflict',
  ),
  meeting(
    'a preliminary toll revised down',
    dead(
      '2021-04-21',
      'The flood had killed [4,310] people as of 20 April, the interior ministry said in a new count.',
    ),
    dead('2021-04-06', 'As of 5 April [4,900] people had died in the flood, the interior ministry said.'),
    'revision',
  ),
  meeting(
    'a toll below an older lower bound',
    dead('2021-04-21', 'As of 20 April, [4,310] people had been killed by the flood, the interior ministry said.'),
    dead('2021-04-06', 'By 5 April at least [4,900] people had been killed by the flood, the interior ministry said.'),
    'revision',
  ),
  meeting(
    'a toll well below what it was nearly',
    dead('2021-04-21', 'As of 20 April, [4,310] people had been killed by the flood, the interior ministry said.'),
    dead('2021-04-06', 'On 5 April the interior ministry put the death toll of the flood at [nearly 5,000] people.'),
    'revision',
  ),
  meeting(
    'a ministry and an agency with other totals as of one stated day',
    siege(
      '2021-06-22',
      'As of 20 June, [2,140] people had been killed in Tarn since the siege began, the interior ministry said.',
    ),
    siege(
      '2021-06-23',
      'The Relief Agency said [1,730] people had been killed in Tarn since the siege began, as of 20 June.',
    ),
    'conflicts',
  ),
  meeting(
    'two counts of those held on one stated day',
    held('2021-06-16', 'The Ridge Front was still holding [101] captives on 14 June, the Orvelan army said.'),
    held('2021-06-17', "On 14 June [97] captives were still held, according to the Families' Forum."),
    'conflicts',
  ),
  meeting(
    'fewer than eighty against 97 on one stated day',
    held('2021-06-16', 'The Lake Council said that on 14 June [fewer than 80] captives were held in Tarn.'),
    held('2021-06-17', "On 14 June [97] captives were still held, according to the Families' Forum."),
    'conflicts',
  ),
  meeting(
    'more living than are held at all, on one stated day',
    report(
      'captives.held.living',
      '2021-06-16',
      "On 14 June [60] living captives were in the hands of the Ridge Front, the Families' Forum said.",
    ),
    held('2021-06-16', 'On 14 June the Ridge Front was holding [48] captives, the Orvelan army said.'),
    'conflicts',
  ),
  meeting(
    'two drafts of one proposal with other durations',
    harbour('2021-06-23', 'The draft of the Harbour proposal shown on 21 June foresees a [45-day] truce.'),
    harbour('2021-06-12', 'As presented on 10 June, the Harbour proposal foresees a [30-day] truce.'),
    'revision',
  ),
  meeting(
    'two drafts that free other numbers of captives',
    report(
      'harbour.captives',
      '2021-06-23',
      'In the draft of 21 June, the Harbour proposal would see [20] captives released.',
    ),
    report(
      'harbour.captives',
      '2021-06-12',
      'In the draft of 10 June, the Harbour proposal would see [12] captives released.',
    ),
    'revision',
  ),
  meeting(
    'one draft as two parties read it',
    harbour(
      '2021-06-12',
      'According to the Lake Council, the Harbour proposal in its draft of 10 June foresees a [30-day] truce.',
    ),
    harbour(
      '2021-06-13',
      'The Ridge Front said the Harbour proposal in its draft of 10 June foresees a [40-day] truce.',
    ),
    'conflicts',
  ),
  meeting(
    'two shares of the children as of one stated day',
    report(
      'siege.killed.children',
      '2021-06-22',
      'Children made up [40 percent] of those killed in Tarn by 20 June, the interior ministry said.',
    ),
    report(
      'siege.killed.children',
      '2021-06-23',
      'The Relief Agency counted 2,140 people killed in Tarn as of 20 June, [a quarter] of them children.',
    ),
    'conflicts',
  ),
  meeting(
    'two lists of the missing on one stated day',
    report(
      'flood.missing',
      '2021-03-19',
      'On 18 March, [310] people were missing after the flood, the interior ministry said.',
    ),
    report(
      'flood.missing',
      '2021-03-20',
      '[120] people were missing in the Sann valley on 18 March since the flood, the River Office said.',
    ),
    'conflicts',
  ),
  meeting(
    'a lower bound above another count of one stated day',
    report(
      'shelter.people',
      '2021-03-19',
      'The Relief Agency said [more than 9,000] people were in shelters on 18 March.',
    ),
    report('shelter.people', '2021-03-20', 'On 18 March [7,200] people were in shelters, the interior ministry said.'),
    'conflicts',
  ),
  meeting(
    'destroyed houses, fewer by a later survey',
    report(
      'houses.destroyed',
      '2021-05-12',
      'As of 10 May, [2,650] houses in the Sann valley were destroyed, a survey by the River Office said.',
    ),
    report(
      'houses.destroyed',
      '2021-03-26',
      'By 25 March [3,400] houses had been destroyed, according to the River Office.',
    ),
    'revision',
  ),
  meeting(
    'a number of injured too high for its day',
    report(
      'flood.injured',
      '2021-04-02',
      'By 1 April the flood had injured [8,500] people, according to the River Office.',
    ),
    report(
      'flood.injured',
      '2021-04-21',
      'By 20 April the flood had injured [8,000] people, according to the River Office.',
    ),
    'anomaly',
  ),
];
