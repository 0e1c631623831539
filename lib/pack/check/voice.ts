// The pack's own voice: no verdicts, no loaded labels, the same verb for everyone.
//
// Words in quotation marks are somebody's and stay as they are. Not here: aliases, which are whatever people say.
import type { Part, Path, Report } from './fault';
import type { Records } from './records';

/** What not to write, and why. The list is about any conflict, so it names nobody. */
const AVOID: readonly (readonly [pattern: RegExp, because: string])[] = [
  [
    /\b(?:true|false|untrue|fake|hoax|myth|lie[sd]?|lying|debunked|disproved|propaganda|disinformation|misinformation)\b/iu,
    'a verdict',
  ],
  [
    /\b(?:admits?|admitted|admitting|concedes?|conceded|boasts?|boasted|insists?|insisted)\b/iu,
    'a verb that judges; write "says"',
  ],
  [/\bso-called\b/iu, 'a sneer'],
  [
    /\bclaims? (?:that|to|it|he|she|they|its|his|her|their|responsibility)\b|\bclaim(?:ed|ing)\b|(?<!\p{L})\p{Lu}\p{L}* claims\b/u,
    'a verb that doubts; write "says"',
  ],
  [/\bconfirm(?:s|ed)\b(?! by\b)/iu, 'a verdict unless it says by whom'],
  [
    /\b(?:terrorists?|terror|regime|martyrs?|massacres?|massacred|slaughter(?:ed)?|butcher(?:ed|s)?|barbaric|brutal|murderous|murdered|heroic|heroes|thugs?|henchmen|puppet|stooges?)\b/iu,
    'a loaded label',
  ],
  [/\b(?:obviously|of course|undeniably|unfortunately|tragically|sadly)\b/iu, 'an opinion'],
];

export function checkVoice(pack: Records, report: Report): void {
  for (const { part, path, text } of sentencesOf(pack)) {
    const own = text.replace(/“[^“”]*”|"[^"]*"/gu, ' ');
    for (const [pattern, because] of AVOID) {
      const found = pattern.exec(own);
      if (found) report(part, path, 'voice', `"${found[0]}" in our own voice is ${because}.`);
    }
  }
}

/** All that is written by the pack's author for a reader. */
function* sentencesOf(pack: Records): Generator<{ part: Part; path: Path; text: string }> {
  if (pack.manifest) {
    yield { part: 'manifest', path: ['title'], text: pack.manifest.title };
    yield { part: 'manifest', path: ['method'], text: pack.manifest.method };
  }
  for (const { at, record } of pack.sources) {
    yield { part: 'sources', path: [at, 'title'], text: record.title };
    yield { part: 'sources', path: [at, 'written', 'because'], text: record.written.because };
    for (const [index, text] of record.problems.entries())
      yield { part: 'sources', path: [at, 'problems', index], text };
  }
  for (const { at, record } of pack.actors) {
    for (const [index, { role }] of record.roles.entries()) {
      yield { part: 'actors', path: [at, 'roles', index, 'role'], text: role };
    }
    yield* optional('actors', at, record, ['affiliation', 'note']);
  }
  for (const { at, record } of pack.phases) {
    yield* optional('phases', at, record, ['label', 'summary', 'note']);
    yield { part: 'phases', path: [at, 'dates', 'basis'], text: record.dates.basis };
    for (const [index, { term }] of record.terms.entries()) {
      yield { part: 'phases', path: [at, 'terms', index, 'term'], text: term };
    }
  }
  for (const { at, record } of pack.measures) yield* optional('measures', at, record, ['label', 'definition', 'note']);
  for (const { at, record } of pack.claims) {
    yield* optional('claims', at, record, ['note']);
    if (record.period?.convention)
      yield { part: 'claims', path: [at, 'period', 'convention'], text: record.period.convention };
  }
}

function* optional<T extends object>(
  part: Part,
  at: number,
  record: T,
  keys: readonly (keyof T & string)[],
): Generator<{ part: Part; path: Path; text: string }> {
  for (const key of keys) {
    const text = record[key];
    if (typeof text === 'string') yield { part, path: [at, key], text };
  }
}
