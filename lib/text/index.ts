// A page's text as the engine reads it: normalised, cut into words and sentences, its language judged.
export { languageOf } from './language';
export { CAPITALS, LETTERS } from './letters';
export { normalise, type NormalText } from './normal';
export { blocksOfLines, splitSentences, type Sentence } from './sentences';
export { ALL_CAPITALS, ASIDE, CAPITAL, DIGITS, GLUED, JOINED, tokenAt, tokenise, type Tokens } from './tokens';
