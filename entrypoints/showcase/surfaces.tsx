// Whole surfaces in each of their states: what the popup says when it cannot read, the settings, the library.
//
// Here: surfaces with data. Not here: single components (states.tsx). These ask the real background, as everywhere.
import type { ComponentChildren, VNode } from 'preact';
import { i18n } from '#i18n';
import { ContextView } from '@/components/ContextView';
import { FigureForm } from '@/components/FigureForm';
import { NoteSearch } from '@/components/NoteSearch';
import { NO_FILTER } from '@/components/note-filter';
import { fieldsOf, NEW } from '@/components/saved-figure';
import { PageOverview } from '@/components/PageOverview';
import type { Found } from '@/components/overview';
import { LibraryApp } from '@/entrypoints/library/LibraryApp';
import { PacksDesk } from '@/entrypoints/library/PacksDesk';
import { SettingsApp } from '@/entrypoints/options/SettingsApp';
import { ContextPage } from '@/entrypoints/popup/ContextPage';
import type { PageState } from '@/entrypoints/popup/page-reading';
import { Content } from '@/entrypoints/popup/ReadingApp';
import { found, page, reading } from './states';

const nothing = () => undefined;
const tab = { id: -1, url: 'https://courier.example/storm', incognito: false };
const read = {
  kind: 'read',
  tab,
  page,
  reading: { ...reading, mentions: found.map(({ mention }) => mention) },
  found,
  allowed: true,
  byItself: true,
  unmarked: false,
  hidden: false,
} as const;

const Popup = ({ children }: { children: ComponentChildren }) => (
  <div class="popup">
    <div class="surface-body">{children}</div>
    <footer class="bar bottom">
      <span class="wordmark">{i18n.t('extName')}</span>
    </footer>
  </div>
);
const popup = (state: PageState) => () => (
  <Popup>
    <Content state={state} place="popup" onAgain={nothing} />
  </Popup>
);
/** What a test put into this tab's storage, as the popup shows it: the list, then each context. */
export function Given() {
  const given = JSON.parse(sessionStorage.getItem('given') ?? '[]') as Found[];
  return (
    <Popup>
      <PageOverview reading={reading} found={given} onChoose={nothing} />
      {given.map(({ context }, at) => context && <ContextView key={at} context={context} headingId={`given-${at}`} />)}
    </Popup>
  );
}
const sheet = (children: ComponentChildren) => () => <div class="sheet">{children}</div>;

export const SURFACES: Record<string, () => VNode> = {
  'popup-read': popup(read),
  'popup-nothing': popup({ ...read, found: [], reading: { ...read.reading, published: null } }),
  'popup-read-once': popup({ ...read, allowed: false }),
  'popup-unmarked': popup({ ...read, unmarked: true }),
  'popup-hidden': popup({ ...read, hidden: true }),
  'popup-private': popup({ ...read, tab: { ...tab, incognito: true } }),
  'popup-reading': popup({ kind: 'reading' }),
  'popup-unreadable': popup({ kind: 'unreadable' }),
  'popup-failed': popup({ kind: 'failed' }),
  'popup-off': popup({ kind: 'off', tab }),
  'popup-not-allowed': popup({ kind: 'notAllowed', tab }),
  'popup-not-asked': popup({ kind: 'notAsked', tab }),
  'popup-not-asked-unknown': popup({ kind: 'notAsked', tab: { ...tab, url: null } }),
  'popup-on-click': popup({ ...read, byItself: false }),
  'popup-chosen': () => (
    <Popup>
      <ContextPage
        found={found}
        index={1}
        place="popup"
        tab={tab}
        onChoose={nothing}
        onAddNote={nothing}
        onSaveFigure={nothing}
        onBack={nothing}
      />
    </Popup>
  ),
  'figure-form': sheet(
    <FigureForm
      written="240 boats"
      page={{ title: 'A day after the storm', published: '2024-03-06' }}
      initial={{
        ...fieldsOf(null, '2024-03-06', [], []),
        measure: NEW,
        qualifier: 'range',
        value: '240',
        high: '260',
      }}
      choices={[]}
      parties={[]}
      busy={false}
      said={i18n.t('saveFigure.saved')}
      onChange={nothing}
      onSave={nothing}
      onDelete={nothing}
      onClose={nothing}
    />,
  ),
  settings: sheet(<SettingsApp />),
  'library-empty': sheet(<LibraryApp />),
  'packs-bundled': sheet(<PacksDesk />),
  'note-search': sheet(
    <NoteSearch
      filter={{ ...NO_FILTER, site: 'courier.example' }}
      choices={{
        sites: ['courier.example'],
        tags: ['to check'],
        measures: [{ id: 'm', label: 'Boats lost in the storm' }],
      }}
      onFilter={nothing}
    />,
  ),
};
