// The reader's notes: their shape, and the one store that keeps them.
export { AnnotationSchema, type Annotation } from './annotation';
export type { Health } from './health';
export type { StorageArea } from './journal';
export type { Merged } from './merge';
export { NoRoom, StaleNote } from './refused';
export { openNotes, type NoteStore } from './store';
export type { StepKind, Undoable } from './undo';
