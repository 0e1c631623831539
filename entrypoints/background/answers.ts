// What the background does about each request.
//
// Here: the handlers, with everything they need handed in. Not here: reading (reading-answers.ts), notes (note-answers.ts), packs
// (pack-answers.ts), who may ask (lib/messages), the browser (browser.ts).
import { isInTab, Refusal, type Handlers, type TabAsker, type WantedNote } from '@/lib/messages';
import { noteAnswersOn, type NoteGround } from './note-answers';
import type { PackHandlers } from './pack-answers';
import { readingAnswersOn, type ReadingGround } from './reading-answers';

/** What the handlers stand on. */
export type Ground = NoteGround &
  ReadingGround & {
    packAnswers: PackHandlers;
    /** Loads what answers our own pages into the page that asked. */
    injectDesk(asker: TabAsker): Promise<void>;
    /** Loads the card into the page that asked, if it is not there yet. */
    injectCard(asker: TabAsker): Promise<void>;
    /** Opens the side panel beside a tab. Call it in the turn of the reader's press: the browser allows it only then. */
    openPanel(tabId: number): Promise<void>;
    leaveWantedNote(wanted: WantedNote): Promise<void>;
    /** Loads the content script into the page that asked for it, where its first look runs. */
    injectReaderHere(asker: TabAsker): Promise<void>;
    /** Loads the content script into a tab, if it is not there yet. Rejects where the browser forbids it. */
    injectReader(tabId: number): Promise<void>;
  };

export const answersOn = (ground: Ground): Handlers => ({
  ...noteAnswersOn(ground),
  ...ground.packAnswers,
  ...readingAnswersOn(ground),

  async readHere(_, asker) {
    if (!isInTab(asker)) throw new Refusal('notAllowed', 'Only a page in a tab is read.');
    await ground.injectReaderHere(asker);
    return null;
  },

  async injectDesk(_, asker) {
    if (!isInTab(asker)) throw new Refusal('notAllowed', 'Only a page in a tab is asked.');
    await ground.injectDesk(asker);
    return null;
  },

  async injectCard(_, asker) {
    if (!isInTab(asker)) throw new Refusal('notAllowed', 'A card opens in a tab.');
    await ground.injectCard(asker);
    return null;
  },

  async openNote({ index }, { tabId }) {
    if (tabId === null) throw new Refusal('notAllowed', 'A note is about a page in a tab.');
    // Both at once: after an `await` the browser would no longer see the reader's press.
    await Promise.all([ground.openPanel(tabId), ground.leaveWantedNote({ tabId, on: { index } })]);
    return null;
  },

  async readTab({ tabId }) {
    try {
      await ground.injectReader(tabId);
    } catch {
      throw new Refusal('notAllowed', 'The browser does not let extensions read this page.');
    }
    return null;
  },
});
