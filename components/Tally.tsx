// How many of the other figures differ, update, agree: the two-second answer.
//
// Here: a line of counts. Not here: the division (group.ts).
import { GROUPS, tally } from './group';
import type { Counted } from './group';
import { Shape } from './Shape';
import { countWords } from './words';
import type { Relation } from '@/lib/vocabulary';

const SIGN = {
  differing: 'conflicts',
  updates: 'laterUpdate',
  agreeing: 'agrees',
  rest: 'notComparable',
} as const satisfies Record<string, Relation>;
const WORDS = {
  differing: 'figure.differing',
  updates: 'figure.updates',
  agreeing: 'figure.agreeing',
  rest: 'figure.others',
} as const;

/** Groups without a figure are left out. Nothing at all: nothing is drawn. */
export function Tally({ others }: { others: readonly Counted[] }) {
  const counts = tally(others);
  const shown = GROUPS.filter((name) => counts[name] > 0);
  if (shown.length === 0) return null;
  return (
    <p class="tally">
      {shown.map((name) => (
        <span key={name} class={name}>
          <Shape relation={SIGN[name]} />
          {countWords(WORDS[name], counts[name])}
        </span>
      ))}
    </p>
  );
}
