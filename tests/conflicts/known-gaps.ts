// Pairs of which the engine misses a figure: it links one of the two to nothing, and so says nothing.
//
// A gap is asserted to be still there: one that closes turns the test red, and its pair moves to the table it belongs
// to. Nothing stands here that links wrongly or says that figures differ where they do not.
import { meeting, report, type Meeting } from './reports';

const held = (day: string, text: string) => report('captives.held', day, text);
const trucks = (day: string, text: string) => report('trucks.first-week', day, text);

export const KNOWN_GAPS: Meeting[] = [
  meeting(
    'a second count whose noun is left out',
    trucks(
      '2021-06-12',
      'The Orvelan army says 1,420 trucks entered Tarn in the first week of the corridor; the Relief Agency says [1,090].',
    ),
    trucks('2021-06-09', 'The Orvelan army said [1,420] relief trucks entered Tarn in the first week of the corridor.'),
    'conflicts',
  ),
  meeting(
    'the dead among those named before them',
    report('captives.held.bodies', '2021-06-22', 'Of the 97 captives, [36] are believed dead.'),
    held('2021-06-17', "On 14 June [97] captives were still held, according to the Families' Forum."),
    'differentScope',
  ),
  meeting(
    'two kinds of people that share a verb',
    report('captives.freed.weir', '2021-05-28', 'Under the Weir truce [30] captives and 80 fighters were released.'),
    report('captives.freed.weir', '2021-05-29', 'Under the Weir truce [30] captives were released.'),
    'agrees',
  ),
];
