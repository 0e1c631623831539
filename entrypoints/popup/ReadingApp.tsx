// Popup and side panel: what was found on the page in front, the record of what is chosen, and notes.
//
// Here: which of these is in view, and following the tab. Not here: reading the tab (page-reading.ts), the views
// (components/), notes (NoteDesk.tsx), permissions (SiteChoice.tsx).
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ContextPage } from './ContextPage';
import { FigureDesk, type FigureStart } from './FigureDesk';
import { beginFigure } from './new-figure';
import { beginNote } from './new-note';
import { useKeptFocus } from './kept-focus';
import { NoteDesk } from './NoteDesk';
import { PageNotes } from './PageNotes';
import { isStill, readOnceMore, readTab, tabInFront } from './page-reading';
import { PanelButton } from './PanelButton';
import { ReportButtons } from './ReportButtons';
import { SiteChoice } from './SiteChoice';
import { SiteSwitch } from './SiteSwitch';
import { useChanges } from './use-changes';
import { PageOverview } from '@/components/PageOverview';
import { ask, askPage, takeWantedNote, watchWantedNote, type Describable, type WantedOn } from '@/lib/messages';
import { siteOf } from '@/lib/settings';
import type { PageState, Place } from './page-reading';
import { NOTES_LEDGER, type Annotation } from '@/lib/notes';

type View =
  | { kind: 'overview' }
  | { kind: 'context'; index: number }
  | { kind: 'note'; note: Annotation; draft: string; back: View }
  | { kind: 'figure'; start: FigureStart; back: View };
type ReadPage = Extract<PageState, { kind: 'read' }>;

const OVERVIEW: View = { kind: 'overview' };
const READING: PageState = { kind: 'reading' };

/** Notes and figures being written in the panel, by tab and page: a reader who looks at another tab meanwhile finds them open again. */
const writing = new Map<string, View>();

/** The whole surface. The panel follows the tab; the popup lives as long as its tab is in front. */
export function ReadingApp({ place }: { place: Place }) {
  const [state, setState] = useState(READING);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);

  useEffect(() => {
    let current = true;
    const read = async () => {
      const tab = await tabInFront();
      if (current) setState((shown) => (isStill(shown, tab) ? shown : READING));
      const next = await readTab(tab, place);
      if (current) setState((shown) => readOnceMore(shown, next));
    };
    void read().catch(() => current && setState({ kind: 'failed' }));
    return () => {
      current = false;
    };
  }, [turn, place]);
  useEffect(() => (place === 'panel' ? followTab(again) : undefined), [place, again]);

  return (
    <>
      <div class="surface-body">
        <Content state={state} place={place} onAgain={again} />
      </div>
      <footer class="bar bottom">
        <span class="wordmark">{i18n.t('extName')}</span>
        <span class="end" />
        {place === 'popup' && <PanelButton />}
        <button
          type="button"
          class="quiet"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
        >
          {i18n.t('action.library')}
        </button>
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('action.settings')}
        </button>
      </footer>
    </>
  );
}

