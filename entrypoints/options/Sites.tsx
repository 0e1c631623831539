// Single sites: those the reader turned off, those the reader added, and the list.
//
// Here: the three lists. Not here: the question where it reads by itself (Reach.tsx).
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countWords } from '@/components/words';
import { addedOrigins, dropOrigins, EVERY_SITE, listedOrigins, watchOrigins } from '@/entrypoints/popup/permission';
import { switchSite } from '@/lib/settings';

const siteIn = (origin: string) => origin.replace(/^[^:]+:\/\/|\/\*$/g, '');

/** Each site with the one thing that can be done about it. */
export function Sites({ off }: { off: readonly string[] }) {
  const [added, setAdded] = useState<string[]>([]);
  const [said, setSaid] = useState('');
  const look = useCallback(() => {
    void addedOrigins().then((origins) => setAdded(origins.filter((origin) => !EVERY_SITE.includes(origin))));
  }, []);
  useEffect(look, [look]);
  useEffect(() => watchOrigins(look), [look]);
  const listed = listedOrigins().map(siteIn).toSorted();
  return (
    <>
      <h3>{i18n.t('sites.off')}</h3>
      <Named
        names={off}
        action={i18n.t('sites.turnOn')}
        nothing={i18n.t('sites.noneOff')}
        onPress={(site) =>
          void switchSite(site, true).then(
            () => setSaid(''),
            () => setSaid(i18n.t('settings.failed')),
          )
        }
      />
      <p class="status" role="status">
        {said}
      </p>
      <h3>{i18n.t('sites.added')}</h3>
      <Named
        names={added}
        action={i18n.t('sites.remove')}
        nothing={i18n.t('sites.noneAdded')}
        onPress={(origin) => void dropOrigins([origin])}
      />
      <details class="list">
        <summary>{countWords('sites.listed', listed.length)}</summary>
        <ul class="many" dir="ltr">
          {listed.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

type NamedProps = { names: readonly string[]; action: string; nothing: string; onPress: (name: string) => void };

function Named({ names, action, nothing, onPress }: NamedProps) {
  if (names.length === 0) return <p class="soft">{nothing}</p>;
  return (
    <ul class="named">
      {names.map((name) => (
        <li key={name}>
          <bdi>{siteIn(name)}</bdi>
          <button type="button" aria-label={`${action}: ${siteIn(name)}`} onClick={() => onPress(name)}>
            {action}
          </button>
        </li>
      ))}
    </ul>
  );
}
