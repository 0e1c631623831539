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

/** In ms. The worker's clock ticks every 0.1 ms: what is shorter than that is done `times` over. */
function timed(work: () => unknown, times = 1): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) work();
  return (performance.now() - start) / times;
}

async function timesOf(
  contestants: Record<string, () => unknown>,
  rounds: number,
  times = 1,
): Promise<Record<string, number[]>> {
  const runs = Object.fromEntries(Object.entries(contestants).map(([name, work]) => [name, () => timed(work, times)]));
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
  return { times: await timesOf(contestants, rounds, TIMES), words: text.split(/\s+/).length };
}
const TIMES = 5;

const FINDERS = ['engine', 'expression', 'automaton'] as const;
export type Finder = (typeof FINDERS)[number];

/**
 * The same phrases found by the engine, by one regular expression and by an automaton over letters. Only the engine has to cut the
 * text into words first; the automaton is given small letters, and what it finds inside words is left in. What can be made before there is
 * a text is made here; an expression is compiled when it is first used.
 */
async function finderOf(name: Finder, { paragraphs, packs }: EngineJob, phrases: readonly string[]) {
  const text = paragraphs.join('\n');
  if (name === 'engine') {
    const pack = await packAt(packs[0]!);
    return () => count(pack, cut(text));
  }
  if (name === 'expression') {
    const expression = alternation(phrases);
    return () => [...text.matchAll(expression)].length;
  }
  const automaton = new AhoCorasick([...new Set(phrases.map((phrase) => phrase.toLowerCase()))]);
  const small = text.toLowerCase();
  return () => automaton.matchInText(small).length;
}

/** Again and again, in turns. */
async function finders(job: EngineJob, phrases: readonly string[]) {
  const contestants: Record<string, () => number> = {};
  for (const name of FINDERS) contestants[name] = await finderOf(name, job, phrases);
  const found = Object.fromEntries(Object.entries(contestants).map(([name, find]) => [name, find()]));
  return { times: await timesOf(contestants, job.rounds), found };
}

/** The first time in the life of a worker, in ms. */
async function firstFind(job: EngineJob, phrases: readonly string[], name: Finder): Promise<number> {
  return timed(await finderOf(name, job, phrases));
}

export const bench = { readings, finders, firstFind };
(globalThis as { bench?: typeof bench }).bench = bench;
