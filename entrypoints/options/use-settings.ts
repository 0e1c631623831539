// The settings inside a view: as they stand, and again whenever they change, wherever that happens.
import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings, type Settings } from '@/lib/settings';

/** Null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
