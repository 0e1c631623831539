// The measure over time: days across, a bar for what each figure can mean, this page's figure marked; and the same
// as a table.
//
// Here: SVG and table. Not here: where things go (timeline.ts).
import { i18n } from '#i18n';
import { voicesOf } from './group';
import { Recorded } from './Recorded';
import { extentOf, layTimeline } from './timeline';
import { countWords, daysBetween, daysOf, dayWords, direction, shortValue } from './words';
import type { Point } from './timeline';
import type { OtherFigure, Party } from '@/lib/context';
import type { AsOf, Day, Quantity } from '@/lib/vocabulary';

type Entry = { id: string; here: boolean; quantity: Quantity; written: string; asOf: AsOf; attribution: Party | null };
type Props = {
  /** This page's figure; null where the page gives none. */
  page: { text: string; quantity: Quantity; asOf: AsOf; attribution: Party | null } | null;
  others: readonly OtherFigure[];
  /** Wide is for the panel's own column. */
  size?: 'small' | 'large';
};

/** Names of months alone are enough from here on. */
const MANY_DAYS = 120;
const SIZES = { small: { width: 348, height: 112 }, large: { width: 348, height: 180 } };

/** Nothing is drawn unless two figures of the same thing have a day and a number. */
export function Timeline({ page, others, size = 'small' }: Props) {
  const entries = entriesOf(page, others);
  const points = entries.flatMap(toPoint);
  if (points.length < 2) return null;

  const undated = entries.filter(({ asOf }) => asOf.basis === 'unknown').length;
  const days = points.flatMap(({ from, to }) => [from, to]).sort();
  const [first, last] = [days[0], days.at(-1)] as [Day, Day];
  const style = daysBetween(first, last) > MANY_DAYS ? 'month' : 'full';
  const frame = { ...SIZES[size], mirrored: direction() === 'rtl' };
  const { bars, labels, ticks, base } = layTimeline(points, frame, (day) => dayWords(day, day, style));

  return (
    <div class="timeline">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={i18n.t('timeline.label', { days: dayWords(first, last) })}
      >
        <line class="axis" x1="0" x2={frame.width} y1={base} y2={base} />
        {bars.map(({ id, here, x1, x2, y1, y2 }) => (
          <g key={id} class={here ? 'here' : undefined}>
            {here && <line class="drop" x1={(x1 + x2) / 2} x2={(x1 + x2) / 2} y1={y2} y2={base} />}
            {x2 - x1 > 1 && <line class="bracket" x1={x1} x2={x2} y1={(y1 + y2) / 2} y2={(y1 + y2) / 2} />}
            {y1 === y2 ? (
              <circle cx={(x1 + x2) / 2} cy={y1} r={here ? 4 : 3} />
            ) : (
              <rect x={(x1 + x2) / 2 - (here ? 2 : 1.5)} y={y1} width={here ? 4 : 3} height={y2 - y1} rx="1.5" />
            )}
          </g>
        ))}
        {labels.map(({ id, here, x, y, anchor, text }) => (
          <text key={id} class={here ? 'here' : undefined} x={x} y={y} text-anchor={anchor}>
            {text}
          </text>
        ))}
        {ticks.map(({ x, anchor, text }) => (
          <text key={text} x={x} y={base + 14} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <details>
        <summary>{i18n.t('timeline.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('timeline.day')}</th>
              <th scope="col">{i18n.t('timeline.value')}</th>
              <th scope="col">{i18n.t('timeline.who')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, here, asOf, written, attribution }) => (
              <tr key={id} class={here ? 'here' : undefined}>
                <td>{daysOf(asOf)}</td>
                <td>
                  <Recorded>{written}</Recorded>
                </td>
                <td>
                  <PartyOf here={here} attribution={attribution} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {undated > 0 && <p class="remark">{countWords('timeline.undated', undated)}</p>}
      </details>
    </div>
  );
}

function PartyOf({ here, attribution }: { here: boolean; attribution: Party | null }) {
  if (!attribution) return <>{i18n.t(here ? 'timeline.here' : 'party.nobody')}</>;
  return (
    <span class="chain">
      {here && <span>{i18n.t('timeline.here')}</span>}
      <span>
        <Recorded>{attribution.name}</Recorded>
      </span>
    </span>
  );
}

/** In order of day, unknown days last. What counts something else is left out: it has no place on this scale. */
function entriesOf(page: Props['page'], others: readonly OtherFigure[]): Entry[] {
  const entries: Entry[] = voicesOf(others)
    .filter(({ sameMeasure, relation }) => sameMeasure && relation !== 'differentScope')
    .map(({ claim, quantity, written, asOf, attribution }) => ({
      id: claim,
      here: false,
      quantity,
      written,
      asOf,
      attribution,
    }));
  if (page) entries.push({ ...page, id: 'here', here: true, written: page.text });
  const dayOf = ({ asOf }: Entry) => (asOf.basis === 'unknown' ? '9999' : asOf.from);
  return entries.sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || Number(a.here) - Number(b.here));
}

function toPoint({ id, here, quantity, asOf }: Entry): Point[] {
  const extent = extentOf(quantity);
  if (!extent || asOf.basis === 'unknown') return [];
  const label = here ? i18n.t('timeline.here') : (shortValue(quantity) ?? '');
  return [{ id, here, from: asOf.from, to: asOf.to, ...extent, label }];
}
