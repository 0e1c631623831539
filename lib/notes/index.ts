// The reader's notes: their shape, and the one store that keeps them.
export type { Annotation } from './annotation';
