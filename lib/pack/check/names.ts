// Names: each means one thing, none is so short or so general that it means anything else.
import type { Part, Path, Report } from './fault';
import type { Records } from './records';

type Name = { part: Part; path: Path; text: string; owner: string };

/** A lower-case word of fewer letters is somebody else's word too ("us", "un", "ap"). */
const SHORTEST_WORD = 5;

export function checkNames(pack: Records, report: Report): void {
  const names = [...namesOf(pack)];
  const general = new Map<string, string>();
  for (const { record } of pack.phases) {
    for (const text of record.generalNames) general.set(text.toLowerCase(), record.id);
  }
  const owners = new Map<string, Name>();
  for (const name of names) {
    const { part, path, text } = name;
    if (!tidy(text)) {
      report(part, path, 'alias-empty', untidy(text));
      continue;
    }
    const first = owners.get(text);
    if (!first) owners.set(text, name);
    else report(part, path, 'alias-duplicate', `"${text}" already names ${first.owner}.`);
    const phase = general.get(text.toLowerCase());
    if (phase !== undefined) {
      report(
        part,
        path,
        'alias-general',
        `"${text}" is a general name of ${phase}, so it cannot be a name whatever the day.`,
      );
    }
    if (tooShort(text)) report(part, path, 'alias-short', `"${text}" is too short to be a name in lower case.`);
  }
  checkGeneralNames(pack, report);
  checkExceptions(pack, report);
}

function* namesOf(pack: Records): Generator<Name> {
  for (const { at, record } of pack.actors) {
    for (const list of ['aliases', 'contextAliases'] as const) {
      for (const [index, text] of (record[list] ?? []).entries()) {
        yield { part: 'actors', path: [at, list, index], text, owner: record.id };
      }
    }
  }
  for (const { at, record } of pack.phases) {
    for (const [index, text] of record.aliases.entries()) {
      yield { part: 'phases', path: [at, 'aliases', index], text, owner: record.id };
    }
  }
}

/** Phases share general names; one phase lists each once. */
function checkGeneralNames(pack: Records, report: Report): void {
  for (const { at, record } of pack.phases) {
    const seen = new Set<string>();
    record.generalNames.forEach((text, index) => {
      const path = [at, 'generalNames', index];
      if (!tidy(text)) report('phases', path, 'alias-empty', untidy(text));
      if (seen.has(text)) report('phases', path, 'alias-duplicate', `"${text}" is listed twice.`);
      seen.add(text);
    });
  }
}

/** An exception that contains no alias can never apply: most likely one of the two is misspelt. */
function checkExceptions(pack: Records, report: Report): void {
  for (const { at, record } of pack.actors) {
    const aliases = new Set([...record.aliases, ...(record.contextAliases ?? [])]);
    record.not?.forEach((text, index) => {
      if (holdsAny(text, aliases)) return;
      report('actors', [at, 'not', index], 'alias-not', `"${text}" contains no alias of ${record.id}.`);
    });
  }
}

/** Names are at most 80 letters, so trying their pieces costs the same for ten aliases and for ten thousand. */
function holdsAny(text: string, aliases: ReadonlySet<string>): boolean {
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      if (end - start < text.length && aliases.has(text.slice(start, end))) return true;
    }
  }
  return false;
}

function untidy(text: string): string {
  return `A name has letters, and no space at its ends or doubled: ${JSON.stringify(text)}.`;
}

function tidy(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text === text.trim() && !/\s\s/.test(text);
}

/** Scripts without capitals have no lower case either. */
function tooShort(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return true;
  const cased = text.toLowerCase() !== text.toUpperCase();
  return cased && text === text.toLowerCase() && letters < SHORTEST_WORD;
}
