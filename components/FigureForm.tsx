// Saving a figure: what the engine read of the words, for the reader to correct.
//
// Here: the form. Not here: what becomes of it (saved-figure.ts), storing (the background). Only extension pages may use
// this: a page could read what is typed into a card on it.
import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import {
  CHOSEN_QUALIFIERS,
  missingIn,
  NEW,
  type Choice,
  type FieldName,
  type FigureFields,
  type KnownParty,
} from './saved-figure';
import { dayWords } from './words';
import type { Day } from '@/lib/vocabulary';

type Props = {
  /** The words of the page. */
  written: string;
  page: { title: string; published: Day | null };
  initial: FigureFields;
  choices: readonly Choice[];
  parties: readonly KnownParty[];
  busy: boolean;
  /** How it went. */
  said: string;
  /** At each key: the form may go at any moment. */
  onChange: (fields: FigureFields) => void;
  onSave: (fields: FigureFields) => void;
  /** Absent while nothing is stored. */
  onDelete?: (() => void) | undefined;
  onClose: () => void;
};

const ENTRY: Record<'text' | 'number' | 'date', object> = {
  text: { dir: 'auto' },
  number: { type: 'number', min: 0, step: 'any' },
  date: { type: 'date' },
};

export function FigureForm({
  written,
  page,
  initial,
  choices,
  parties,
  busy,
  said,
  onChange,
  onSave,
  onDelete,
  onClose,
}: Props) {
  const id = useId();
  const [fields, setFields] = useState(initial);
  const [asked, setAsked] = useState(false);
  const missing = missingIn(fields);
  const change = (part: Partial<FigureFields>): void => {
    const next = { ...fields, ...part };
    setFields(next);
    onChange(next);
  };
  const own = fields.measure === NEW;
  const worded = fields.qualifier === 'vague' || fields.qualifier === 'fraction';

  const input = (name: FieldName, type: keyof typeof ENTRY, more: object = {}) => (
    <input
      id={`${id}-${name}`}
      type="text"
      {...ENTRY[type]}
      value={String(fields[name])}
      aria-invalid={asked && missing.includes(name)}
      onInput={(event) => change({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const field = (name: FieldName, label: string, control: ComponentChildren, hint?: string) => (
    <p>
      <label for={`${id}-${name}`}>{label}</label>
      {control}
      {hint !== undefined && <span class="hint">{hint}</span>}
    </p>
  );

  return (
    <form
      class="note-editor figure-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing.length === 0) onSave(fields);
      }}
    >
      <h1 class="quote" dir="auto">
        {i18n.t('note.about', { quote: written })}
      </h1>
      <p class="hint" dir="auto">
        {page.published === null
          ? page.title
          : i18n.t('saveFigure.page', { title: page.title, day: dayWords(page.published) })}
      </p>
      {field(
        'measure',
        i18n.t('saveFigure.measure'),
        <select
          id={`${id}-measure`}
          value={fields.measure}
          aria-invalid={asked && missing.includes('measure')}
          onChange={(event) => change({ measure: event.currentTarget.value })}
        >
          <option value="">{i18n.t('saveFigure.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
          <option value={NEW}>{i18n.t('saveFigure.new')}</option>
        </select>,
      )}
      {own && (
        <fieldset class="own-measure">
          <legend>{i18n.t('saveFigure.new')}</legend>
          {field('label', i18n.t('saveFigure.label'), input('label', 'text', { maxLength: 300 }))}
          {field('counted', i18n.t('saveFigure.counted'), input('counted', 'text'), i18n.t('saveFigure.wordsHint'))}
          {field('happened', i18n.t('saveFigure.happened'), input('happened', 'text'))}
          {field('where', i18n.t('saveFigure.where'), input('where', 'text'))}
          {field(
            'type',
            i18n.t('saveFigure.type'),
            <select
              id={`${id}-type`}
              value={fields.type}
              onChange={(event) =>
                change({ type: event.currentTarget.value === 'snapshot' ? 'snapshot' : 'cumulative' })
              }
            >
              <option value="cumulative">{i18n.t('saveFigure.cumulative')}</option>
              <option value="snapshot">{i18n.t('saveFigure.snapshot')}</option>
            </select>,
          )}
          <p>
            <label>
              <input
                type="checkbox"
                checked={fields.people}
                onChange={(event) => change({ people: event.currentTarget.checked })}
              />{' '}
              {i18n.t('saveFigure.people')}
            </label>
          </p>
        </fieldset>
      )}
      {!worded && (
        <div class="pair">
          {field(
            'qualifier',
            i18n.t('saveFigure.qualifier'),
            <select
              id={`${id}-qualifier`}
              value={fields.qualifier}
              onChange={({ currentTarget: { value } }) =>
                change({ qualifier: CHOSEN_QUALIFIERS.find((each) => each === value) ?? 'exact' })
              }
            >
              {CHOSEN_QUALIFIERS.map((each) => (
                <option key={each} value={each}>
                  {i18n.t(`qualifier.${each}`)}
                </option>
              ))}
            </select>,
          )}
          {field('value', i18n.t('saveFigure.value'), input('value', 'number'))}
          {fields.qualifier === 'range' && field('high', i18n.t('saveFigure.high'), input('high', 'number'))}
        </div>
      )}
      {field(
        'who',
        i18n.t('saveFigure.who'),
        <>
          {input('who', 'text', { list: `${id}-parties`, maxLength: 200 })}
          <datalist id={`${id}-parties`}>
            {parties.map((party) => (
              <option key={party.id} value={party.name}>
                {party.name}
              </option>
            ))}
          </datalist>
        </>,
        i18n.t('saveFigure.whoHint'),
      )}
      <div class="pair">
        {field('from', i18n.t('saveFigure.from'), input('from', 'date'))}
        {field('to', i18n.t('saveFigure.to'), input('to', 'date'))}
      </div>
      <p class="hint">{i18n.t('saveFigure.dayHint')}</p>
      <div class="row">
        <button type="submit" class="main" disabled={busy}>
          {i18n.t('saveFigure.save')}
        </button>
        <button type="button" onClick={onClose}>
          {i18n.t('note.cancel')}
        </button>
        {onDelete && (
          <button type="button" class="quiet end" onClick={onDelete}>
            {i18n.t('note.delete')}
          </button>
        )}
      </div>
      <output class="status">{asked && missing.length > 0 ? i18n.t('saveFigure.missing') : said}</output>
    </form>
  );
}
