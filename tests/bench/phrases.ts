// Packs with many phrases: the bundled one, with as many made-up names more as are wanted.
//
// Here: the names and the packs around them. Not here: the pages that mention some of them (articles.ts).
import { compilePack, PackSchema, type AuthoredPack } from '@/lib/pack';
import { chance } from './chance';

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha ka ke ki ko la le li lo ma me mi mo na ne ni no pa ra re ri ro sa se si so ta te ti to va ve vi vo za'.split(
    ' ',
  );
/** Words that pages use all the time: a search has to look further at each of them. */
const COMMON = 'North South New Central National General Upper People Water Relief Border Health Foreign Public'.split(
  ' ',
);
const KINDS = 'Council Committee Movement Office Agency League Union Front'.split(' ');

/** Names of two to four words, each once; a shorter list is the beginning of a longer one. */
export function madeUpNames(count: number): string[] {
  const { next, pick, whole } = chance(11);
  const word = (): string => {
    const letters = Array.from({ length: whole(2, 4) }, () => pick(SYLLABLES)).join('');
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  const words = Array.from({ length: 9000 }, word);
  const names = new Set<string>();
  while (names.size < count) {
    const first = next() < 0.3 ? pick(COMMON) : pick(words);
    const more = Array.from({ length: whole(1, 2) }, () => pick(words));
    names.add([first, ...more, ...(next() < 0.2 ? [pick(KINDS)] : [])].join(' '));
  }
  return [...names];
}

/** Ten names an actor, as a real one has. */
const NAMES_EACH = 10;

/** The compiled pack: `bundled` with these names added. */
export function packWith(bundled: AuthoredPack, names: readonly string[]): ArrayBuffer {
  const actors: AuthoredPack['actors'] = [];
  for (let from = 0; from < names.length; from += NAMES_EACH) {
    actors.push({
      id: `made-up-${from / NAMES_EACH}`,
      name: names[from]!,
      kind: 'organisation',
      aliases: names.slice(from, from + NAMES_EACH),
      affiliation: null,
      roles: [],
    });
  }
  return compilePack(PackSchema.parse({ ...bundled, actors: [...bundled.actors, ...actors] }));
}

/** Every name and word of a pack, as the engine is given them. */
export function phrasesOf({ actors, phases, concepts }: AuthoredPack): string[] {
  return [
    ...actors.flatMap(({ aliases, contextAliases = [], not = [] }) => [...aliases, ...contextAliases, ...not]),
    ...phases.flatMap(({ aliases, generalNames, hints }) => [...aliases, ...generalNames, ...hints]),
    ...concepts.flatMap(({ words }) => words),
  ];
}
