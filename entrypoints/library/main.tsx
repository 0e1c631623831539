// The library page. Not here: the notes (LibraryApp.tsx), saved figures
// (SavedDesk.tsx), the packs (PacksDesk.tsx).
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import '@/components/styles/library.css';
import { beginSurface } from '@/components/surface';
import { LibraryApp } from './LibraryApp';
import { PacksDesk } from './PacksDesk';
import { SavedDesk } from './SavedDesk';

/** What is deleted among the saved figures changes the packs. */
function Collected() {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <SavedDesk onChange={() => setTurn(turn + 1)} />
      <PacksDesk turn={turn} />
    </>
  );
}

render(
  <>
    <LibraryApp />
    <Collected />
  </>,
  beginSurface(i18n.t('library.title')),
);
