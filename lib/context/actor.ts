// What is on record for somebody named on the page: who, in which role on the page's day, and the figures credited to them.
//
// Here: roles by date, figures by measure. Not here: who was meant (match/).
import type { Actor, Reference } from '@/lib/pack';
import type { ActorMention, Day, Reading } from '@/lib/vocabulary';
import { languageOf } from './look-up';
import { unrelated } from './other-figure';
import type { ActorContext, MentionRef, OtherFigure } from './types';

/** Null when no pack knows the actor. */
export function actorContext(ref: MentionRef, mention: ActorMention, reference: Reference): ActorContext | null {
  const actor = reference.actor(mention.id);
  if (!actor) return null;
  const { id, name, affiliation, note } = actor;
  return {
    kind: 'actor',
    lang: languageOf(reference, id),
    text: ref.text,
    id,
    name,
    role: roleOn(actor.roles, ref.published?.day ?? null),
    // An affiliation is another actor, or a word of its own.
    affiliation: affiliation === null ? null : (reference.actor(affiliation)?.name ?? affiliation),
    note: note ?? null,
    saying: figuresBy(id, reference, ref.published),
  };
}

/** The role on that day; where none covers it, the last one that had begun; with no day to go by, the last one. */
function roleOn(roles: Actor['roles'], day: Day | null): string | null {
  const byStart = roles.toSorted((x, y) => ((x.from ?? '') < (y.from ?? '') ? -1 : 1));
  const begun = byStart.filter(({ from }) => day === null || (from ?? '') <= day);
  const then = begun.filter(({ to }) => day !== null && (to ?? day) >= day);
  return (then.at(-1) ?? begun.at(-1) ?? byStart.at(-1))?.role ?? null;
}

function figuresBy(actor: string, reference: Reference, published: Reading['published']): OtherFigure[] {
  return reference.measures.flatMap((measure) => {
    const own = reference.claimsOf(measure.id).filter(({ attribution }) => attribution === actor);
    return unrelated(own, published, { reference, measure });
  });
}
