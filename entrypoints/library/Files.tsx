// Notes to files and back, how much room everything takes, and deleting all of it.
//
// Here: what is pressed and told. Not here: the files (files.ts).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { refusalWords } from '@/components/refusal';
import { listWords, sizeWords } from '@/components/words';
import { dropAllDrafts } from '@/entrypoints/popup/note-desk';
import { ask, Refusal } from '@/lib/messages';
import { UnreadableFile, type Annotation, type SkipReason } from '@/lib/notes';
import { download } from './download';
import { bytesUsed, fileOf, FORMATS, importFile, type Format, type Imported } from './files';

type Props = {
  /** The notes that are asked for: these are exported. */
  notes: readonly Annotation[];
  /** How many there are in all, saved figures among them. */
  all: number;
  /** Notes were changed, and this is what to say about it. */
  onChange: (said: string) => void;
};

export function Files({ notes, all, onChange }: Props) {
  const [said, setSaid] = useState('');
  const hand = async (format: Format): Promise<void> => {
    setSaid('');
    download(await fileOf(notes, format));
    setSaid(i18n.t('files.handed'));
  };
  return (
    <>
      {notes.length > 0 && (
        <section>
          <h2>{i18n.t('files.export')}</h2>
          <p class="soft">{i18n.t('files.exportHint')}</p>
          <div class="row">
            {FORMATS.map((format) => (
              <button key={format} type="button" onClick={() => void hand(format)}>
                {i18n.t(`files.${format}`)}
              </button>
            ))}
          </div>
          <p class="status" role="status">
            {said}
          </p>
        </section>
      )}
      <ImportFile onChange={onChange} />
      <Room all={all} onChange={onChange} />
    </>
  );
}

type Import =
  | { kind: 'idle' }
  | { kind: 'looking'; done: number; of: number }
  | { kind: 'done'; imported: Imported }
  | { kind: 'failed'; reason: string };

function ImportFile({ onChange }: Pick<Props, 'onChange'>) {
  const [state, setState] = useState<Import>({ kind: 'idle' });
  const take = async (file: File) => {
    try {
      const imported = await importFile(file, (done, of) => setState({ kind: 'looking', done, of }));
      setState({ kind: 'done', imported });
      onChange('');
    } catch (error) {
      setState({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  return (
    <section>
      <h2>{i18n.t('files.import')}</h2>
      <p class="soft" id="import-hint">
        {i18n.t('files.importHint')}
      </p>
      <input
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label={i18n.t('files.import')}
        aria-describedby="import-hint"
        disabled={state.kind === 'looking'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void take(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div role="status" class="import-outcome">
        {state.kind === 'looking' && <Looking {...state} />}
        {state.kind === 'failed' && <p>{i18n.t('files.failed', { reason: state.reason })}</p>}
        {state.kind === 'done' && <Outcome {...state.imported} />}
      </div>
    </section>
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFile) return i18n.t(`files.fault.${error.fault}`);
  return error instanceof Refusal ? refusalWords(error) : i18n.t('files.fault.noNotes');
}

/** All looked at, they are being written: how long that takes nobody knows. */
function Looking({ done, of }: { done: number; of: number }) {
  const words = done < of ? i18n.t('files.looking', { done: `${done}`, of: `${of}` }) : i18n.t('files.writing');
  return (
    <label>
      {words} <progress {...(done < of && { value: done, max: of })} />
    </label>
  );
}

function Outcome({ merged, skipped }: Imported) {
  const { added, updated, same, older } = merged;
  const numbers = new Map<SkipReason, string[]>();
  for (const { number, reason } of skipped) numbers.set(reason, [...(numbers.get(reason) ?? []), `${number}`]);
  return (
    <>
      <p>{i18n.t('files.brought', { added: `${added}`, updated: `${updated}` })}</p>
      {same + older > 0 && <p>{i18n.t('files.left', { same: `${same}`, older: `${older}` })}</p>}
      {skipped.length > 0 && (
        <>
          <p>{i18n.t('files.skipped')}</p>
          <ul class="plain">
            {[...numbers].map(([reason, found]) => (
              <li key={reason}>{i18n.t(`files.reason.${reason}`, { numbers: listWords(found) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Room({ all, onChange }: Pick<Props, 'all' | 'onChange'>) {
  const [bytes, setBytes] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [deleting, setDeleting] = useState(false);
  useEffect(() => void bytesUsed().then(setBytes, () => setBytes(null)), [all]);
  const deleteAll = async () => {
    setAsked(false);
    setDeleting(true);
    try {
      await ask('deleteAllNotes', {});
      await dropAllDrafts();
      onChange(i18n.t('files.deletedAll'));
    } catch {
      onChange(i18n.t('note.deleteFailed'));
    }
    setDeleting(false);
  };
  return (
    <section>
      <h2>{i18n.t('files.room')}</h2>
      <p role="status">{deleting && i18n.t('files.deleting')}</p>
      {bytes !== null && <p>{i18n.t('files.used', { size: sizeWords(bytes) })}</p>}
      {asked ? (
        <div class="row" role="group" aria-label={i18n.t('files.deleteAllConfirm')}>
          <p>{i18n.t('files.deleteAllConfirm')}</p>
          <button type="button" onClick={() => void deleteAll()}>
            {i18n.t('files.deleteAllYes')}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {i18n.t('files.keepAll')}
          </button>
        </div>
      ) : (
        <button type="button" class="quiet more" disabled={all === 0} onClick={() => setAsked(true)}>
          {i18n.t('files.deleteAll')}
        </button>
      )}
    </section>
  );
}
