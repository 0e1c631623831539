// The background: holds the packs and the notes, answers what the other contexts ask, passes keyboard commands on.
//
// Here: wiring. Not here: what is done about a request (answers.ts) and how the browser is used (browser.ts).
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ownDay } from '@/lib/own-day';
import { contextOf } from '@/lib/context';
import { answerRequests, askPage, leaveWantedNote } from '@/lib/messages';
import { openNotes } from '@/lib/notes';
import { read } from '@/lib/reading';
import { changesPages, readSettings, switchedSites, watchSettings } from '@/lib/settings';
import { inventoryIn, openShelf, turnPacks } from '@/lib/shelf';
import { answersOn } from './answers';
import {
  fetchOwn,
  injectCard,
  injectDesk,
  injectHover,
  injectReader,
  injectReaderHere,
  isPrivate,
  notesChanged,
  openPanel,
  readAgainEverywhere,
  readAgainOn,
  readOpenTabs,
  siteRegistry,
  walkIn,
} from './browser';
import { held } from './held';
import { addNoteIn, makeNoteMenu, onNoteMenu } from './note-menu';
import { packsOn } from './pack-answers';
import { confirmIn, describeIn, showPlaceIn } from './places';
import { keepInStep } from './sites';

const BUNDLED = ['gaza-ceasefire'];
const STEPS = { 'open-mark': 'open', 'next-mark': 'next', 'previous-mark': 'previous' } as const;
const isStep = (command: string): command is keyof typeof STEPS => Object.hasOwn(STEPS, command);

const notes = held(openNotes);
// One copy of the packs for all tabs; opening parses nothing.
const packs = packsOn({
  shelf: openShelf(),
  inventory: inventoryIn(browser.storage.local),
  bundled: new Map(BUNDLED.map((id) => [id, () => fetchOwn(`/packs/${id}.bin`)])),
  notes: async () => (await notes()).list(),
  today: ownDay,
  packsChanged() {
    void readAgainEverywhere();
    void turnPacks(browser.storage.session);
  },
});

/** Opens the first-run page once in the life of an installation, and leaves word of it. */
async function welcome(): Promise<void> {
  // Where the browser refuses its storage it is told of no installation twice all the same.
  const { welcomed } = await browser.storage.local.get('welcomed').catch(() => ({ welcomed: false }));
  if (welcomed === true) return;
  await browser.storage.local.set({ welcomed: true }).catch(() => null);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export default defineBackground({
  // No module: that would be cut into chunks shared with our pages, which a waking worker fetches one after another.
  // All listeners in the first turn: a waking worker gets only the events it listens to by then.
  main() {
    const listed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
    const syncSites = keepInStep(siteRegistry, listed);
    answerRequests(
      answersOn({
        packs: packs.opened,
        packAnswers: packs.answers,
        read,
        contextOf,
        notes,
        settings: readSettings,
        injectCard,
        injectDesk,
        injectHover: (asker) => void injectHover(asker),
        injectReader,
        injectReaderHere,
        openPanel,
        leaveWantedNote,
        isPrivate,
        describeIn,
        showPlaceIn,
        confirmIn,
        area: browser.storage.local,
        today: ownDay,
        notesChanged: () => void notesChanged(),
        figuresChanged: () => void packs.figuresChanged(),
      }),
    );
    // Most often it was a page to be read that woke us: its message is still on the way.
    void packs.opened().catch(() => null);
    watchSettings((now, was) => {
      const sites = switchedSites(now, was);
      if (changesPages(now, was)) void readAgainEverywhere();
      else if (sites.length > 0) void readAgainOn(sites);
      if (now.paintNotes !== was.paintNotes) void notesChanged();
    });
    browser.permissions.onAdded.addListener(() => void syncSites());
    browser.permissions.onRemoved.addListener(() => void syncSites());
    // An update drops registered scripts in Chromium, and permissions can change while we sleep.
    browser.runtime.onStartup.addListener(() => void syncSites());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void syncSites();
      makeNoteMenu();
      if (reason === 'install') void welcome();
      if (reason === 'update') void readOpenTabs();
    });
    onNoteMenu();
    browser.commands.onCommand.addListener((command, tab) => {
      if (tab?.id === undefined) return;
      if (command === 'add-note') void addNoteIn(tab);
      if (isStep(command)) void walkIn(tab.id, STEPS[command]);
      // A tab without our script has no marks to hide.
      if (command === 'hide-marks') askPage(tab.id, 'hideMarks', {}).catch(() => null);
    });
  },
});
