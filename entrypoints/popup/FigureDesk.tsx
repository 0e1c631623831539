// One figure being saved: the form joined to what can be chosen and to the store.
//
// Here: the joining. Not here: the form (components/FigureForm), storing (note-desk.ts).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FigureForm } from '@/components/FigureForm';
import { newNote } from '@/components/note';
import { fieldsOf, savedFigureOf, type Choice, type FigureFields, type KnownParty } from '@/components/saved-figure';
import { ask, type PageIdentity } from '@/lib/messages';
import { afterRefusal, removeNote, storeNote } from './note-desk';
import type { Selector } from '@/lib/annotate';
import type { Annotation, SavedMeasure } from '@/lib/notes';
import type { Day, FigureMention } from '@/lib/vocabulary';

/** What a figure is saved from. */
export type FigureStart = {
  page: PageIdentity;
  published: Day | null;
  /** The words, and what the engine read of them; null where it read no figure. */
  written: string;
  mention: FigureMention | null;
  selector: Selector[];
};

type Props = { start: FigureStart; tabId?: number | undefined; onClose: () => void };
type Offered = { choices: Choice[]; parties: KnownParty[] };

type Left = { note: Annotation; uuid: string; fields?: FigureFields };
/** How each was left, as long as its start is held: whoever looked at another tab goes on with it. */
const left = new WeakMap<FigureStart, Left>();

const begin = ({ page, selector }: FigureStart): Left => ({
  // One id for all attempts, so that a repeated save is the same save.
  note: newNote(
    crypto.randomUUID(),
    new Date().toISOString(),
    { page, selector, figure: null },
    { text: '', tags: [] },
  ),
  uuid: crypto.randomUUID(),
});

/** Measures that the reader made before, the last word on each. */
function ownMeasures(saved: readonly Annotation[]): SavedMeasure[] {
  const measures = new Map<string, SavedMeasure>();
  for (const { saved: figure } of saved) {
    if (figure?.measure.words && !measures.has(figure.measure.id)) measures.set(figure.measure.id, figure.measure);
  }
  return [...measures.values()];
}

export function FigureDesk({ start, tabId, onClose }: Props) {
  const { page, published, written, mention } = start;
  const [offered, setOffered] = useState<Offered | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [now, setNow] = useState(() => left.get(start) ?? begin(start));
  const { note, uuid } = now;
  // Also of a save that ends when this is no longer in view.
  const keep = (part: Partial<Left>): void => {
    const next = { ...(left.get(start) ?? now), ...part };
    left.set(start, next);
    setNow(next);
  };

  useEffect(() => {
    const load = async () => {
      const [{ measures, parties }, saved] = await Promise.all([
        ask('figureChoices', {}),
        ask('listNotes', { saved: true }),
      ]);
      setOffered({ choices: [...measures, ...ownMeasures(saved)], parties });
    };
    void load().catch(() => setSaid(i18n.t('note.failed')));
  }, []);
  if (!offered) return <p class="nothing">{said || i18n.t('library.loading')}</p>;

  const save = async (fields: FigureFields) => {
    setBusy(true);
    setSaid('');
    const figure = savedFigureOf(fields, { mention, written, published, choices: offered.choices, uuid });
    try {
      const modified = new Date().toISOString();
      const saved = await storeNote(
        { ...note, motivation: 'describing', modified, body: [], saved: figure },
        note.id,
        tabId,
      );
      keep({ note: saved });
      setSaid(i18n.t('saveFigure.saved'));
    } catch (error) {
      const { state, from } = afterRefusal(error, note);
      keep({ note: from });
      setSaid(i18n.t(`note.${state}`));
    }
    setBusy(false);
  };
  const remove = async () => {
    try {
      await removeNote(note.id);
      onClose();
    } catch {
      setSaid(i18n.t('note.deleteFailed'));
    }
  };
  return (
    <FigureForm
      written={written}
      page={{ title: page.title, published }}
      initial={now.fields ?? fieldsOf(mention, published, offered.choices, offered.parties)}
      {...offered}
      busy={busy}
      said={said}
      onChange={(fields) => keep({ fields })}
      onSave={(fields) => void save(fields)}
      onDelete={note.revision > 0 ? () => void remove() : undefined}
      onClose={onClose}
    />
  );
}
