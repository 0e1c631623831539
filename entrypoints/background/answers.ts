// What the background does about each request.
//
// Here: the handlers, with everything they need handed in. Not here: who may ask (lib/messages), the browser (browser.ts).
import { anchorSelectors } from '@/lib/annotate';
import { Refusal, type Handlers, type WantedNote } from '@/lib/messages';
import { NoRoom, StaleNote, type NoteStore } from '@/lib/notes';
import { canonicalAddress } from '@/lib/page';
import { isOff, type Settings } from '@/lib/settings';
import type { Context, MentionRef } from '@/lib/context';
import type { EnginePack } from '@/lib/pack';
import type { PageText, Reading } from '@/lib/vocabulary';

/** What the handlers stand on. */
export type Ground = {
  packs(): Promise<readonly EnginePack[]>;
  read(page: PageText, packs: readonly EnginePack[]): Reading;
  contextOf(mention: MentionRef, packs: readonly EnginePack[]): Context | null;
  notes(): Promise<NoteStore>;
  settings(): Promise<Settings>;
  /** Loads the card into one frame of a tab, if it is not there yet. */
  injectCard(tabId: number, frameId: number): Promise<void>;
  /** Opens the side panel beside a tab. Call it in the turn of the reader's press: the browser allows it only then. */
  openPanel(tabId: number): Promise<void>;
  leaveWantedNote(wanted: WantedNote): Promise<void>;
  /** Loads the content script into a tab, if it is not there yet. Rejects where the browser forbids it. */
  injectReader(tabId: number): Promise<void>;
  /** False too for a tab that is gone. */
  isPrivate(tabId: number): Promise<boolean>;
  /** Tells every open page that notes were changed. */
  notesChanged(): void;
};

const PRIVATE = 'In a private window nothing is stored, so this note was not saved.';

const inReplyTerms = (error: unknown): unknown => {
  if (error instanceof StaleNote) return new Refusal('stale', error.message, error.stored);
  if (error instanceof NoRoom) return new Refusal('storageFull', error.message);
  return error;
};

export const answersOn = (ground: Ground): Handlers => ({
  async read({ page }, { url }) {
    if (isOff(await ground.settings(), url)) throw new Refusal('siteOff', 'As Reported is off on this site.');
    return ground.read(page, await ground.packs());
  },

  async context(mention) {
    return ground.contextOf(mention, await ground.packs());
  },

  async injectCard(_, { tabId, frameId }) {
    if (tabId === null) throw new Refusal('notAllowed', 'A card opens in a tab.');
    await ground.injectCard(tabId, frameId ?? 0);
    return null;
  },

  async openNote({ index }, { tabId }) {
    if (tabId === null) throw new Refusal('notAllowed', 'A note is about a page in a tab.');
    // Both at once: after an `await` the browser would no longer see the reader's press.
    await Promise.all([ground.openPanel(tabId), ground.leaveWantedNote({ tabId, index })]);
    return null;
  },

  // Places are found here and not in the page: most pages have no notes and need not pay for the code that looks.
  async noteTargets({ url, declared, text }) {
    const canonical = canonicalAddress(url, declared);
    const [notes, { paintNotes }] = await Promise.all([ground.notes(), ground.settings()]);
    return (await notes.targets(canonical)).map((target) => ({
      ...target,
      paint: paintNotes,
      ...(text !== undefined && { place: anchorSelectors(text, target.selector) }),
    }));
  },

  async readTab({ tabId }) {
    try {
      await ground.injectReader(tabId);
    } catch {
      throw new Refusal('notAllowed', 'The browser does not let extensions read this page.');
    }
    return null;
  },

  async saveNote({ annotation, tabId }, asker) {
    if (asker.incognito || (tabId !== undefined && (await ground.isPrivate(tabId))))
      throw new Refusal('private', PRIVATE);
    try {
      const saved = await (await ground.notes()).save(annotation);
      ground.notesChanged();
      return saved;
    } catch (error) {
      throw inReplyTerms(error);
    }
  },

  async deleteNote({ id }) {
    await (await ground.notes()).delete(id);
    ground.notesChanged();
    return null;
  },

  async listNotes({ canonical }) {
    return (await ground.notes()).list(canonical);
  },

  async notesHealth() {
    return (await ground.notes()).health();
  },

  async healthSeen() {
    await (await ground.notes()).healthSeen();
    return null;
  },
});
