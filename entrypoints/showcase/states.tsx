// The states that the showcase can show, by name.
//
// Here: components with data. Not here: the data (tests/fixtures/contexts.ts), the page around (main.tsx).
import type { ComponentChildren, VNode } from 'preact';
import { Card } from '@/components/Card';
import { ContextView } from '@/components/ContextView';
import { FigureForm } from '@/components/FigureForm';
import { NoteEditor } from '@/components/NoteEditor';
import { LostPacks } from '@/components/LostPacks';
import { NotesHealth } from '@/components/NotesHealth';
import { NoteList } from '@/components/NoteList';
import { PageOverview } from '@/components/PageOverview';
import { SavedFigures } from '@/components/SavedFigures';
import { newNote } from '@/components/note';
import { NEW } from '@/components/saved-figure';
import type { SaveState } from '@/components/NoteEditor';
import type { NoteText } from '@/lib/notes';
import type { Found } from '@/components/overview';
import type { Context } from '@/lib/context';
import type { SavedMeasure } from '@/lib/notes';
import type { SavedAnnotation } from '@/lib/shelf';
import { actor, alone, ambiguous, discrepancy, full, LONG, long, phase, updates } from '@/tests/fixtures/contexts';

const nothing = () => undefined;
const Stage = ({ children }: { children: ComponentChildren }) => (
  <div class="stage">
    <section class="shown card" role="dialog" aria-labelledby="heading" tabIndex={-1}>
      {children}
    </section>
  </div>
);

const card =
  (context: Context, others: { at: number; context: Context }[] = []) =>
  () => (
    <Stage>
      <Card
        context={context}
        headingId="heading"
        others={others}
        onShow={nothing}
        onAddNote={nothing}
        onClose={nothing}
      />
    </Stage>
  );
const panel = (context: Context) => () => <ContextView context={context} headingId="heading" large />;

const figure = (context: typeof updates): Found => ({
  mention: {
    kind: 'figure',
    span: { start: 0, end: 1 },
    quantity: context.page.claim.quantity,
    measure: context.measure.id,
    attribution: null,
    asOf: context.page.claim.asOf,
    relations: [],
  },
  text: context.page.text,
  context,
});
const span = { start: 0, end: 1 };
export const found: Found[] = [
  figure(updates),
  figure(full),
  figure({
    ...alone,
    page: { ...alone.page, text: '12 boats' },
    measure: { ...alone.measure, id: 'boats', label: 'Boats lost in the storm' },
  }),
  {
    mention: { kind: 'discrepancy', span, measure: 'storm.lorries', asOf: { basis: 'unknown' }, relations: [] },
    text: discrepancy.text,
    context: discrepancy,
  },
  { mention: { kind: 'phase', span, ids: ['strait.first'] }, text: phase.text, context: phase },
  { mention: { kind: 'actor', span, id: 'marrow' }, text: 'Marrow', context: actor },
  { mention: { kind: 'actor', span, id: 'marrow' }, text: 'Ilse Marrow', context: actor },
];
export const reading = { published: { day: '2031-06-26', basis: 'page' as const }, lang: 'en', packEnds: '2031-05-31' };

export const page = {
  url: 'https://courier.example/storm',
  canonical: 'https://courier.example/storm',
  title: 'Talks resume as the strait stays shut',
};
const note = (id: string, text: string, tags: string[], quote: string) =>
  newNote(
    `00000000-0000-4000-8000-00000000000${id}`,
    '2031-06-27T09:00:00Z',
    { page, selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }], figure: null },
    { text, tags },
  );
const notes = [
  note('1', 'Asked the office which villages are in this count.', ['to check', 'office'], 'more than 56,000 people'),
  note('2', 'Compare with the union’s list of April.\nIt was published a day later.', [], 'about 250 people'),
];
const editor =
  (state: SaveState, stored: { note: NoteText; day: string } | null = null) =>
  () => (
    <NoteEditor
      quote="more than 56,000 people"
      initial={{ text: 'Asked the office which villages are in this count.', tags: ['to check'] }}
      state={state}
      stored={stored}
      onDraft={nothing}
      onSave={nothing}
      onDelete={nothing}
      onClose={nothing}
    />
  );

