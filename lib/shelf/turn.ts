// A word left in memory each time packs were switched, or other figures stand in one: whoever lists them looks again.
import type { SessionArea } from '@/lib/notes';

export const PACKS_TURN = 'packs-turn';

/** Without it a list stays as it was until it is opened again; that is all. */
export const turnPacks = (session: SessionArea): Promise<void> =>
  session.set({ [PACKS_TURN]: crypto.randomUUID() }).catch(() => undefined);
