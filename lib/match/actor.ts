// Actors: who is named, by any of the names a pack gives them.
//
// Here: which name wins, and when a word that is also a place or a common name stands for somebody. Not here: who said
// what (claim/attribution.ts).
import { REPORTING } from './english';
import type { NameHit, Scene } from './scene';
import { longest } from './scene';

export type ActorHit = NameHit & { id: string; inContext: boolean };

/**
 * In text order, not overlapping: the longest name wins, also over names of others that the pack says it is not. A country or
 * a bare surname counts only where it speaks, or where the person was named in full before.
 */
export function findActors(scene: Scene): ActorHit[] {
  const { pack, names } = scene;
  const all = longest([
    ...names.actor.map((hit) => ({ ...hit, role: 'actor' as const })),
    ...names.actorNot.map((hit) => ({ ...hit, role: 'not' as const })),
    ...names.actorInContext.map((hit) => ({ ...hit, role: 'context' as const })),
  ]);
  const named = new Set<number>();
  const found: ActorHit[] = [];
  for (const { role, ...hit } of all) {
    if (role === 'not') continue;
    const actor = pack.actorAt(hit.record);
    if (!actor) continue;
    if (role === 'actor') {
      named.add(hit.record);
      found.push({ ...hit, id: actor.id, inContext: false });
    } else if (stands(scene, hit, actor.kind === 'person', named.has(hit.record))) {
      found.push({ ...hit, id: actor.id, inContext: true });
    }
  }
  return found;
}

/**
 * A surname stands for a person named in full before; a country or an office where it speaks, or where a name is tied to it
 * ("Hamas-run health ministry"); a bare common noun ("the ministry") only where both hold.
 */
function stands(scene: Scene, hit: NameHit, person: boolean, namedBefore: boolean): boolean {
  if (person) return namedBefore && !followsForename(scene, hit);
  const common = hit.from === hit.to && /^\p{Ll}/u.test(scene.text.slice(hit.start, hit.end));
  if (common) return namedBefore && speaks(scene, hit);
  return (
    speaks(scene, hit) ||
    /-(?:run|controlled|led|backed) $/.test(scene.text.slice(Math.max(0, hit.start - 12), hit.start))
  );
}

// "Khaled Naim" is not the Naim named before.
function followsForename(scene: Scene, hit: NameHit): boolean {
  const before = scene.text.slice(Math.max(0, hit.start - 24), hit.start);
  return (
    /(?:^|[^.!?]\s)\p{Lu}[\p{L}-]+ $/u.test(before) &&
    !/(?:Mr|Mrs|Ms|Dr|President|Minister|Official|Spokesman|Spokesperson|Hamas) $/.test(before)
  );
}

/** Whether the words right after a name, or right before it, hand it a statement. */
export function speaks(scene: Scene, hit: NameHit): boolean {
  const before = scene.text.slice(Math.max(0, hit.start - 40), hit.start);
  if (
    /\b(?:according to|as reported by|reported by|citing|said|says|told by|figures from|data from|numbers from|statement (?:from|by))(?: the| a| local| figures from the| figures from| data from the)* $/i.test(
      before,
    )
  )
    return true;
  for (let token = hit.to + 1; token <= hit.to + 4; token++) {
    if (/[.!?;:\n\u2013]/.test(scene.gap(token))) return false;
    const word = scene.word(token);
    if (REPORTING.has(word)) return true;
    if (
      !/^(?:also|has|have|had|there|s|on|in|its|itself|official|officials|later|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}
