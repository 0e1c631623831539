// Somebody named on the page: who, in which role on the page's day, and what they are on record as saying.
//
// Here: the order. Not here: the figures' rows.
import { i18n } from '#i18n';
import { FigureList } from './FigureList';
import { Recorded, RecordedProse } from './Recorded';
import type { ActorContext } from '@/lib/context';

/** `headingId` names the view for whatever dialog or region holds it. */
export function ActorView({ context, headingId }: { context: ActorContext; headingId: string }) {
  const { name, role, affiliation, note, saying } = context;
  return (
    <>
      <header class="view-head">
        <p class="eyebrow">{i18n.t('actor.title')}</p>
        <h1 class="headline words" id={headingId}>
          <Recorded>{name}</Recorded>
        </h1>
        <p class="chain">
          {role && (
            <span>
              <Recorded>{role}</Recorded>
            </span>
          )}
          {affiliation && <span>{i18n.t('actor.affiliation', { name: affiliation })}</span>}
        </p>
      </header>
      {note && <RecordedProse class="prose">{note}</RecordedProse>}
      <section class="side">
        <h2>{i18n.t('actor.saying')}</h2>
        {saying.length === 0 && <p class="nothing">{i18n.t('actor.silent')}</p>}
        <FigureList figures={saying} attributed={false} />
      </section>
    </>
  );
}
