// Letters as names in English text have them, for use between the brackets of an expression.
//
// \p{L} says the same of every script, but it puts six hundred ranges into each expression that uses it, and with the flag `i`
// all of them in every case: one such expression took a worker that had just woken 26 ms to compile.

/** Latin letters, with accents and the marks of transliteration. */
export const LETTERS = 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u1e00-\u1eff';
/** Those that may be capitals: beyond Latin-1 capitals and small letters take turns, and both are let pass. */
export const CAPITALS = 'A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u1e00-\u1eff';
