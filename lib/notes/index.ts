// The reader's notes: their shape, and the one store that keeps them.
export { AnnotationSchema, type Annotation } from './annotation';
export { NoRoom, StaleNote } from './refused';
export { openNotes, type NoteStore } from './store';
