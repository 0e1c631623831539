// Sentences of our own against the bundled pack: which of its figures each must stand beside, and how.
//
// Here: dated sentences, the claim on record and the relation. Not here: pairs in which both sides are invented
// (differences.ts, look-alikes.ts, updates.ts).
import type { Day, Relation } from '@/lib/vocabulary';

/** `[…]` stands around the number that is meant. `claim` is on record; the figure must stand to it as `relation` says. */
export type Sentence = { shows: string; day: Day; text: string; claim: string; relation: Relation };

const says = (shows: string, day: Day, text: string, claim: string, relation: Relation): Sentence => ({
  shows,
  day,
  text,
  claim,
  relation,
});

export const SENTENCES: Sentence[] = [
  says(
    'around 250 against 251',
    '2025-08-10',
    'Hamas seized [around 250] people and took them to Gaza in the attack of 7 October 2023.',
    'hostages.taken.oct7.2025-03.p14',
    'sameWhenRounded',
  ),
  says(
    'around 250 against about 250',
    '2025-08-10',
    'Hamas seized [around 250] people and took them to Gaza in the attack of 7 October 2023.',
    'hostages.taken.oct7.2023-12.p3',
    'agrees',
  ),
  says(
    '240, five weeks after the attack, against 251',
    '2023-11-14',
    'The army says [240] hostages were taken to Gaza in the Hamas attack of October 7.',
    'hostages.taken.oct7.2025-03.p14',
    'revision',
  ),
  says(
    'more than 1,400, a week after the attack, against about 1,200',
    '2023-10-15',
    'Hamas gunmen killed [more than 1,400] people in Israel on October 7.',
    'israel.killed.oct7.2025-03.p14',
    'revision',
  ),
  says(
    '1,195 against about 1,200',
    '2025-06-10',
    'Hamas took 251 hostages and killed [1,195] people on October 7.',
    'israel.killed.oct7.2023-12.p3',
    'sameWhenRounded',
  ),
  says(
    'more than 56,000 in June 2025 against 53,977',
    '2025-06-30',
    '[More than 56,000] Palestinians have been killed in Gaza since the war began, according to the health ministry there.',
    'gaza.killed.2025-05.p36',
    'laterUpdate',
  ),
  says(
    'nearly 54,000 within days of 53,977',
    '2025-06-02',
    'The war has killed [nearly 54,000] Palestinians in Gaza, the health ministry there says.',
    'gaza.killed.2025-05.p36',
    'sameWhenRounded',
  ),
  says(
    'a ten-day-old toll quoted as background',
    '2025-06-11',
    'The talks have stalled for weeks. The war has killed [53,977] Palestinians, Gaza’s health ministry says.',
    'gaza.killed.2025-05.p36',
    'agrees',
  ),
  says(
    'a smaller, older toll quoted as background',
    '2025-06-10',
    'Egypt’s envoy arrived in Doha. The war has killed [53,500] Palestinians in Gaza.',
    'gaza.killed.2025-05.p36',
    'dateNeeded',
  ),
  says(
    'an old lower bound quoted as background',
    '2025-06-10',
    'Egypt’s envoy arrived in Doha. The war has killed [more than 48,000] Palestinians in Gaza.',
    'gaza.killed.2025-05.p36',
    'notComparable',
  ),
  says(
    'a toll of early December 2023 against one its document cannot have known',
    '2023-12-05',
    'The toll in Gaza stands at [15,900], the health ministry says.',
    'gaza.killed.2023-12.p3',
    'dateNeeded',
  ),
  says(
    'a stated day of 2024 against the toll of May 2025',
    '2024-10-01',
    'By 15 March 2024, [31,490] Palestinians had been killed in Gaza, the ministry said.',
    'gaza.killed.2025-05.p36',
    'earlier',
  ),
  says(
    'one day’s dead against the total',
    '2025-06-11',
    'At least [60] people were killed in Israeli strikes on Gaza on Tuesday, medics said.',
    'gaza.killed.2025-05.p36',
    'differentScope',
  ),
  says(
    'one day’s dead against another day’s',
    '2025-06-11',
    'At least [60] people were killed in Israeli strikes on Gaza on Tuesday, medics said.',
    'gaza.killed.window.2025-05.p36',
    'differentScope',
  ),
  says(
    'those killed from one day to another against the total',
    '2025-09-10',
    'From 18 March to 10 September, [12,170] people were killed in Gaza.',
    'gaza.killed.2025-05.p36',
    'differentScope',
  ),
  says(
    'the total, told from its first day to another',
    '2025-09-10',
    'From October 7, 2023, to September 10, 2025, [64,656] Palestinians were killed in Gaza.',
    'gaza.killed.2025-05.p36',
    'laterUpdate',
  ),
  says(
    'the dead of the attack since which another thing goes on',
    '2024-10-07',
    'Since the October 7 attack, in which [1,195] people were killed, the border has been shut.',
    'israel.killed.oct7.2025-03.p14',
    'sameWhenRounded',
  ),
  says(
    'those taken, and others freed since',
    '2024-10-07',
    'More than 100 hostages have been freed since [251] people were abducted on October 7.',
    'hostages.taken.oct7.2025-03.p14',
    'agrees',
  ),
  says(
    'fighters against all who were killed',
    '2025-06-10',
    'Israel says [more than 20,000] Hamas fighters have been killed in Gaza since the war began.',
    'gaza.killed.2025-05.p36',
    'differentScope',
  ),
  says(
    '2.1 million people against around 2 million',
    '2025-06-11',
    'Gaza is home to [about 2.1 million] people.',
    'gaza.population.2025-03.p12',
    'sameWhenRounded',
  ),
  says(
    '50 held in July 2025 against 48 in October',
    '2025-07-15',
    '[Fifty] hostages are still held in Gaza, 20 of whom are thought to be alive.',
    'hostages.held.2025-10.p7',
    'earlier',
  ),
  says(
    '20 alive in July 2025 against 24 in March',
    '2025-07-15',
    'Fifty hostages are still held in Gaza, [20] of whom are thought to be alive.',
    'hostages.held.living.2025-03.p8',
    'laterUpdate',
  ),
  says(
    '20 alive against 48 held',
    '2025-07-15',
    'Fifty hostages are still held in Gaza, [20] of whom are thought to be alive.',
    'hostages.held.2025-10.p7',
    'differentScope',
  ),
  says(
    'the dead among those held, in spring and in autumn',
    '2025-10-07',
    'Hamas holds 48 hostages, of whom [28] are dead.',
    'hostages.held.bodies.2025-03.p8',
    'laterUpdate',
  ),
  says(
    'the 60-day truce',
    '2025-06-05',
    'Witkoff’s proposal provides for a [60-day] truce, to which Israel has agreed.',
    'proposal.2025-05.days.2025-05.p4',
    'agrees',
  ),
  says(
    'nine living hostages instead of ten under the May 2025 proposal, no draft dated',
    '2025-06-05',
    'Hamas wants the May 2025 proposal to free [nine] living hostages instead of ten.',
    'proposal.2025-05.hostages.2025-05.p4',
    'dateNeeded',
  ),
  says(
    '70 days in the May 2025 proposal, no draft dated',
    '2025-05-30',
    'According to Hamas, the US proposal first provided for a [70-day] truce.',
    'proposal.2025-05.days.2025-05.p10',
    'dateNeeded',
  ),
  says(
    'six weeks and 42 days',
    '2025-03-08',
    'The first phase of the January deal lasted [six weeks].',
    'agreement.2025-01.phase1.days.2025-03.p9',
    'agrees',
  ),
  says(
    'two days of the first extension in November 2023',
    '2023-12-05',
    'On 27 November the truce was extended by [two days].',
    'truce.2023-11.extension1.days.2023-12.p4',
    'agrees',
  ),
  says(
    'the 50 of the first four days',
    '2023-12-05',
    'Hamas freed [50] hostages in the first four days of the truce.',
    'hostages.released.2023-11.first.2023-12.p3',
    'agrees',
  ),
  says(
    'nearly 2,000 prisoners',
    '2025-03-08',
    'Israel freed [nearly 2,000] Palestinian prisoners during the first phase of the January agreement.',
    'prisoners.released.2025-01.phase1.2025-03.p9',
    'agrees',
  ),
  says(
    'the 25 living of 33',
    '2025-03-08',
    'During the first phase of the January deal Hamas handed over 33 hostages, [25] of them alive and eight dead.',
    'hostages.released.2025-01.phase1.living.2025-03.p9',
    'agrees',
  ),
  says(
    'the 8 dead of 33',
    '2025-03-08',
    'During the first phase of the January deal Hamas handed over 33 hostages, 25 of them alive and [eight] dead.',
    'hostages.released.2025-01.phase1.bodies.2025-03.p9',
    'agrees',
  ),
  says(
    'trucks since the blockade was eased, over other days than those on record',
    '2025-05-28',
    'About [170] aid trucks have entered Gaza since the blockade was eased.',
    'aid.trucks.2025-05.2025-05.p38',
    'differentScope',
  ),
  says(
    'a count of trucks beside a reported discrepancy',
    '2025-12-11',
    '[15,600] aid trucks have entered Gaza in the first phase of the October ceasefire.',
    'aid.trucks.2025-10.2025-12.p5',
    'reportedConflict',
  ),
];

