// Whether general words ("the deal", "a truce") mean one agreement, or agreements in general.
import { LETTERS } from '@/lib/text';
import { within, type NameHit, type Scene } from './scene';

// What is talked about, wished for or counted is no agreement yet.
const NOT_A_PHASE_AFTER =
  /^(?:'s)? (?:talks?|negotiations?|negotiators?|discussions?|efforts?|mediators?|mediation|resolutions?|hopes?|prospects?|monitors?|attempts?|initiatives?|breakthrough|push|bid|process)\b/i;
const INDEFINITE =
  /\b(?:an?|any|another|no|some|every|each|future|possible|potential|permanent|lasting|comprehensive|long-term|longer-term|complete|total|full|immediate|renewed|durable|sustainable|broader|eventual|wider|general|similar|other|unconditional|different|past|previous|earlier|several|many|two|three|trade|nuclear|peace|normali[sz]ation|arms|draft|of) $/i;
// Words of kind or time may stand between article and name; who made it ("the Swiss plan") as well.
const ARTICLE_A = /\b[Aa]n? (?:(?:new|fragile|temporary|brief|short|tentative|latest|\p{Lu}[\p{L}.-]*) )*$/u;
const DEFINITE = new RegExp(
  String.raw`(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]hese|[Tt]hose|said)|'s|s') (?:"?(?!an?\b|of\b|in\b|to\b|for\b|and\b|or\b|that\b|is\b|was\b|were\b|on\b|at\b|by\b|with\b|from\b|as\b)[${LETTERS}\d.-]+ ){0,3}"?$`,
);
const LASTING =
  /\b(?:permanent|lasting|comprehensive|long-term|longer-term|complete|total|full|immediate|durable|sustainable|future|possible|potential|any|another|no|unconditional|eventual|broader|wider|further|longer) (?:\w+ )?$/i;
// What makes "a truce" a certain one: who made it, when, and that it happened.
const HAPPENED =
  /^[^.;]{0,40}?\b(?:began|begins|started|took effect|takes effect|came into|went into|ended|collapsed|expired|broke down|was signed|were signed|signed|was reached|reached|was agreed|agreed|brokered|between \p{Lu}|with \p{Lu}|that has|which has|under which|mediated|held|in force|has held|was announced|saw|lasted)/u;
const DATED =
  /^(?! by ).{0,60}?\b(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b/;
// "a Swiss-brokered truce": who made it tells which.
const MADE_BY = /-(?:mediated|brokered|backed|proposed|led) (?:[\w.-]+ )?$/i;
// "a proposal from the envoy of X": whose it is tells which. "A deal by Friday" is nobody's.
const PROPOSAL = /(?:proposal|plan|offer|draft|framework)$/i;
const OF_SOMEBODY =
  /^ (?:from|by) (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}/u;
const OF_ANOTHER_KIND = /^ of (?:an?|the) (?:\w+ )?(?:trade|nuclear|arms|climate|tariff|merger|contract|debt) /i;
// "calling for a truce", "if an agreement is reached": one that is wished for.
const FOR_ONE =
  /\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|seek(?:s|ing)?|hop(?:es|ed|ing) for|if|unless|until) (?:an? )?$/i;
// "a plan for a temporary truce": none yet either, unless its own words tell which.
const FOR_ANY = /\bfor an? (?:\w+ )?$/i;
// "the Gaza ceasefire and hostage release proposal": the last noun says what it is.
const PROPOSAL_FOLLOWS = /^ (?:and (?:[\w-]+ ){1,3})?(?:proposal|plan|offer|framework|draft|outline)\b/i;
// "proposals that offer only": a verb.
const OBJECT_FOLLOWS = /^ (?:only|an?|the|to|no|more|new|some|any|up|little|nothing)\b/;

/** `heading`: of a headline, which leaves articles out. `end`: of its sentence. */
export function meansOne(scene: Scene, hit: NameHit, end: number, heading: boolean): boolean {
  const before = scene.text.slice(Math.max(0, hit.start - 48), hit.start);
  const after = scene.text.slice(hit.end, Math.min(end, hit.end + 90));
  if (NOT_A_PHASE_AFTER.test(after)) return false;
  if (/\bthat $/i.test(before) && OBJECT_FOLLOWS.test(after)) return false;
  if (/phase|stage/i.test(scene.text.slice(hit.start, hit.end)) && isOfSomethingElse(scene, hit, after)) return false;
  if (FOR_ONE.test(before) || PROPOSAL_FOLLOWS.test(after)) return false;
  if (FOR_ANY.test(before) && !isParticular(scene, hit)) return false;
  if (LASTING.test(before) || /\bif the $/i.test(before)) return false;
  if (DEFINITE.test(before)) return true;
  const named = PROPOSAL.test(scene.text.slice(hit.start, hit.end)) && OF_SOMEBODY.test(after);
  const particular = named || isParticular(scene, hit) || MADE_BY.test(before);
  if (ARTICLE_A.test(before)) return particular || HAPPENED.test(after) || DATED.test(after);
  if (INDEFINITE.test(before) && !(heading && before.endsWith(' of '))) return false;
  // No article at all: headlines, and names ("Phase Two").
  const words = scene.text.slice(hit.start, hit.end);
  return particular || heading || (/^\p{Lu}/u.test(words) && words.includes(' '));
}

/** "the second phase of the stadium works": of no agreement. */
function isOfSomethingElse(scene: Scene, hit: NameHit, after: string): boolean {
  if (!/^ of\b/.test(after)) return false;
  const next = [...scene.names.phaseGeneral, ...scene.names.phase, ...scene.names.actor].some(
    ({ start }) => start > hit.end && start - hit.end < 60,
  );
  return !next || OF_ANOTHER_KIND.test(after);
}

/** Definite by its article or possessor: "the truce", "its latest offer". */
export const isDefinite = (scene: Scene, hit: NameHit): boolean =>
  DEFINITE.test(scene.text.slice(Math.max(0, hit.start - 48), hit.start));

/** Its own words tell it from others: a length, an order, a person; not the place it is for or the sides it is between. */
function isParticular(scene: Scene, hit: NameHit): boolean {
  const words = scene.text.slice(hit.start, hit.end);
  if (
    words.split(' ').length > 3 ||
    /\d|-day|week|first|second|phase|stage|-(?:mediated|brokered|backed|proposed|led)/i.test(words)
  )
    return true;
  const common = [
    ...within(scene.concepts, hit).filter(({ facet }) => facet === 'place'),
    ...within(scene.names.actorInContext, hit),
    ...within(scene.names.actor, hit).filter(({ record }) => scene.pack.actorAt(record)?.kind !== 'person'),
  ];
  const capitals = words.matchAll(/\p{Lu}\p{L}+(?=[- ])/gu);
  return [...capitals].some(
    ({ index }) => !common.some(({ start, end }) => start <= hit.start + index && hit.start + index < end),
  );
}