/** Calls back when another page is in front in this window, or the same one may be another now. Returns its undo. */
function followTab(changed: () => void): () => void {
  const here = browser.windows.getCurrent();
  const changedIn = (windowId: number) => void here.then(({ id }) => id === windowId && changed(), changed);
  const activated = ({ windowId }: { windowId: number }) => changedIn(windowId);
  const updated = (_: number, change: { status?: string }, tab: { active: boolean; windowId: number }) => {
    if (tab.active && change.status === 'complete') changedIn(tab.windowId);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** What the surface shows for each state of the page. */
export function Content({ state, place, onAgain }: { state: PageState; place: Place; onAgain: () => void }) {
  switch (state.kind) {
    case 'reading':
      return (
        <p class="nothing" role="status">
          {i18n.t('page.reading')}
        </p>
      );
    case 'unreadable':
      return (
        <div class="empty" role="status">
          <h1 class="headline words">{i18n.t('page.unreadable')}</h1>
          <p class="soft">{i18n.t('page.unreadableHint')}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="empty" role="status">
          <h1 class="headline words">{i18n.t('page.failed')}</h1>
          <div class="row">
            <button type="button" onClick={onAgain}>
              {i18n.t('page.retry')}
            </button>
          </div>
        </div>
      );
    case 'off':
      return <SiteSwitch site={siteOf(state.tab.url ?? '') ?? ''} tab={state.tab} off onAgain={onAgain} />;
    case 'notAsked':
    case 'notAllowed':
      return <SiteChoice url={state.tab.url} state={state.kind} onAgain={onAgain} />;
    case 'read':
      // Another reading is another list: what is open is named by its place in it.
      return <ReadPageView key={state.found} state={state} place={place} onAgain={onAgain} />;
  }
}

function ReadPageView({ state, place, onAgain }: { state: ReadPage; place: Place; onAgain: () => void }) {
  const { tab, page, reading, found, allowed, byItself, unmarked, hidden } = state;
  const site = siteOf(tab.url ?? '');
  const name = `${tab.id} ${page.canonical}`;
  const [view, setView] = useState<View>(writing.get(name) ?? OVERVIEW);
  const isWriting = view.kind === 'note' || view.kind === 'figure';
  useEffect(() => void (isWriting ? writing.set(name, view) : writing.delete(name)), [name, view, isWriting]);
  // Null: they could not be read.
  const [notes, setNotes] = useState<Annotation[] | null>([]);
  const refresh = useCallback(() => {
    void ask('listNotes', { canonical: page.canonical }).then(setNotes, () => setNotes(null));
  }, [page.canonical]);
  useEffect(refresh, [refresh, state]);
  useChanges('local', NOTES_LEDGER, refresh);
  useKeptFocus(view);

  const [unselected, setUnselected] = useState(false);
  const addNote = async (on: WantedOn, back: View) => {
    setView({ kind: 'note', back, ...(await beginNote(on, { tabId: tab.id, page, found })) });
  };
  const addHere = async () => {
    const selected = await ask('describe', { tabId: tab.id, what: 'selection' }).catch(() => null);
    await addNote({ place: selected }, OVERVIEW);
  };
  useWantedNote(place, tab.id, (on) => {
    if (tab.incognito) return;
    // A figure being filled in has no draft: the way back leads to it.
    const from = view.kind === 'note' ? view.back : view;
    if (from.kind === 'figure') void addNote(on, from);
    else void addNote(on, 'index' in on ? { kind: 'context', index: on.index } : OVERVIEW);
  });
  const saveFigure = async (what: Describable, back: View) => {
    const start = await beginFigure(what, { tabId: tab.id, page, reading, found });
    setUnselected(start === null);
    if (start) setView({ kind: 'figure', start, back });
  };

  if (view.kind === 'note') {
    const { note, draft, back } = view;
    return (
      <NoteDesk
        key={note.id}
        note={note}
        draft={draft}
        tabId={tab.id}
        onChange={(saved) => {
          if (saved) setView({ ...view, note: saved, draft: saved.id });
          refresh();
        }}
        onClose={() => setView(back)}
      />
    );
  }
  if (view.kind === 'figure')
    return <FigureDesk start={view.start} tabId={tab.id} onClose={() => setView(view.back)} />;
  if (view.kind === 'context') {
    return (
      <ContextPage
        found={found}
        index={view.index}
        place={place}
        tab={tab}
        onChoose={(index) => setView({ kind: 'context', index })}
        onAddNote={(index) => void addNote({ index }, view)}
        onSaveFigure={(index) => void saveFigure({ index }, view)}
        onBack={() => setView(OVERVIEW)}
      />
    );
  }
  return (
    <>
      {unmarked && <p class="notice first">{i18n.t('page.unmarked')}</p>}
      {hidden && (
        <div class="notice first">
          <p>{i18n.t('page.hidden')}</p>
          <button type="button" onClick={() => void askPage(tab.id, 'hideMarks', {}).then(onAgain, onAgain)}>
            {i18n.t('page.unhide')}
          </button>
        </div>
      )}
      <PageOverview
        reading={reading}
        found={found}
        onChoose={(index) => setView({ kind: 'context', index })}
        actions={<ReportButtons page={page} reading={reading} found={found} />}
      />
      {!tab.incognito && (
        <PageNotes
          notes={notes}
          found={found}
          tabId={tab.id}
          onAdd={() => void addHere()}
          onEdit={(note) => setView({ kind: 'note', note, draft: note.id, back: OVERVIEW })}
          onChange={refresh}
        />
      )}
      {!tab.incognito && (
        <section class="side">
          <button type="button" class="quiet" onClick={() => void saveFigure('selection', OVERVIEW)}>
            {i18n.t('saveFigure.selected')}
          </button>
          <p class="soft" role="status">
            {unselected && i18n.t('saveFigure.unselected')}
          </p>
        </section>
      )}
      {tab.incognito && <p class="notice">{i18n.t('note.private')}</p>}
      {!allowed && <SiteChoice url={tab.url} state="read" onAgain={onAgain} />}
      {allowed && site !== null && (
        <SiteSwitch site={site} tab={tab} off={false} byItself={byItself} onAgain={onAgain} />
      )}
    </>
  );
}

/** In the panel: takes up the note that was asked for in a card, before the panel was open or while it is. */
function useWantedNote(place: Place, tabId: number, add: (on: WantedOn) => void) {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    if (place !== 'panel') return undefined;
    const take = async () => {
      const on = await takeWantedNote(tabId).catch(() => null);
      if (on) latest.current(on);
    };
    void take();
    return watchWantedNote(() => void take());
  }, [place, tabId]);
}
