// Pairs of which the engine misses a figure: it links one of the two to nothing, and so says nothing.
//
// A gap is asserted to be still there: one that closes turns the test red, and its pair moves to the table it belongs
// to. Nothing stands here that links wrongly or says that figures differ where they do not.
import { meeting, report, type Meeting } from './reports';

export const KNOWN_GAPS: Meeting[] = [
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
];
