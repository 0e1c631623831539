// Everything the reader can choose.
//
// Here: the questions, and keeping the answers. Not here: what follows from them (the background and the pages see the change).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AnyOf, OneOf } from '@/components/Choices';
import { changeSettings, KINDS, THEMES, type Settings } from '@/lib/settings';
import { Reach } from './Reach';
import { Shortcuts } from './Shortcuts';
import { Sites } from './Sites';
import { useSettings } from './use-settings';

/** An answer holds at once, on every open page. */
export function SettingsApp() {
  const settings = useSettings();
  const [said, setSaid] = useState('');
  if (!settings) return null;
  const change = (next: Partial<Settings>) => {
    setSaid('');
    void changeSettings(next).then(
      () => setSaid(i18n.t('settings.saved')),
      () => setSaid(i18n.t('settings.failed')),
    );
  };
  return (
    <>
      <h1>{i18n.t('settings.title')}</h1>
      <p class="lead">{i18n.t('settings.lead')}</p>
      <Marks settings={settings} onChange={change} />
      <h2>{i18n.t('settings.theme')}</h2>
      <OneOf
        legend={i18n.t('settings.themeFor')}
        answers={THEMES.map((value) => ({ value, label: i18n.t(`settings.themes.${value}`) }))}
        chosen={settings.theme}
        onChoose={(theme) => change({ theme })}
      />
      <p class="status" role="status">
        {said}
      </p>
      <h2>{i18n.t('settings.sites')}</h2>
      <Reach legend={i18n.t('reach.question')} />
      <Sites off={settings.offSites} />
      <h2>{i18n.t('settings.keyboard')}</h2>
      <Shortcuts />
    </>
  );
}

function Marks({ settings, onChange }: { settings: Settings; onChange: (change: Partial<Settings>) => void }) {
  const sample = (look: 'line' | 'tint') => <span class={`mark ${look}`}>{i18n.t('settings.sample')}</span>;
  return (
    <>
      <h2>{i18n.t('settings.marks')}</h2>
      <AnyOf
        legend={i18n.t('settings.kindsQuestion')}
        answers={KINDS.map((value) => ({ value, label: i18n.t(`settings.kinds.${value}`) }))}
        chosen={settings.kinds}
        onChoose={(kinds) => onChange({ kinds })}
      />
      <p class="hint">{i18n.t('settings.kindsHint')}</p>
      <OneOf
        legend={i18n.t('settings.style')}
        answers={[
          { value: 'underline', label: sample('line'), hint: i18n.t('settings.underline') },
          { value: 'tint', label: sample('tint'), hint: i18n.t('settings.tint') },
        ]}
        chosen={settings.markStyle}
        onChoose={(markStyle) => onChange({ markStyle })}
      />
      <AnyOf
        legend={i18n.t('settings.more')}
        answers={[
          { value: 'hover', label: i18n.t('settings.hover'), hint: i18n.t('settings.hoverHint') },
          { value: 'paintNotes', label: i18n.t('settings.paintNotes'), hint: i18n.t('settings.paintNotesHint') },
        ]}
        chosen={(['hover', 'paintNotes'] as const).filter((name) => settings[name])}
        onChoose={(chosen) => onChange({ hover: chosen.includes('hover'), paintNotes: chosen.includes('paintNotes') })}
      />
    </>
  );
}
