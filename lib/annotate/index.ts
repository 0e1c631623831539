// W3C Web Annotation selectors: describing a place in a page's text and finding it again.
export type { RangeSelector, Selector, TextQuoteSelector } from './selector';
export { anchorSelectors, confirmPlace } from './anchor';
export { describeSpan } from './describe';
export { describeRange, findRange } from './range-selector';
export { SelectorSchema } from './selector';
