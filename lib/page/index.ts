// The page: its text with the way back to Ranges, which page it is, and noticing that it changed.
export { createDocumentReader, readDocument, spanOf, type DocumentReading } from './read-document';
export { datedPage } from './extract';
export type { Spans } from './range';
export { readParsed } from './read-parsed';
export { addressOf, canonicalAddress, declaredAddress, urlOf, withoutFragment, type PageAddress } from './address';
export { changeOf, withChange } from './text-change';
export { looksLikeArticle } from './look';
export { watchPage } from './watch';
export { pointAt, wayTo } from './element-way';
