// The packs a reader has: which there are, in which order, and which of them are on.
export { openShelf, type KeptPack, type Shelf } from './kept';
export { arrange, PlaceSchema, type Place } from './order';
export { replacing } from './version';
