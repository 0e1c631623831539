// W3C Web Annotation selectors: describing a place in a page's text and finding it again.
export type { RangeSelector, Selector, TextQuoteSelector } from './selector';
export { anchorSelectors } from './anchor';
export { describeSpan } from './describe';
export { SelectorSchema } from './selector';
