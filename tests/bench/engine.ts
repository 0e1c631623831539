// Runs inside the extension's worker: the engine warm, and what else finds phrases in a text.
//
// Handed to the worker as one script (bundle.ts). Not here: anything in a page.
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { openPack, type EnginePack } from '@/lib/pack';
import { read } from '@/lib/reading';
import { normalise, tokenise, type Tokens } from '@/lib/text';
import type { Block } from '@/lib/vocabulary';
import { alternation } from './alternation';
import { interleave } from './statistics';

/** Paragraphs as the page text has them. */
export type EngineJob = { paragraphs: string[]; packs: string[]; rounds: number };

const opened = new Map<string, EnginePack>();
async function packAt(path: string): Promise<EnginePack> {
  let pack = opened.get(path);
  if (!pack) opened.set(path, (pack = openPack(await (await fetch(path)).arrayBuffer())));
  return pack;
}

function pageOf(paragraphs: readonly string[]) {
  const blocks: Block[] = [];
  let at = 0;
  for (const { length } of paragraphs) {
    blocks.push({ start: at, end: at + length, role: 'text' });
    at += length + 1;
  }
  return { text: paragraphs.join('\n'), blocks, published: { day: '2025-06-26', basis: 'page' as const }, lang: 'en' };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timesOf(contestants: Record<string, () => unknown>, rounds: number): Promise<Record<string, number[]>> {
  const runs = Object.fromEntries(Object.entries(contestants).map(([name, work]) => [name, () => timed(work)]));
  await interleave(runs, 3);
  return interleave(runs, rounds);
}

/** As the engine does it for page after page: words cut where the last ones stood, and something done for each phrase. */
let spent: Tokens | undefined;
const cut = (text: string): Tokens => (spent = tokenise(text, spent));
function count(pack: EnginePack, tokens: Tokens): number {
  let found = 0;
  pack.phrases.find(tokens, () => found++);
  return found;
}

/** For each pack, in ms: a whole reading, and finding its phrases (cutting the text into words included). */
async function readings({ paragraphs, packs, rounds }: EngineJob) {
  const page = pageOf(paragraphs);
  const text = normalise(page.text).text;
  const tokens = tokenise(text);
  const contestants: Record<string, () => unknown> = {};
  for (const path of packs) {
    const pack = await packAt(path);
    const all = [pack];
    contestants[`read ${path}`] = () => read(page, all);
    contestants[`find ${path}`] = () => count(pack, cut(text));
    contestants[`look up ${path}`] = () => count(pack, tokens);
  }
  return { times: await timesOf(contestants, rounds), words: text.split(/\s+/).length };
}

/**
 * The same phrases found by the engine, by one regular expression and by an automaton over letters. Only the engine has to cut the
 * text into words first; the automaton is given small letters, and what it finds inside words is left in.
 */
async function finders({ paragraphs, packs, rounds }: EngineJob, phrases: readonly string[]) {
  const text = paragraphs.join('\n');
  const pack = await packAt(packs[0]!);
  const expression = alternation(phrases);
  const automaton = new AhoCorasick([...new Set(phrases.map((phrase) => phrase.toLowerCase()))]);
  const small = text.toLowerCase();
  const contestants = {
    engine: () => count(pack, cut(text)),
    expression: () => [...text.matchAll(expression)].length,
    automaton: () => automaton.matchInText(small).length,
  };
  const found: Record<string, number> = {};
  /** An expression is compiled when it is first used. */
  const first: Record<string, number> = {};
  for (const [name, find] of Object.entries(contestants)) first[name] = timed(() => (found[name] = find()));
  return { times: await timesOf(contestants, rounds), found, first };
}

export const bench = { readings, finders };
(globalThis as { bench?: typeof bench }).bench = bench;
