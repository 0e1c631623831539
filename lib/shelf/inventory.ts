// The inventory: which packs the reader added, by name, kept apart from the packs themselves, so that a loss is noticed.
//
// Here: keeping it, and holding it against what is there. Not here: the packs (kept.ts). It is asked where packs are listed and
// changed only; no reading waits for it.
import * as z from 'zod/mini';
import type { StorageArea } from '@/lib/notes';

const InventorySchema = z.array(z.object({ id: z.string(), title: z.string() }));
/** A pack by what a reader knows it by. */
export type NamedPack = z.infer<typeof InventorySchema>[number];

export interface Inventory {
  /** After the pack is on disk. */
  enter(pack: NamedPack): Promise<void>;
  /** Before the pack is removed: cut short in between, it is a pack that was never removed, and none that was lost. */
  strike(id: string): Promise<void>;
  /** What was entered and is not among `here`. What is here and was not entered, is now. */
  missing(here: readonly NamedPack[]): Promise<NamedPack[]>;
}

const INVENTORY = 'packs-inventory';

export function inventoryIn(area: StorageArea): Inventory {
  const read = async (): Promise<NamedPack[]> =>
    InventorySchema.safeParse((await area.get([INVENTORY]))[INVENTORY]).data ?? [];
  const write = (packs: readonly NamedPack[]): Promise<void> => area.set({ [INVENTORY]: packs });
  const without = async (id: string): Promise<NamedPack[]> => (await read()).filter((pack) => pack.id !== id);
  // Each reads what the one before wrote.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => null);
    return done;
  };
  return {
    enter: (pack) => inTurn(async () => write([...(await without(pack.id)), pack])),
    strike: (id) => inTurn(async () => write(await without(id))),
    missing: (here) =>
      inTurn(async () => {
        const entered = await read();
        const lost = entered.filter(({ id }) => !here.some((pack) => pack.id === id));
        const now = [...lost, ...here];
        if (now.length > entered.length) await write(now);
        return lost;
      }),
  };
}
