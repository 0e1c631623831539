// The packs on the shelf: who made each, what it covers and says, and what can be done with it.
//
// Here: the list and one pack's details. Not here: keeping packs (the background), reading a file (PacksDesk).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Confirm } from './Confirm';
import { dayWords, locale } from './words';
import type { ShelvedPack } from '@/lib/messages';
import type { PackSummary } from '@/lib/pack';

type Props = {
  packs: readonly ShelvedPack[];
  onSwitch: (id: string, on: boolean) => void;
  /** One place towards the beginning or the end. */
  onMove: (id: string, by: -1 | 1) => void;
  onExport: (id: string) => void;
  /** Asked for after the reader said it twice. */
  onRemove: (id: string) => void;
};

export function PackList({ packs, ...actions }: Props) {
  return (
    <ol class="packs">
      {packs.map((pack, at) => (
        <Row key={pack.summary.id} pack={pack} first={at === 0} last={at === packs.length - 1} {...actions} />
      ))}
    </ol>
  );
}

type RowProps = Omit<Props, 'packs'> & { pack: ShelvedPack; first: boolean; last: boolean };

function Row({ pack, first, last, onSwitch, onMove, onExport, onRemove }: RowProps) {
  const [asked, setAsked] = useState(false);
  const { kind, on, added, summary } = pack;
  const { id, title } = summary;
  const named = (action: string): string => i18n.t('packs.named', { action, title: titleOf(pack) });
  return (
    <li class="pack">
      <h3>
        <bdi>{titleOf(pack)}</bdi>
      </h3>
      <p class="chain">
        <span>
          {kind === 'imported' ? i18n.t('packs.imported', { day: dayWords(added ?? '') }) : i18n.t(`packs.${kind}`)}
        </span>
        <span>{i18n.t(on ? 'packs.isOn' : 'packs.isOff')}</span>
      </p>
      <details>
        <summary>{i18n.t('packs.about')}</summary>
        <PackDetails summary={summary} own={kind === 'saved'} />
      </details>
      {asked ? (
        <Confirm
          question={i18n.t('packs.confirm')}
          yes={i18n.t('packs.remove')}
          onYes={() => onRemove(id)}
          onNo={() => setAsked(false)}
        />
      ) : (
        <div class="row">
          <Button text={i18n.t(on ? 'packs.turnOff' : 'packs.turnOn')} name={named} onPress={() => onSwitch(id, !on)} />
          <Button text={i18n.t('packs.up')} name={named} off={first} onPress={() => onMove(id, -1)} />
          <Button text={i18n.t('packs.down')} name={named} off={last} onPress={() => onMove(id, 1)} />
          <Button text={i18n.t('packs.export')} name={named} onPress={() => onExport(id)} />
          {kind === 'imported' && <Button text={i18n.t('packs.remove')} name={named} onPress={() => setAsked(true)} />}
        </div>
      )}
    </li>
  );

  function titleOf({ kind: of }: ShelvedPack): string {
    return of === 'saved' ? i18n.t('packs.ownTitle') : title;
  }
}

type ButtonProps = { text: string; name: (action: string) => string; off?: boolean; onPress: () => void };

/** Read aloud each names its pack: the same words stand at every pack. */
const Button = ({ text, name, off = false, onPress }: ButtonProps) => (
  <button type="button" class="quiet" aria-label={name(text)} disabled={off} onClick={onPress}>
    {text}
  </button>
);

/** What a reader should know before turning a pack on. The counts are ours, the rest is what the pack says of itself. */
export function PackDetails({ summary, own = false }: { summary: PackSummary; own?: boolean }) {
  const { version, maker, licence, method, coverage, counts, claimants, joins } = summary;
  const number = new Intl.NumberFormat(locale());
  const entries: [label: string, value: string, ours: boolean][] = [
    ...(own
      ? []
      : ([
          [i18n.t('packs.maker'), maker, false],
          [i18n.t('packs.version'), version, false],
          [i18n.t('packs.licence'), licence, false],
          [i18n.t('packs.method'), method, false],
        ] as [string, string, boolean][])),
    [i18n.t('packs.coverage'), dayWords(coverage.from, coverage.to), true],
    [i18n.t('packs.claims'), number.format(counts.claims), true],
    [i18n.t('packs.measures'), number.format(counts.measures), true],
    [i18n.t('packs.sources'), number.format(counts.sources), true],
    ...(joins.length > 0 ? [[i18n.t('packs.joins'), joins.join(', '), true] as [string, string, boolean]] : []),
  ];
  return (
    <dl class="pack-details">
      {entries.map(([label, value, ours]) => (
        <>
          <dt>{label}</dt>
          <dd dir={ours ? undefined : 'auto'}>{value}</dd>
        </>
      ))}
      <dt>{i18n.t('packs.claimants')}</dt>
      <dd>
        <ul>
          {claimants.map(({ name, claims }) => (
            <li key={name ?? ''}>
              <span dir="auto">{name ?? i18n.t('party.nobody')}</span> <span class="soft">{number.format(claims)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
