// Actors: who is named, by any of the names a pack gives them.
//
// Here: which name wins, and when a word that is also a place or a common name stands for somebody. Not here: who said
// what (claim/attribution.ts).
import type { Actor } from '@/lib/pack';
import { REPORTING } from './english';
import type { NameHit, Scene } from './scene';
import { longest } from './scene';

/** `naming`: by a name or a part of one. Otherwise words that stand for it ("the armed group"), which count as a voice only. */
export type ActorHit = NameHit & { id: string; naming: boolean };

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
      found.push({ ...hit, id: actor.id, naming: true });
    } else if (stands(scene, hit, actor.kind, named.has(hit.record))) {
      named.add(hit.record);
      found.push({
        ...hit,
        id: actor.id,
        naming: actor.kind === 'government' || isPartOfName(actor, scene.text.slice(hit.start, hit.end)),
      });
    }
  }
  return found;
}

/**
 * A surname stands for a person named in full before; a country where it speaks; an office or group by a shorter name ("health
 * ministry") where it was named in full before, where a name is tied to it ("Hamas-run health ministry"), or on a page about the pack's subject; a common noun
 * ("the ministry", "the prime minister") only where it was named before and speaks.
 */
function stands(scene: Scene, hit: NameHit, kind: Actor['kind'], namedBefore: boolean): boolean {
  const proper = /^\p{Lu}/u.test(scene.text.slice(hit.start, hit.end));
  if (kind === 'person' && proper) return namedBefore && !followsForename(scene, hit);
  if (kind === 'government') return speaks(scene, hit);
  if (TIED_BEFORE.test(scene.text.slice(Math.max(0, hit.start - 12), hit.start))) return true;
  if (!namedBefore && !(kind === 'body' && hit.from < hit.to && scene.onSubject)) return false;
  return hit.from < hit.to && kind !== 'person' ? true : speaks(scene, hit);
}

const TIED_BEFORE = /-(?:run|controlled|led|backed) $/;

/** Whether these words are part of one of its names: "the ministry" is, "the armed group" only stands for it. */
function isPartOfName(actor: Actor, words: string): boolean {
  return actor.aliases.some((alias) => alias.toLowerCase().includes(words.toLowerCase()));
}

// "John Miller" is not the Miller named before, if that was Anna.
function followsForename(scene: Scene, hit: NameHit): boolean {
  const before = scene.text.slice(Math.max(0, hit.start - 24), hit.start);
  return (
    /(?:^|[^.!?]\s)\p{Lu}[\p{L}-]+ $/u.test(before) &&
    !/(?:Mr|Mrs|Ms|Dr|President|Minister|Official|Spokesman|Spokesperson) $/.test(before)
  );
}

const POINTS_TO =
  /\b(?:according to|as reported by|reported by|citing|told by|per|figures from|data from|numbers from|statement (?:from|by))(?: the| a| local| figures from the| figures from| data from the)* $/i;
// "says the ministry": the other way round, with nothing after it.
const INVERTED = /\b(?:said|says|say|reports|reported)(?: the| a)? $/i;
const CLOSED = /^(?:[.,;:!?"')]|$|\n)/;
const BETWEEN_NAME_AND_VERB =
  /^(?:also|has|have|had|is|are|was|were|there|s|on|in|its|itself|official|officials|later|earlier|now|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Whether the words right after a name, or right before it, hand it a statement. */
export function speaks(scene: Scene, hit: NameHit): boolean {
  const before = scene.text.slice(Math.max(0, hit.start - 40), hit.start);
  if (POINTS_TO.test(before)) return true;
  if (INVERTED.test(before) && CLOSED.test(scene.text.slice(hit.end, hit.end + 1))) return true;
  for (let token = hit.to + 1; token <= hit.to + 4; token++) {
    if (/[.!?;:\n\u2013]/.test(scene.gap(token))) return false;
    const word = scene.word(token);
    // "said to reject the offer": others say it.
    if (REPORTING.has(word)) return !(word === 'said' && scene.word(token + 1) === 'to');
    if (!BETWEEN_NAME_AND_VERB.test(word)) return false;
  }
  return false;
}
