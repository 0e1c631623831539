// What each request may carry, for the tests that ask, and that ask wrongly.
import type { BackgroundRequest } from '@/lib/messages';
import { idOf, noteOf } from '../notes/annotations';

/** A page’s text. */
export const TEXT = { text: 'Eight.', blocks: [{ start: 0, end: 6, role: 'text' }], published: null, lang: null };
/** What a page says of its day. */
export const DATES = { data: [], named: [], times: [] };
/** What is new in a text. */
export const CHANGE = { start: 0, end: 5, text: 'Nine', blocks: [{ start: 0, end: 5, role: 'text' }] };
const MENTION = {
  mention: { kind: 'actor', span: { start: 0, end: 5 }, id: 'somebody' },
  text: 'Eight',
  published: null,
};

/** One payload for each request that is right. */
export const RIGHT: Record<BackgroundRequest, unknown> = {
  marks: { since: 'key', change: CHANGE, asked: false },
  read: { page: TEXT, asked: false },
  context: MENTION,
  readHere: {},
  injectDesk: {},
  injectCard: {},
  openNote: { index: 3 },
  noteTargets: { url: 'https://news.example/one', declared: null },
  readTab: { tabId: 7 },
  describe: { tabId: 7, what: 'selection' },
  showPlace: { tabId: 7, selector: [] },
  notePlaces: {},
  saveNote: { annotation: noteOf(1, 'text'), tabId: 7 },
  deleteNote: { id: idOf(1) },
  importNotes: { annotations: [noteOf(1, 'text')] },
  undoable: {},
  undo: { step: 'one' },
  deleteAllNotes: {},
  listNotes: { canonical: 'https://news.example/one' },
  notesHealth: {},
  healthSeen: {},
  listPacks: {},
  importPack: { file: 'pack.json', text: '{}' },
  arrangePacks: { places: [{ id: 'storm', on: true }] },
  removePack: { id: 'storm' },
  figureChoices: {},
  exportPack: { id: 'storm' },
};
