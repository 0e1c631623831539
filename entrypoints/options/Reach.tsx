// Where it reads by itself: on the listed news sites, on every site, or nowhere before it is asked.
//
// Here: the question, and the browser's leave that belongs to each answer. Settings and the first run both ask it. Not here: single
// sites (Sites.tsx).
import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OneOf } from '@/components/Choices';
import {
  dropOrigins,
  EVERY_SITE,
  isAllowed,
  listedOrigins,
  requestOrigins,
  watchOrigins,
} from '@/entrypoints/popup/permission';
import { changeSettings } from '@/lib/settings';
import { useSettings } from './use-settings';

type Answer = 'listed' | 'every' | 'click';
type Leave = { every: boolean; listed: boolean };

/** What holds stands chosen: an answer for which the browser gave no leave is not taken. */
export function Reach({ legend }: { legend: string }) {
  const settings = useSettings();
  const [leave, setLeave] = useState<Leave | null>(null);
  const [said, setSaid] = useState('');
  const look = useCallback(() => {
    const both = Promise.all([isAllowed(EVERY_SITE), isAllowed(listedOrigins())]);
    void both.then(([every, listed]) => setLeave({ every, listed }));
  }, []);
  useEffect(look, [look]);
  useEffect(() => watchOrigins(look), [look]);

  const chosen: Answer | null = settings && leave && (!settings.byItself ? 'click' : leave.every ? 'every' : 'listed');
  const choose = async (answer: Answer) => {
    setSaid('');
    // Asked first: after anything else the browser would no longer see the reader's press.
    const granted = answer !== 'every' || (await requestOrigins(EVERY_SITE));
    const keep = async () => {
      if (answer !== 'every' && leave?.every) await dropOrigins(EVERY_SITE);
      await changeSettings({ byItself: answer !== 'click' });
    };
    if (!granted) setSaid(i18n.t('page.refused'));
    else
      await keep().then(
        () => setSaid(i18n.t('settings.saved')),
        () => setSaid(i18n.t('settings.failed')),
      );
    look();
  };
  return (
    <>
      <OneOf<Answer>
        legend={legend}
        chosen={chosen}
        onChoose={(answer) => void choose(answer)}
        answers={[
          { value: 'listed', label: i18n.t('reach.listed'), hint: i18n.t('reach.listedHint') },
          { value: 'every', label: i18n.t('reach.every'), hint: i18n.t('reach.everyHint') },
          { value: 'click', label: i18n.t('reach.click'), hint: i18n.t('reach.clickHint') },
        ]}
      />
      {leave?.listed === false && (
        <p class="row">
          <span>{i18n.t('reach.withheld')}</span>
          <button type="button" onClick={() => void requestOrigins(listedOrigins()).then(look)}>
            {i18n.t('reach.allow')}
          </button>
        </p>
      )}
      <p class="status" role="status">
        {said}
      </p>
    </>
  );
}
