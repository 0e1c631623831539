// What was typed and not saved, when a window closed or the browser ended: to go on with, or to discard.
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { allDrafts, DRAFT, dropDraft, type Draft } from '@/entrypoints/popup/note-desk';
import { useChanges } from '@/entrypoints/popup/use-changes';
import { quoteOf, type Annotation } from '@/lib/notes';

type Props = { onGoOn: (note: Annotation, draft: string) => void };

/** Nothing where nothing was left. */
export function Drafts({ onGoOn }: Props) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const read = () => void allDrafts().then(setDrafts, () => null);
  useEffect(read, []);
  useChanges('local', DRAFT, read);
  if (drafts.size === 0) return null;
  return (
    <section>
      <h2>{i18n.t('draft.title')}</h2>
      <ul class="notes">
        {[...drafts].map(([name, { note, written }]) => (
          <li key={name} class="note">
            {quoteOf(note) !== null && (
              <blockquote class="quote" dir="auto">
                {quoteOf(note)}
              </blockquote>
            )}
            <p class="note-text" dir="auto">
              {written.text}
            </p>
            <p class="chain" dir="auto">
              {note.target.title || note.target.source}
            </p>
            <div class="row">
              <button type="button" onClick={() => onGoOn(note, name)}>
                {i18n.t('draft.go')}
              </button>
              <button type="button" class="quiet end" onClick={() => void dropDraft(name)}>
                {i18n.t('draft.drop')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