/** Figures that look like one on record and must be linked to nothing, so that nothing is said of them. */
export const UNLINKED: Pick<Sentence, 'shows' | 'day' | 'text'>[] = [
  {
    shows: '33 hostages, counted with the dead, against the 25 living',
    day: '2025-03-08',
    text: 'During the first phase of the January deal Hamas handed over [33] hostages, 25 of them alive and eight dead.',
  },
  {
    shows: 'three freed on one day against those of the whole phase',
    day: '2025-02-09',
    text: 'On Saturday [three] hostages were released under the first phase of the January ceasefire.',
  },
  {
    shows: 'what is still to be released against what was',
    day: '2025-02-12',
    text: 'Under the first phase of the January deal, [33] hostages are to be released.',
  },
  {
    shows: 'trucks a day against trucks to date',
    day: '2025-12-10',
    text: 'On average [171] aid trucks a day entered Gaza since the ceasefire.',
  },
  {
    shows: 'an earlier war’s dead',
    day: '2025-06-10',
    text: 'The 2014 war killed [2,251] Palestinians in Gaza.',
  },
  {
    shows: 'one village’s dead against all of the attack',
    day: '2025-06-10',
    text: 'Hamas killed [more than 100] people in Be’eri on October 7.',
  },
  {
    shows: 'a fear for the future against a toll',
    day: '2025-06-10',
    text: 'If the war goes on, [100,000] people could be killed in Gaza by the end of the year, the aid group said.',
  },
  {
    shows: 'all who were killed since the attack against those of the attack',
    day: '2025-10-12',
    text: 'Some [1,700] people have been killed in Israel and in Lebanon since October 7.',
  },
  {
    shows: 'the same, with the attack named first',
    day: '2024-10-07',
    text: 'Since the October 7 attack, more than [1,664] Israelis have been killed, among them 706 soldiers.',
  },
  {
    shows: 'the dead of the war that the attack began',
    day: '2024-10-07',
    text: 'A total of [1,664] Israelis have been killed in the war that began on October 7.',
  },
  {
    shows: 'a toll from the day of the attack to another',
    day: '2025-11-10',
    text: 'About [1,900] Israelis were killed from 7 October 2023 to 10 October 2025.',
  },
  {
    shows: 'a toll since the attack that has reached a number',
    day: '2025-11-10',
    text: 'The Israeli toll since 7 October has reached [1,983], the defence ministry said.',
  },
];
