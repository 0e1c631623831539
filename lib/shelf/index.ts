// The packs a reader has: which there are, in which order, and which of them are on.
export { inventoryIn, type Inventory, type NamedPack } from './inventory';
export { openShelf, type KeptPack, type Shelf } from './kept';
export { arrange, PlaceSchema, type Place } from './order';
export { isSaved, personalPack, type SavedAnnotation } from './personal';
export { PACKS_TURN, turnPacks } from './turn';
export { replacing } from './version';
