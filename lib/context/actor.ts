// What is on record for somebody named on the page: who, in which role on the page's day, and the figures credited to them.
//
// Here: roles by date, figures by measure. Not here: who was meant (match/).
import type { Actor, Pack } from '@/lib/pack';
import type { ActorMention, Day, Reading } from '@/lib/vocabulary';
import { findIn, localId } from './look-up';
import { unrelated } from './other-figure';
import type { ActorContext, MentionRef, OtherFigure } from './types';

/** Null when no pack knows the actor. */
export function actorContext(ref: MentionRef, mention: ActorMention, packs: readonly Pack[]): ActorContext | null {
  const known = findIn(packs, mention.id, (pack, id) => pack.actor(id));
  if (!known) return null;
  const { name, affiliation, note } = known.found;
  return {
    kind: 'actor',
    text: ref.text,
    id: mention.id,
    name,
    role: roleOn(known.found.roles, ref.published?.day ?? null),
    // An affiliation is another actor, or a word of its own.
    affiliation: affiliation === null ? null : (known.pack.actor(affiliation)?.name ?? affiliation),
    note: note ?? null,
    saying: packs.flatMap((pack) => figuresBy(localId(pack, mention.id), pack, packs, ref.published)),
  };
}

/** The role on that day; where none covers it, the last one that had begun; with no day to go by, the last one. */
function roleOn(roles: Actor['roles'], day: Day | null): string | null {
  const byStart = roles.toSorted((x, y) => ((x.from ?? '') < (y.from ?? '') ? -1 : 1));
  const begun = byStart.filter(({ from }) => day === null || (from ?? '') <= day);
  const then = begun.filter(({ to }) => day !== null && (to ?? day) >= day);
  return (then.at(-1) ?? begun.at(-1) ?? byStart.at(-1))?.role ?? null;
}

function figuresBy(actor: string, pack: Pack, packs: readonly Pack[], published: Reading['published']): OtherFigure[] {
  return pack.measures.flatMap((measure) => {
    const own = pack
      .claimsOf(measure.id)
      .filter(({ attribution }) => attribution !== null && localId(pack, attribution) === actor);
    return unrelated(own, published, { pack, packs, measure });
  });
}
