// The packs in the library: adding one from a file, after a look at it, and changing the order.
//
// Here: the state. Not here: the list (components/PackList), the rules (lib/pack), keeping (the background).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LostPacks } from '@/components/LostPacks';
import { PackDetails, PackList } from '@/components/PackList';
import { faultWords, refusalWords } from '@/components/refusal';
import { useChanges } from '@/entrypoints/popup/use-changes';
import { ask, type ShelvedPack } from '@/lib/messages';
import { importPack, LIMITS, summarisePack, type Fault, type PackSummary } from '@/lib/pack';
import { PACKS_TURN, type NamedPack } from '@/lib/shelf';
import { download } from './download';

/** A file that was looked into and not yet added. */
type Chosen = { file: string; text: string; summary: PackSummary };
/** `here`: the version of this pack on the shelf. */
type Refused = { file: string; faults: readonly Fault[]; here?: string | undefined };

/** More than this at once is no list anybody reads. */
const FAULTS_SHOWN = 20;

export function PacksDesk() {
  const [packs, setPacks] = useState<ShelvedPack[] | null>(null);
  const [lost, setLost] = useState<readonly NamedPack[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState('');

  const load = async (): Promise<void> => {
    const listed = await ask('listPacks', {});
    setPacks(listed.packs);
    setLost(listed.lost);
  };
  const look = () => void load().catch(() => setSaid(i18n.t('packs.unread')));
  useEffect(look, []);
  useChanges('session', PACKS_TURN, look);

  /** Whatever is asked for, the list shows afterwards what stands, and only then is anything said of it. */
  const change = async (asked: Promise<unknown>, done = ''): Promise<void> => {
    setSaid('');
    const failed = await asked.then(
      () => null,
      (error: unknown) => `${i18n.t('packs.failed')} ${refusalWords(error)}`,
    );
    await load().catch(() => null);
    setSaid(failed ?? done);
  };
  const arrange = (next: readonly ShelvedPack[]): void =>
    void change(ask('arrangePacks', { places: next.map(({ on, summary }) => ({ id: summary.id, on })) }));

  const choose = async (file: File): Promise<void> => {
    setChosen(null);
    setRefused(null);
    setSaid(i18n.t('packs.checking'));
    // The sentence is drawn before a long file keeps this page busy.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const name = file.name.slice(-255);
    // A file that is too long is not even read; one character more than is taken says so in the same words.
    const text = file.size > LIMITS.bytes ? ' '.repeat(LIMITS.bytes + 1) : await file.text();
    const imported = importPack(text, name);
    setSaid('');
    if ('faults' in imported) setRefused({ file: name, faults: imported.faults });
    else setChosen({ file: name, text, summary: summarisePack(imported.pack) });
  };
  const add = async ({ file, text }: Chosen): Promise<void> => {
    const { faults } = await ask('importPack', { file, text });
    setChosen(null);
    if (faults.length === 0) return;
    setRefused({ file, faults, here: earlier?.summary.version });
    throw new Error('');
  };
  const save = async (id: string): Promise<void> => {
    const { text } = await ask('exportPack', { id });
    download(new File([text], `${id}.json`, { type: 'application/json' }));
  };

  const earlier = packs?.find(({ summary }) => summary.id === chosen?.summary.id);
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{i18n.t('packs.title')}</h2>
      <p class="soft">{i18n.t('packs.lead')}</p>
      <LostPacks
        titles={lost.map(({ title }) => title)}
        onSeen={() => void change(Promise.all(lost.map(({ id }) => ask('removePack', { id }))))}
      />
      {packs && (
        <PackList
          packs={packs}
          onSwitch={(id, on) => arrange(packs.map((pack) => (pack.summary.id === id ? { ...pack, on } : pack)))}
          onMove={(id, by) => arrange(moved(packs, id, by))}
          onExport={(id) => void change(save(id), i18n.t('files.handed'))}
          onRemove={(id) => void change(ask('removePack', { id }), i18n.t('packs.removed'))}
        />
      )}
      <p class="row">
        <label class="button">
          {i18n.t('packs.add')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget: input }) => {
              const [file] = input.files ?? [];
              if (file) void choose(file).catch(() => setSaid(i18n.t('packs.failed')));
              // The same file again, once it was mended, is another choice.
              input.value = '';
            }}
          />
        </label>
      </p>
      <p class="status" role="status">
        {said}
      </p>
      {chosen && (
        <div class="stored" role="group" aria-labelledby="chosen-pack">
          <h3 id="chosen-pack">
            <bdi>{chosen.summary.title}</bdi>
          </h3>
          <p class="hint">{i18n.t('packs.look')}</p>
          <PackDetails summary={chosen.summary} />
          <div class="row">
            <button type="button" class="main" onClick={() => void change(add(chosen), i18n.t('packs.added'))}>
              {earlier ? i18n.t('packs.replace', { version: earlier.summary.version }) : i18n.t('packs.addThis')}
            </button>
            <button type="button" onClick={() => setChosen(null)}>
              {i18n.t('packs.leave')}
            </button>
          </div>
        </div>
      )}
      {refused && (
        <div class="notice" role="alert">
          <p>{i18n.t('packs.refused', { file: refused.file })}</p>
          <ul class="faults" dir="ltr">
            {refused.faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={`${fault.path} ${fault.rule} ${fault.sentence}`}>
                <code>{fault.path}</code> <b>{fault.rule}</b>: <bdi>{faultWords(fault, refused.here)}</bdi>
              </li>
            ))}
          </ul>
          {refused.faults.length > FAULTS_SHOWN && <p class="soft">{i18n.t('packs.first')}</p>}
        </div>
      )}
    </section>
  );
}

function moved(packs: readonly ShelvedPack[], id: string, by: -1 | 1): ShelvedPack[] {
  const from = packs.findIndex(({ summary }) => summary.id === id);
  const next = [...packs];
  next.splice(from + by, 0, ...next.splice(from, 1));
  return next;
}
