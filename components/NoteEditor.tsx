// Writing a note: text, tags, save, delete, and a live word on how it went.
//
// Here: the form and its draft. Not here: storing (the background does), and what makes a note (note.ts). Only
// extension pages may use this: a page could read what is typed into a card on it.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayWords } from './words';
import type { NoteText } from '@/lib/notes';
import type { Day } from '@/lib/vocabulary';

export type SaveState =
  'idle' | 'saving' | 'saved' | 'failed' | 'deleteFailed' | 'private' | 'storageFull' | 'stale' | 'staleDeleted';

type Props = {
  /** The words on the page that the note is about; null for the page as a whole. */
  quote: string | null;
  initial: NoteText;
  state: SaveState;
  /** What went wrong, in the words it was refused with, where `state` says no more than that something did. */
  reason?: string | null;
  /** After `stale`: the note as it was saved elsewhere, shown beside what is typed here. */
  stored?: { note: NoteText; day: Day } | null;
  /** Leaves what is typed here, and goes on from what is stored. */
  onUseStored?: () => void;
  /** Typing paused: keep this, the window may close at any moment. */
  onDraft: (draft: NoteText) => void;
  onSave: (note: NoteText) => void;
  /** Absent while there is nothing stored to delete. */
  onDelete?: (() => void) | undefined;
  onClose: () => void;
};

/** Long enough not to write at every key, short enough that little is lost. */
const DRAFT_AFTER_MS = 300;
/** Who types without a pause loses no more than this, whatever happens to the window. */
const DRAFT_AT_LATEST_MS = 1000;

/** Give it another `key` for another note: it keeps its own text while it is being written. */
export function NoteEditor({
  quote,
  initial,
  state,
  reason = null,
  stored = null,
  onUseStored,
  onDraft,
  onSave,
  onDelete,
  onClose,
}: Props) {
  const id = useId();
  const [text, setText] = useState(initial.text);
  const [tags, setTags] = useState(initial.tags.join(', '));
  const area = useRef<HTMLTextAreaElement>(null);
  // Typed since the last save: what a draft is for. A draft written after the save would bring old words back.
  const unsaved = useRef(false);
  /** When the first key was typed that no draft has yet. */
  const since = useRef<number | null>(null);
  const note = { text, tags: splitTags(tags) };

  useEffect(() => area.current?.focus(), []);
  // Another page or another note may take this one's place at any moment: nothing typed is lost with it.
  const latest = useRef(() => {});
  latest.current = () => unsaved.current && onDraft(note);
  useEffect(() => () => latest.current(), []);
  // Without a list: every key draws again, and so puts the draft off until typing pauses,
  // or has lasted for long enough.
  useEffect(() => {
    if (!unsaved.current) return undefined;
    since.current ??= Date.now();
    const keep = () => {
      since.current = null;
      if (unsaved.current) onDraft(note);
    };
    const timer = setTimeout(keep, Math.min(DRAFT_AFTER_MS, since.current + DRAFT_AT_LATEST_MS - Date.now()));
    return () => clearTimeout(timer);
  });

  const typed = (set: (value: string) => void) => (event: { currentTarget: { value: string } }) => {
    unsaved.current = true;
    set(event.currentTarget.value);
  };
  const leave = () => {
    if (unsaved.current) onDraft(note);
    onClose();
  };
  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        unsaved.current = false;
        onSave({ ...note, text: text.trim() });
      }}
    >
      <h1 class="quote">{quote === null ? i18n.t('note.onPage') : i18n.t('note.about', { quote })}</h1>
      <label for={`${id}-text`}>{i18n.t('note.text')}</label>
      <textarea
        id={`${id}-text`}
        ref={area}
        rows={6}
        maxLength={20000}
        dir="auto"
        required
        value={text}
        onInput={typed(setText)}
      />
      <label for={`${id}-tags`}>{i18n.t('note.tags')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={tags}
        onInput={typed(setTags)}
      />
      <p id={`${id}-hint`} class="hint">
        {i18n.t('note.tagsHint')}
      </p>
      <div class="row">
        <button type="submit" class="main" disabled={state === 'saving'}>
          {i18n.t('note.save')}
        </button>
        <button type="button" onClick={leave}>
          {i18n.t('note.cancel')}
        </button>
        {onDelete && (
          <button
            type="button"
            class="quiet end"
            onClick={() => {
              unsaved.current = false;
              onDelete();
            }}
          >
            {i18n.t('note.delete')}
          </button>
        )}
      </div>
      <output class="status">
        {state !== 'idle' && i18n.t(`note.${state}`)} {reason}
      </output>
      {stored && (
        <section class="stored" aria-label={i18n.t('note.stored', { day: dayWords(stored.day) })}>
          <p class="hint">{i18n.t('note.stored', { day: dayWords(stored.day) })}</p>
          <p class="note-text" dir="auto">
            {stored.note.text}
          </p>
          {stored.note.tags.length > 0 && <p class="hint">{stored.note.tags.join(', ')}</p>}
          <button
            type="button"
            onClick={() => {
              unsaved.current = false;
              onUseStored?.();
            }}
          >
            {i18n.t('note.useStored')}
          </button>
        </section>
      )}
    </form>
  );
}

/** Tags are written with commas; a tag written twice is one. */
export function splitTags(written: string): string[] {
  return [
    ...new Set(
      written
        .split(/[,،]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
}
