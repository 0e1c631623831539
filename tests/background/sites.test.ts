// "Always here" and "every site": the registered script follows the permissions.
import { describe, expect, it, test } from 'vitest';
import { chosenOrigins, keepInStep, type SiteRegistry } from '@/entrypoints/background/sites';

const LISTED = ['https://news.example/*', 'https://www.other.example/*'];

/** A browser that fails, as the real ones do, when a script is registered twice or unregistered without being there. */
const browserWith = (granted: string[], registered: string[] | null = null) => {
  const state = { granted, registered, excluded: [] as string[], changes: 0 };
  const registry: SiteRegistry = {
    granted: async () => [...state.granted],
    registered: async () => [...(state.registered ?? [])],
    register: async (matches, excludeMatches) => {
      if (state.registered) throw new Error('Duplicate script ID');
      Object.assign(state, { registered: matches, excluded: excludeMatches, changes: state.changes + 1 });
    },
    unregister: async () => {
      if (!state.registered) throw new Error('Nonexistent script ID');
      Object.assign(state, { registered: null, changes: state.changes + 1 });
    },
  };
  return { state, registry };
};

it.each([
  ['the list alone', LISTED, []],
  ['one site more', [...LISTED, 'https://own.example/*'], ['https://own.example/*']],
  ['every site', ['https://*/*', 'http://*/*', ...LISTED], ['http://*/*', 'https://*/*']],
  ['every scheme at once', ['*://*/*'], ['*://*/*']],
  ['files', ['file:///*'], []],
  ['nothing, as Firefox allows', [], []],
])('of %s, these are chosen', (_, granted, chosen) => expect(chosenOrigins(granted, LISTED)).toEqual(chosen));

describe('the registered script', () => {
  test('appears with a grant, on these sites, and never twice on a listed one', async () => {
    const { state, registry } = browserWith([...LISTED, 'https://own.example/*']);
    await keepInStep(registry, LISTED)();
    expect(state).toMatchObject({ registered: ['https://own.example/*'], excluded: LISTED });
  });

  test('goes with the permission', async () => {
    const { state, registry } = browserWith(LISTED, ['https://own.example/*']);
    await keepInStep(registry, LISTED)();
    expect(state.registered).toBeNull();
  });

  test('changes when the sites do', async () => {
    const { state, registry } = browserWith(['https://a.example/*', 'https://b.example/*'], ['https://a.example/*']);
    await keepInStep(registry, LISTED)();
    expect(state.registered).toEqual(['https://a.example/*', 'https://b.example/*']);
  });

  test('is left alone when nothing changed', async () => {
    const { state, registry } = browserWith(
      ['https://b.example/*', 'https://a.example/*'],
      ['https://a.example/*', 'https://b.example/*'],
    );
    await keepInStep(registry, LISTED)();
    expect(state.changes).toBe(0);
  });

  test('comes out right after a burst of changes', async () => {
    const { state, registry } = browserWith(['https://a.example/*']);
    const sync = keepInStep(registry, LISTED);
    const burst = [sync(), sync()];
    state.granted = ['https://a.example/*', 'https://b.example/*'];
    burst.push(sync(), sync());
    await Promise.all(burst);
    expect(state.registered).toEqual(['https://a.example/*', 'https://b.example/*']);
  });

  test('is tried again after the browser failed once', async () => {
    const { state, registry } = browserWith(['https://a.example/*']);
    let failures = 1;
    const sync = keepInStep(
      {
        ...registry,
        granted: () => (failures-- > 0 ? Promise.reject(new Error('busy')) : registry.granted()),
      },
      LISTED,
    );
    await expect(sync()).rejects.toThrow('busy');
    await sync();
    expect(state.registered).toEqual(['https://a.example/*']);
  });
});
