// Words that are not ours inside words that are: the record's, or the page's. Kept in their own language and their own
// direction, so that a screen reader says them right and no number of theirs moves over to our side.
//
// Here: such words alone in an element. Not here: such words inside a sentence (lib/build/isolate-insertions.ts).
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** The language of the record that is shown, as its pack gives it; undefined where it is not known. */
export const RecordLanguage = createContext<string | undefined>(undefined);

/** A figure is always in the record's language: it was compared with it. */
export function Recorded({ children }: { children: ComponentChildren }) {
  return <bdi lang={useContext(RecordLanguage)}>{children}</bdi>;
}

/** A paragraph of it, which begins on the side where its own language begins. */
export function RecordedProse({ children, class: name }: { children: ComponentChildren; class?: string }) {
  return (
    <p class={name} lang={useContext(RecordLanguage)} dir="auto">
      {children}
    </p>
  );
}
