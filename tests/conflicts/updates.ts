// Reports of one figure in other words, or of a later state of it.
import { meeting, report, type Meeting } from './reports';

const dead = (day: string | null, text: string) => report('flood.dead', day, text);
const siege = (day: string | null, text: string) => report('siege.killed', day, text);
const held = (day: string | null, text: string) => report('captives.held', day, text);
const taken = (day: string | null, text: string) => report('captives.taken', day, text);
const harbour = (day: string | null, text: string) => report('harbour.days', day, text);
const living = (day: string | null, text: string) => report('captives.held.living', day, text);

const SIEGE_TOLL = siege(
  '2021-06-22',
  'As of 20 June, [2,140] people had been killed in Tarn since the siege began, the interior ministry said.',
);
const HELD_97 = held('2021-06-17', "On 14 June [97] captives were still held, according to the Families' Forum.");
const SETTLED = taken('2021-07-15', 'The Orvelan army says that [186] captives were taken in the Kellen raid.');

export const UPDATES: Meeting[] = [
  meeting(
    'neighbouring days',
    siege(
      '2021-06-22',
      'As of 21 June, [2,155] people had been killed in Tarn since the siege began, the ministry said.',
    ),
    SIEGE_TOLL,
    'laterUpdate',
  ),
  meeting(
    'a page older than the record',
    siege('2021-05-16', 'At least [740] people have been killed in Tarn since the siege began, medics say.'),
    SIEGE_TOLL,
    'earlier',
  ),
  meeting(
    'medics’ count against a ministry’s of the day after',
    siege('2021-06-19', 'Medics said [2,090] people had been killed in Tarn since the siege began, as of 19 June.'),
    SIEGE_TOLL,
    'earlier',
  ),
  meeting(
    'two lower bounds, weeks apart',
    dead('2021-05-03', 'The flood has killed [more than 4,000] people, the interior ministry said.'),
    dead('2021-03-25', 'The flood has killed [more than 3,000] people, the interior ministry said.'),
    'laterUpdate',
  ),
  meeting(
    'an exact toll after a lower bound',
    dead('2021-05-03', 'Since the flood, [4,308] people have been found dead in the Sann valley, the ministry said.'),
    dead('2021-03-25', 'The death toll of the flood has passed [3,000], the interior ministry said.'),
    'laterUpdate',
  ),
  meeting(
    'fewer held than in June',
    held('2021-08-03', "The Ridge Front still holds [48] captives, the Families' Forum said."),
    HELD_97,
    'laterUpdate',
  ),
  meeting(
    'fewer held, with the dead told in between',
    held('2021-08-03', '[Forty-eight] captives, 20 of them dead, are still held in Tarn.'),
    HELD_97,
    'laterUpdate',
  ),
  meeting(
    'more held than were known in spring',
    held('2021-04-25', 'The Orvelan army believes that [77] captives are being held in Tarn.'),
    HELD_97,
    'earlier',
  ),
  meeting(
    'fewer alive, by the days of two pages',
    living('2021-08-03', '[Twenty] captives are believed to be alive.'),
    living('2021-06-16', '[61] captives are still alive, the Orvelan army believes.'),
    'laterUpdate',
  ),
  meeting(
    'shelters that empty',
    report(
      'shelter.people',
      '2021-04-09',
      'About [2,300] people are still in shelters along the Sann, the Relief Agency said.',
    ),
    report('shelter.people', '2021-03-20', 'On 18 March [7,200] people were in shelters, the interior ministry said.'),
    'laterUpdate',
  ),
  meeting(
    'the missing, found one by one',
    report('flood.missing', '2021-03-09', '[640] people are missing since the flood in the Sann valley.'),
    report(
      'flood.missing',
      '2021-03-20',
      'On 18 March, [85] people were missing after the flood, the River Office said.',
    ),
    'earlier',
  ),
  meeting(
    'around 190 and 186',
    taken('2021-08-01', 'Tarn has been cut off since the Ridge Front took [around 190] captives in the Kellen raid.'),
    SETTLED,
    'sameWhenRounded',
  ),
  meeting(
    'nearly 5,000 and 4,936',
    dead('2021-04-09', 'The flood has killed [nearly 5,000] people so far.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,936] people, the interior ministry said.'),
    'sameWhenRounded',
  ),
  meeting(
    'over 4,900 and 4,936',
    dead('2021-04-09', 'The flood has killed [over 4,900] people in the Sann valley so far.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,936] people, the interior ministry said.'),
    'sameWhenRounded',
  ),
  meeting(
    'a bare round number and the fine one, two days apart',
    dead('2021-04-07', 'The flood has killed [4,900] people, the interior ministry said.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,936] people, the interior ministry said.'),
    'sameWhenRounded',
  ),
  meeting(
    'about 40,000 inhabitants and 41,300',
    report('tarn.inhabitants', '2021-06-20', 'Tarn, home to [about 40,000] people, has been besieged since April.'),
    report('tarn.inhabitants', '2021-04-12', "Tarn's population of [41,300] people has no way out."),
    'sameWhenRounded',
  ),
  meeting(
    'some 1,100 trucks and 1,090',
    report('trucks.first-week', '2021-06-20', '[Some 1,100] trucks entered Tarn in the first week of the corridor.'),
    report(
      'trucks.first-week',
      '2021-06-10',
      "In the corridor's first week [1,090] trucks entered Tarn, according to the Relief Agency.",
    ),
    'sameWhenRounded',
  ),
  meeting(
    'one number in two papers',
    taken(
      '2021-04-14',
      'Gunmen of the Ridge Front carried off [199] people in the Kellen raid, the Orvelan army said.',
    ),
    taken('2021-04-13', 'The Orvelan army said [199] captives were taken in the raid on the Kellen train.'),
    'agrees',
  ),
  meeting(
    'one number told early and late',
    taken('2021-04-12', 'At Kellen, the Ridge Front seized [186] captives, the Orvelan army said.'),
    SETTLED,
    'agrees',
  ),
  meeting(
    'a count that takes back an earlier one, in the same breath',
    report(
      'bridge.dead',
      '2021-03-12',
      '[Eight] people died at the Ford Bridge, not seven as first reported, the interior ministry said.',
    ),
    report(
      'bridge.dead',
      '2021-03-11',
      '[Eight] people died in the collapse of the Ford Bridge, the interior ministry said.',
    ),
    'agrees',
  ),
  meeting(
    'in words and in digits',
    held('2021-08-03', 'The Ridge Front still holds [forty-eight] captives.'),
    held('2021-08-02', 'The Ridge Front is holding [48] captives, the Orvelan army said.'),
    'agrees',
  ),
  meeting(
    'thousands with a thin space and with a comma',
    siege('2021-06-22', 'As of 20 June [2\u2009140] people had been killed in Tarn since the siege began.'),
    SIEGE_TOLL,
    'agrees',
  ),
  meeting(
    'two weeks and fourteen days',
    harbour('2021-06-14', 'The Harbour proposal foresees a [two-week] truce.'),
    harbour('2021-06-12', 'The Harbour proposal foresees a truce of [14 days].'),
    'agrees',
  ),
  meeting(
    'a dozen and twelve',
    report('bridge.dead', '2021-03-10', '[A dozen] people died when the Ford Bridge fell.'),
    report('bridge.dead', '2021-03-11', 'The interior ministry said [12] people were killed at the Ford Bridge.'),
    'agrees',
  ),
  meeting(
    'a range and a number inside it, of one stated day',
    held('2021-06-16', 'On 14 June the Ridge Front held [between 90 and 100] captives, the Lake Council said.'),
    HELD_97,
    'agrees',
  ),
  meeting(
    '“at least 97” and 97',
    held('2021-06-16', 'The Ridge Front was holding [at least 97] captives on 14 June, the Lake Council said.'),
    HELD_97,
    'agrees',
  ),
  meeting(
    'a five-day pause and a truce that lasted five days',
    report('weir-truce.days', '2021-06-02', 'The Weir truce lasted [five days].'),
    report('weir-truce.days', '2021-05-21', 'The Weir truce is a [five-day] pause.'),
    'agrees',
  ),
  meeting(
    'a toll that did not move for a day',
    dead('2021-04-08', 'The flood had killed [4,936] people by 7 April, the interior ministry said.'),
    dead('2021-04-06', 'By 5 April the flood had killed [4,936] people, the interior ministry said.'),
    'agrees',
  ),
];
