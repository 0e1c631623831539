// What the background does about requests for the reader's notes. It is their one writer.
//
// Here: the handlers, with everything they need handed in. Not here: the store (lib/notes), who may ask (lib/messages).
import { anchorSelectors, type Selector } from '@/lib/annotate';
import { Refusal, type Asker, type Describable, type Described, type Handlers } from '@/lib/messages';
import { forgetPlaces, NoRoom, notePlaces, readPlaces, StaleNote, type NoteStore, type StorageArea } from '@/lib/notes';
import { canonicalAddress } from '@/lib/page';
import type { Settings } from '@/lib/settings';
import type { Day, Span } from '@/lib/vocabulary';
import { isSaved } from '@/lib/shelf';

/** What the handlers stand on. */
export type NoteGround = {
  notes(): Promise<NoteStore>;
  settings(): Promise<Settings>;
  /** False too for a tab that is gone. */
  isPrivate(tabId: number): Promise<boolean>;
  describeIn(tabId: number, what: Describable): Promise<Described | null>;
  showPlaceIn(tabId: number, selector: Selector[]): Promise<boolean>;
  /** For each note the place in that document of a tab which the markup confirms; null where it does not. */
  confirmIn(tabId: number, documentId: string | null, notes: Selector[][]): Promise<(Span | null)[]>;
  /** Where the outcome of looking for places is kept. */
  area: StorageArea;
  today(): Day;
  /** Tells every open page that notes were changed. */
  notesChanged(): void;
  /** Figures that the reader saved may be among what was changed. */
  figuresChanged(): void;
};

type NoteHandlers = Pick<
  Handlers,
  | 'noteTargets'
  | 'describe'
  | 'showPlace'
  | 'notePlaces'
  | 'saveNote'
  | 'deleteNote'
  | 'importNotes'
  | 'undoable'
  | 'undo'
  | 'deleteAllNotes'
  | 'listNotes'
  | 'notesHealth'
  | 'healthSeen'
>;

const PRIVATE = 'In a private window nothing is stored, so this note was not saved.';

const inReplyTerms = (error: unknown): unknown => {
  if (error instanceof StaleNote) return new Refusal('stale', error.message, error.stored);
  if (error instanceof NoRoom) return new Refusal('storageFull', error.message);
  return error;
};

type Target = { id: string; selector: Selector[] };
const isWay = ({ type }: Selector): boolean => type === 'RangeSelector';

/** By note: the words that stand there now where they are others, null where it has no place, else true. */
function outcomesOf(text: string, targets: readonly Target[], places: readonly (Span | null)[]) {
  const outcomes = new Map<string, string | null | true>();
  for (const [at, { id, selector }] of targets.entries()) {
    const quote = selector.find(({ type }) => type === 'TextQuoteSelector');
    // A note on the page as a whole looks for no place.
    if (quote?.type !== 'TextQuoteSelector') continue;
    const place = places[at];
    const words = place ? text.slice(place.start, place.end) : null;
    outcomes.set(id, words === quote.exact ? true : words);
  }
  return outcomes;
}

export function noteAnswersOn(ground: NoteGround): NoteHandlers {
  const changing = async <T>(change: (notes: NoteStore) => Promise<T>, figures = true): Promise<T> => {
    try {
      const changed = await change(await ground.notes());
      ground.notesChanged();
      if (figures) ground.figuresChanged();
      return changed;
    } catch (error) {
      throw inReplyTerms(error);
    }
  };

  /** By the text; where it leaves a doubt, by what the markup of the document confirms. */
  async function placesOf(
    text: string,
    targets: readonly Target[],
    { tabId, documentId }: Pick<Asker, 'tabId' | 'documentId'>,
  ): Promise<(Span | null)[]> {
    const places = targets.map(({ selector }) => anchorSelectors(text, selector));
    const doubtful = targets.filter(({ selector }, at) => !places[at] && selector.some(isWay));
    if (doubtful.length === 0 || tabId === null) return places;
    const confirmed = await ground.confirmIn(
      tabId,
      documentId,
      doubtful.map(({ selector }) => selector),
    );
    return targets.map((target, at) => places[at] ?? confirmed[doubtful.indexOf(target)] ?? null);
  }

  return {
    // Places are found here and not in the page: most pages have no notes and need not pay for the code that looks.
    async noteTargets({ url, declared, text }, asker) {
      const canonical = canonicalAddress(url, declared);
      const [notes, { paintNotes }] = await Promise.all([ground.notes(), ground.settings()]);
      const targets = (await notes.targets(canonical)).map((target) => ({ ...target, paint: paintNotes }));
      if (text === undefined) return targets;
      const places = await placesOf(text, targets, asker);
      // What is looked at in a private window leaves no trace, not even the day.
      if (!asker.incognito) await notePlaces(ground.area, ground.today(), outcomesOf(text, targets, places));
      return targets.map((target, at) => ({ ...target, place: places[at] ?? null }));
    },

    describe: ({ tabId, what }) => ground.describeIn(tabId, what),

    showPlace: ({ tabId, selector }) => ground.showPlaceIn(tabId, selector),

    notePlaces: () => readPlaces(ground.area),

    async saveNote({ annotation, tabId }, asker) {
      if (asker.incognito || (tabId !== undefined && (await ground.isPrivate(tabId))))
        throw new Refusal('private', PRIVATE);
      return changing((notes) => notes.save(annotation), isSaved(annotation));
    },

    async importNotes({ annotations }, asker) {
      if (asker.incognito) throw new Refusal('private', PRIVATE);
      return changing((notes) => notes.import(annotations));
    },

    async deleteNote({ id }) {
      await changing((notes) => notes.delete(id));
      return null;
    },

    async undoable() {
      return (await ground.notes()).undoable();
    },

    async undo({ step }) {
      await changing((notes) => notes.undo(step));
      return null;
    },

    async deleteAllNotes() {
      await changing((notes) => notes.deleteAll());
      await forgetPlaces(ground.area);
      return null;
    },

    async listNotes({ canonical, saved = false }) {
      return (await (await ground.notes()).list(canonical)).filter((note) => isSaved(note) === saved);
    },

    async notesHealth() {
      return (await ground.notes()).health();
    },

    async healthSeen() {
      await (await ground.notes()).healthSeen();
      return null;
    },
  };
}
