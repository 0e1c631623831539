// What the contexts of the extension say to each other, typed and checked.
//
// The scripts in pages import `ask`, `tell`, `hearPageRequests`, `isContextInvalidated`, `isCutOff` and types; the build drops the
// rest (and zod with it) from their bundles, and a test looks that it did.
export { answerRequests, type Handlers } from './answer';
export { answerPage, type PageHandlers } from './answer-page';
export { ask, isCutOff } from './ask';
export { write } from './write';
export { askPage } from './ask-page';
export { hearPageRequests, type PageAnswerer } from './hear-page';
export { tell } from './tell';
export { isContextInvalidated, Refusal, type RefusalCode } from './refusal';
export type {
  AskerKind,
  BackgroundRequest,
  BackgroundRequests,
  Look,
  Describable,
  Described,
  MeasureChoice,
  NoteTarget,
  PageAddress,
  PageIdentity,
  PageMarks,
  PageRequest,
  PageRequests,
  ShelvedPack,
  TextSince,
  WholeText,
} from './requests';
export { DescribedSchema, MOST_TEXT } from './schemas';
export { isInTab, type Asker, type TabAsker } from './sender';
export { leaveWantedNote, takeWantedNote, watchWantedNote, type WantedNote, type WantedOn } from './wanted-note';
