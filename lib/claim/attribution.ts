// Who a figure is attributed to: the source of the number, not whoever is named nearby.
//
// Here: "according to X", "X said", ", X reported", "X's count of". The sentence before counts only when this one goes on
// from it with a pronoun. Not here: which names stand for which actor (match/actor.ts).
import { REPORTING, speaks, within, type ActorHit, type FigureCandidate, type Scene } from '@/lib/match';
import { CAPITALS, LETTERS, type Sentence } from '@/lib/text';
import type { Span } from '@/lib/vocabulary';

// "the day the army confirmed the operation, …": it spoke, but of something else.
const SPOKE_OF_ANOTHER =
  /^ (?:\w+ ){0,2}(?:confirmed|announced|reported|noted|claimed|put|warned|declared|stated) (?:the|a|an|its|his|her|their) [^,]*,|^ (?:\w+ )?(?:put the blame\b|(?:posted|wrote|tweeted|issued|posts|warned) (?:an? |on )|(?:posted|wrote|tweeted|warned) (?!that\b|[:,"]))/i;

/** `opened`: by words that point ahead to it, "according to". */
type Voice = Span & { id: string; opened: boolean };

const ACCORDING =
  /\b(?:according to|as reported by|reported by|citing|cited by|quoting|as per|per|(?:figures|data|numbers|estimates) (?:from|by)|statement (?:by|from)) (?:(?!and\b|or\b|that\b|which\b)[\w'.-]+ ){0,5}$/i;
// "Hamas-run ministry": the ministry speaks.
const TIED = /^-(?:run|led|controlled|backed|affiliated|aligned|appointed|linked)\b/i;
const OTHERS = new RegExp(
  [
    String.raw`\b(?:according to|citing) (?:the |a |an )?((?:[${LETTERS}'-]+ ){0,4}(?:sources|officials|authorities|workers|medics|doctors|agencies|groups|organi[sz]ations|hospital|agency|ministry|personnel|professionals|police|media|witnesses|residents|rescuers|spokesman|spokesperson|defen[cs]e|office|charity|group))\b`,
    String.raw`(?<=^|[.,;] |\u2013 |\band )((?:[${LETTERS}'-]+ ){0,3}?(?:sources|officials|authorities|workers|medics|doctors|agencies|groups|organi[sz]ations|personnel|professionals|police|witnesses|rescuers|hospital|hospitals)) (?:[${LETTERS}' -]{0,24}? )?(?:said|say|says|reported|report|estimate|estimated|told|warn|warned|put)\b`,
  ].join('|'),
  'gi',
);
const PROPER = new RegExp(
  [
    String.raw`\b(?:according to|citing) (?:the |a |an )?((?:(?:Dr|Mr|Mrs|Ms|Prof)\. )?[${CAPITALS}][${LETTERS}'.-]*(?: (?:(?:of|for|the|and|de|al|bin) )?[${CAPITALS}][${LETTERS}'.-]*)*)`,
    String.raw`(?<=^|[.,;] |\u2013 )(?:the |The )?([${CAPITALS}][${LETTERS}'-]*(?: (?:(?:of|for|the|and|de|al) )?[${CAPITALS}][${LETTERS}'-]*)*)(?: \([A-Z]+\))? (?:also )?(?:said|says|reported|reports|estimated|estimates)\b`,
  ].join('|'),
  'g',
);
const NO_NAME =
  /^(?:It|He|She|They|We|This|That|But|And|The|An?|In|On|At|Some|About|Around|Many|Most|Meanwhile|However|There|What|Who|As)$/;
const PRONOUN_SPEAKS =
  /^(?:"[^"]*"\s*)?(?:It|He|She|They|The (?:ministry|agency|group|office|organi[sz]ation|UN|army|military)) (?:also |has |have |had |later )*(?:said|says|say|added|adds|reported|reports|estimated|put|estimates)\b/;

/** An actor id, `other:NAME`, or null when nobody is named as the source. */
export function attributionOf(scene: Scene, candidate: FigureCandidate, actors: readonly ActorHit[]): string | null {
  const here = scene.sentences[candidate.sentence];
  if (!here) return null;
  const own = voiceIn(scene, here, actors, candidate);
  if (own !== null) return own;
  const previous = scene.sentences[candidate.sentence - 1];
  if (previous && previous.block === here.block && PRONOUN_SPEAKS.test(scene.text.slice(here.start, here.end))) {
    return voiceIn(scene, previous, actors, null);
  }
  return null;
}

function voiceIn(
  scene: Scene,
  sentence: Sentence,
  actors: readonly ActorHit[],
  candidate: FigureCandidate | null,
): string | null {
  const { text } = scene;
  const at = candidate ? candidate.span.start : sentence.end;
  const end = candidate?.span.end ?? sentence.end;
  const voices = voicesOf(scene, sentence, actors);
  // ", the ministry said" covers what stands before it; "Israel said it struck" opens something new.
  const closing = voices.find(
    (voice) => voice.start >= end && (voice.opened || closes(scene, voice, end, sentence.end)),
  );
  const opening = voices
    .filter((voice) => voice.start < end && !SPOKE_OF_ANOTHER.test(text.slice(voice.end, at)))
    .sort((a, b) => b.end - a.end)[0];
  if (opening && closing) {
    const nearer =
      closing.start - at <= at - opening.end + 60 && /according to|citing/i.test(text.slice(at, closing.start));
    return nearer ? closing.id : opening.id;
  }
  return closing?.id ?? opening?.id ?? null;
}

const known = new WeakMap<Scene, Map<number, Voice[]>>();

/** Everybody whom a sentence hands a statement, in order. Found once a sentence: a list of figures asks again and again. */
function voicesOf(scene: Scene, sentence: Sentence, actors: readonly ActorHit[]): Voice[] {
  let ofScene = known.get(scene);
  if (!ofScene) known.set(scene, (ofScene = new Map()));
  let voices = ofScene.get(sentence.start);
  if (!voices) ofScene.set(sentence.start, (voices = findVoices(scene, sentence, within(actors, sentence))));
  return voices;
}

/** "the Witkoff plan said to include": a name inside a plan's name. */
const isInName = (scene: Scene, hit: Span): boolean =>
  [scene.names.phase, scene.names.phaseGeneral].some((names) =>
    names.some(({ start, end }) => start <= hit.start && hit.end <= end && end - start > hit.end - hit.start),
  );

function findVoices(scene: Scene, sentence: Sentence, actors: readonly ActorHit[]): Voice[] {
  const { text } = scene;
  const voices: Voice[] = [];
  for (const hit of actors) {
    if (TIED.test(text.slice(hit.end, hit.end + 12)) || isInName(scene, hit)) continue;
    const opened =
      ACCORDING.test(text.slice(Math.max(sentence.start, hit.start - 48), hit.start)) ||
      // "Health ministry: toll rises to 800"
      (hit.start - sentence.start < 5 && text.startsWith(': ', hit.end));
    if (opened || speaks(scene, hit) || tallies(text, hit.end) || handed(scene, hit)) {
      voices.push({ start: hit.start, end: hit.end, id: hit.id, opened });
    }
  }
  const words = text.slice(sentence.start, sentence.end);
  for (const match of [...words.matchAll(OTHERS), ...words.matchAll(PROPER)]) {
    const name = match[1] ?? match[2];
    if (name === undefined || NO_NAME.test(name)) continue;
    const start = sentence.start + match.index + match[0].indexOf(name);
    const end = start + name.length;
    if (actors.some((hit) => hit.start < end && hit.end > start)) continue;
    voices.push({ start, end, id: `other:${name.replace(/\.$/, '')}`, opened: match[1] !== undefined });
  }
  return voices.sort((a, b) => a.start - b.start);
}

// "..., the ministry reports over 46,700": what it says follows.
const OPENS_A_NUMBER =
  /^[\w\s'()-]{0,50}\b(?:said|says|say|reported|reports|report|estimated|estimates|put|puts) (?:that )?(?:(?:at least|over|more than|nearly|almost|about|around|some|roughly|the|a) )*\d/i;
// "including 34 the army says are dead": of these alone.
const OF_THESE = /^[\w\s'()-]{0,30}\b(?:said|says|say) (?:are|is|were|was|have|has|had|may|might)\b/i;

/** "..., the ministry said." or "the ministry said in a statement": nothing follows that it could have said instead. */
function closes(scene: Scene, voice: Voice, from: number, end: number): boolean {
  const lead = scene.text.slice(Math.max(0, voice.start - 30), voice.start);
  const tail = scene.text.slice(voice.end, end);
  if (OPENS_A_NUMBER.test(tail)) return false;
  if (OF_THESE.test(tail) && scene.numbers.some(({ start }) => start >= from && start < voice.start)) return false;
  return (
    /(?:,|"|\u2013)(?:"| )*(?:(?!and |but |while )[\w'.-]+ ){0,5}$/i.test(lead) &&
    /^[\w\s,'()-]{0,50}\b(?:said|says|say|reported|reports|report|estimated|estimates|told|added|announced|confirmed|stated|quoted)\b[^,;]{0,60}(?:[.!?"']*$|,)/i.test(
      tail,
    )
  );
}

const tallies = (text: string, end: number): boolean =>
  /^'s? (?:latest |own |official |updated )?(?:tally|count|figures?|estimate|toll|data|numbers?)\b/i.test(
    text.slice(end, end + 40),
  );

/** "health ministry officials say", "the UN human rights office said": a speaker with words between it and its verb. */
function handed(scene: Scene, hit: ActorHit): boolean {
  const after = scene.text.slice(hit.end, hit.end + 110);
  if (PLACED.test(after) || BY_NAME.test(after)) return true;
  for (let token = hit.to + 1; token < hit.to + 7; token++) {
    if (/[.!?;,:\n\u2013]/.test(scene.gap(token))) return false;
    const word = scene.word(token);
    if (REPORTING.has(word) && !NOUN_TOO.test(word)) return scene.word(token + 1) !== 'to';
    const written = scene.text.slice(scene.tokens.start[token], scene.tokens.end[token]);
    if (/^\p{Lu}/u.test(written) && !WEEKDAY.test(written)) return false;
    if (NOT_BETWEEN.test(word)) return false;
  }
  return false;
}

const SAID = '(?:said|says|reported|reports|announced|announces|estimated|estimates|added|told|confirmed|stated|put)';
// "the ministry in the besieged south said", "ministry spokesman John Miller said": where it is, who speaks for it.
const PLACED = new RegExp(`^ (?:in|of|for) (?:the |a )?(?:[\\w'-]+ ){1,8}?${SAID}\\b(?! to\\b)`);
const BY_NAME = new RegExp(
  `^ (?:spokes\\w+|official|chief|director|head|minister|general|speaker) (?:[${CAPITALS}][${LETTERS}'-]+ |al-[${LETTERS}]+ ){1,4}${SAID}\\b`,
);
const NOUN_TOO =
  /^(?:figures|claims|report|reports|estimates|records|tally|counts|puts|put|estimate|confirmed|announced)$/;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
// Past one of these the words are about something else than who the speaker is.
const NOT_BETWEEN =
  /^(?:and|or|but|to|with|against|that|which|who|whose|is|are|was|were|will|would|could|be|been|for|by|into|over|after|before|since|than|as|s)$/;
