// Cutting a block of text into sentences.
//
// Here: where sentences end in English news text: after . ! ? and closing quotes, but not after "U.S.", "Dr." or "Oct.".
// Not here: paragraphs and headings, which are blocks (vocabulary.ts) and come with the page.
import type { Block, Span } from '@/lib/vocabulary';

/** A sentence with the block it belongs to. `index` counts from 0 within the block. */
export type Sentence = Span & { block: number; index: number };

// Footnote marks may follow: "in stages.3 The", "in stages.[12] The". A digit on either side of the stop is a decimal.
const END = /[.!?\u2026]+["')\]\u201d\u2019]*(?:(?:\[\d{1,3}\])+|(?<!\d\.)\d{1,2})?(?=\s|$)/g;
// Months stand here because "Oct. 7" is the commonest false end in this kind of text.
const ABBREVIATION =
  /(?:^|[\s("'])(?:[A-Za-z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Rev|Hon|Jr|Sr|No|vs|etc|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|a\.m|p\.m|i\.e|e\.g|Inc|Ltd|Co|Corp|Univ|Dept)\.$/;
const NEXT_OPENS = /^["'([\u201c\u2018]*(?:\p{Lu}|\p{Nd}|\p{Lo})/u;

/** Sentences in order; together they cover every block but its white space. */
export function splitSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, number) => {
    const content = text.slice(block.start, block.end);
    let from = 0;
    let index = 0;
    const push = (to: number): void => {
      let start = from;
      let end = to;
      while (start < end && /\s/.test(content[start] ?? '')) start++;
      while (end > start && /\s/.test(content[end - 1] ?? '')) end--;
      if (end > start) {
        sentences.push({ start: block.start + start, end: block.start + end, block: number, index: index++ });
      }
      from = to;
    };
    for (const match of content.matchAll(END)) {
      const end = match.index + match[0].length;
      const rest = content.slice(end).trimStart();
      if (rest === '') break;
      if (match[0] === '.' && ABBREVIATION.test(content.slice(Math.max(0, match.index - 12), match.index + 1))) {
        // "the U.S. The talks": a capitalised function word after an abbreviation begins a sentence all the same.
        if (!/^(?:The|A|An|It|He|She|They|But|And|In|On|At|This|That|Meanwhile|However)\s/.test(rest)) continue;
        if (/(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov)\.$/.test(content.slice(0, match.index + 1))) continue;
      }
      if (!NEXT_OPENS.test(rest)) continue;
      push(end);
    }
    push(content.length);
  });
  return sentences;
}

/** The blocks of plain text: its non-empty lines. */
export function blocksOfLines(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (match[0].trim() !== '') blocks.push({ start: match.index, end: match.index + match[0].length, role: 'text' });
  }
  return blocks;
}
