// The little of mark.js that the bench calls; its own types bring jQuery's.
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(phrases: readonly string[], options?: { separateWordSearch?: boolean; diacritics?: boolean }): void;
    markRegExp(expression: RegExp): void;
  }
}
