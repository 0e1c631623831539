// Where in a text JSON stops being JSON.
//
// JSON.parse says that it failed, but not always where: the position is in some of its messages only, and differs
// from one Node to the next. Not here: parsing. This runs only on text that JSON.parse has refused.

const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/uy;
const SPACE = /[\t\n\r ]*/uy;

/** Line and column, both from 1, of the first character that cannot stand there; null when the text is JSON. */
export function placeOfError(text: string): { line: number; column: number } | null {
  const at = offsetOfError(text);
  if (at === null) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOfError(text: string): number | null {
  /** The brackets that are open, innermost last. */
  const open: ('{' | '[')[] = [];
  let at = 0;
  let want: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    take(SPACE);
    const here = text[at];
    const top = open.at(-1);
    if (open.length === 0 && want === 'commaOrEnd') return here === undefined ? null : at;
    if ((want === 'keyOrEnd' || want === 'valueOrEnd' || want === 'commaOrEnd') && here === (top === '{' ? '}' : ']')) {
      open.pop();
      at += 1;
      want = 'commaOrEnd';
    } else if (want === 'commaOrEnd' && here === ',') {
      at += 1;
      want = top === '{' ? 'key' : 'value';
    } else if (want === 'colon' && here === ':') {
      at += 1;
      want = 'value';
    } else if ((want === 'key' || want === 'keyOrEnd') && take(STRING)) {
      want = 'colon';
    } else if ((want === 'value' || want === 'valueOrEnd') && (here === '{' || here === '[')) {
      open.push(here);
      at += 1;
      want = here === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else if ((want === 'value' || want === 'valueOrEnd') && (take(STRING) || take(LITERAL))) {
      want = 'commaOrEnd';
    } else {
      return at;
    }
  }
}
