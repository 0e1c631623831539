// The reader's notes: their shape, the one store that keeps them, and the way to files and back.
export { AnnotationSchema, type Annotation } from './annotation';
export {
  readNotesFile,
  UnreadableFile,
  writeCollection,
  writeCsv,
  writeMarkdown,
  type FileFault,
  type FileReading,
  type MarkdownWords,
  type SkipReason,
} from './exchange';
export type { Health } from './health';
export { LEDGER as NOTES_LEDGER, type StorageArea } from './journal';
export type { Merged } from './merge';
export { forgetPlaces, notePlaces, NOTE_PLACES, readPlaces, type NotePlaces } from './places';
export { bodyOf, quoteOf, writtenIn, type NoteText } from './parts';
export { NoRoom, StaleNote } from './refused';
export { openNotes, type NoteStore } from './store';
export type { SessionArea } from './sound';
export { NOTES_STEPS, type StepKind, type Undoable } from './undo';
export type { SavedFigure, SavedMeasure } from './saved';