const boats: SavedMeasure = {
  id: 'own:boats',
  label: 'Boats lost in the storm',
  definition: 'Boats lost in the storm',
  type: 'cumulative',
  unit: 'boats',
  grain: 1,
  start: null,
  words: { counted: ['boats'], happened: ['lost'], where: ['the bay'] },
};
const savedFigure: SavedAnnotation = {
  ...note('3', '', [], '12 boats'),
  motivation: 'describing',
  saved: {
    measure: boats,
    claim: {
      measure: boats.id,
      quantity: { value: 12, high: null, qualifier: 'exact', unit: 'boats' },
      asOf: { basis: 'clause', from: '2031-06-20', to: '2031-06-20' },
      attribution: 'other:Harbour Office',
    },
    written: '12 boats',
    published: '2031-06-26',
  },
};
const form = (measure: string, said: string) => () => (
  <FigureForm
    written="12 boats"
    page={{ title: page.title, published: '2031-06-26' }}
    initial={{
      measure,
      qualifier: 'exact',
      value: '12',
      high: '',
      who: 'Harbour Office',
      from: '2031-06-20',
      to: '2031-06-20',
      label: 'Boats lost in the storm',
      type: 'cumulative',
      people: false,
      counted: 'boats',
      happened: 'lost',
      where: 'the bay',
    }}
    choices={[boats]}
    parties={[{ id: 'harbour-office', name: 'Harbour Office' }]}
    busy={false}
    said={said}
    onChange={nothing}
    onSave={nothing}
    onDelete={nothing}
    onClose={nothing}
  />
);

/** Components by themselves. */
export const STATES: Record<string, () => VNode> = {
  'card-updates': card(updates),
  'card-full': card(full),
  'card-alone': card(alone),
  'card-also': card(updates, [{ at: 1, context: phase }]),
  'card-discrepancy': card(discrepancy),
  'card-phase': card(phase),
  'card-ambiguous': card(ambiguous),
  'card-actor': card(actor),
  'card-long': card(long),
  'card-silent': card({ ...actor, note: LONG, role: null, affiliation: null, saying: [] }),
  'panel-full': panel(full),
  'overview-full': () => <PageOverview reading={reading} found={found} onChoose={nothing} />,
  'overview-empty': () => (
    <PageOverview reading={{ published: null, lang: 'en', packEnds: '2031-05-31' }} found={[]} onChoose={nothing} />
  ),
  'overview-french': () => (
    <PageOverview reading={{ ...reading, lang: 'fr' }} found={found.slice(4)} onChoose={nothing} />
  ),
  'overview-long': () => <PageOverview reading={reading} found={[figure(long)]} onChoose={nothing} />,
  'note-new': editor('idle'),
  'note-saved': editor('saved'),
  'note-failed': editor('failed'),
  'note-full': editor('storageFull'),
  'note-private': editor('private'),
  'note-gone': editor('staleDeleted'),
  'note-stale': editor('stale', { note: { text: 'Asked again in June.', tags: ['office'] }, day: '2031-06-28' }),
  'figure-known': form(boats.id, ''),
  'figure-new': form(NEW, ''),
  'saved-figures': () => (
    <div class="sheet">
      <h1>Figures</h1>
      <SavedFigures figures={[savedFigure]} onDelete={nothing} />
    </div>
  ),
  'notes-restored': () => (
    <div class="sheet">
      <h1>Notes</h1>
      <NotesHealth
        health={{ state: 'repaired', notes: 2, restored: 2, missing: null, sentence: 'restored' }}
        onSeen={nothing}
      />
      <NoteList notes={notes} onEdit={nothing} onDelete={nothing} onOpenPage={nothing} />
    </div>
  ),
  'packs-lost': () => (
    <div class="sheet">
      <h1>Packs</h1>
      <LostPacks titles={['A storm and a football club, invented', LONG]} onSeen={nothing} />
    </div>
  ),
  'notes-page': () => (
    <div class="sheet">
      <h1>Notes</h1>
      <NoteList notes={notes} onEdit={nothing} onDelete={nothing} onOpenPage={nothing} />
    </div>
  ),
};
