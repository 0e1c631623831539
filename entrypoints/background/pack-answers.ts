// What the background does about requests for packs, and the packs that are on, opened once for all tabs.
//
// Here: the handlers, with everything they need handed in. Not here: where packs are kept (lib/shelf), what is asked of a
// pack (lib/pack), who may ask (lib/messages).
import { Refusal, type Handlers, type ShelvedPack } from '@/lib/messages';
import {
  acceptPack,
  authoredOf,
  compilePack,
  joinPacks,
  openPack,
  PackSchema,
  PERSONAL,
  summarisePack,
  type EnginePack,
} from '@/lib/pack';
import { arrange, personalPack, replacing, type Inventory, type KeptPack, type Shelf } from '@/lib/shelf';
import type { Annotation } from '@/lib/notes';
import { held } from './held';

export type PackGround = {
  shelf: Shelf;
  inventory: Inventory;
  /** The packs that come with the extension, each by its id. */
  bundled: ReadonlyMap<string, () => Promise<ArrayBuffer>>;
  /** The notes, of which some are figures that the reader saved. */
  notes: () => Promise<readonly Annotation[]>;
  today: () => string;
  /** Which packs are on, or what stands in them, is another now: every open page is to be read again. */
  packsChanged: () => void;
};

export type PackHandlers = Pick<
  Handlers,
  'listPacks' | 'importPack' | 'arrangePacks' | 'removePack' | 'exportPack' | 'figureChoices'
>;

/** How long a page waits for the reader's own packs, in ms. */
const PATIENCE = 3000;
const PRIVATE = 'In a private window nothing is stored, so this pack was not added.';

/** The packs of the shelf. `opened` are those that are on, in the reader's order. */
export function packsOn({ shelf, inventory, bundled, notes, today, packsChanged }: PackGround) {
  const bundledPacks = held(async () => {
    const entries = [...bundled].map(async ([id, load]) => [id, openPack(await load())] as const);
    return new Map(await Promise.all(entries));
  });

  let savedText: string | null = null;
  /** Compiled when it is first needed after a change, as an imported pack is. A store that cannot be read hides no other pack. */
  const saved = held(async () => {
    const authored = personalPack(await notes().catch(() => []));
    savedText = JSON.stringify(authored);
    return authored && openPack(compilePack(authored));
  });

  const all = held(async () => {
    const [ours, { kept, arranged }, own] = await Promise.all([bundledPacks(), shelf.look(), saved()]);
    const imported = new Map(kept.map((pack) => [pack.id, pack]));
    const places = arrange(arranged, [...ours.keys(), ...(own ? [PERSONAL] : []), ...imported.keys()]);
    return { ours, own, imported, places };
  });

  const opened = held(async (): Promise<readonly EnginePack[]> => {
    const { ours, own, imported, places } = await all();
    return places.flatMap(({ id, on }): EnginePack[] => {
      if (!on) return [];
      const kept = imported.get(id);
      const pack = id === PERSONAL ? own : (ours.get(id) ?? (kept && openKept(kept)));
      return pack ? [pack] : [];
    });
  });

  const changed = (): void => {
    all.forget();
    opened.forget();
    packsChanged();
  };

  /** Call it after notes were changed and a saved figure may be among them. */
  const figuresChanged = async (): Promise<void> => {
    const before = savedText;
    saved.forget();
    await saved();
    // A worker that woke for this change never saw what stood before it.
    if (before === null || savedText !== before) changed();
  };

  const answers: PackHandlers = {
    async listPacks() {
      const { ours, own, imported, places } = await all();
      const packs = places.flatMap(({ id, on }): ShelvedPack[] => {
        const kept = imported.get(id);
        if (kept) return [{ kind: 'imported', on, added: kept.added, summary: kept.summary }];
        const pack = id === PERSONAL ? own : ours.get(id);
        if (!pack) return [];
        const kind = id === PERSONAL ? 'saved' : 'bundled';
        return [{ kind, on, added: null, summary: summarisePack(authoredOf(pack)) }];
      });
      const here = [...imported.values()].map(({ id, summary: { title } }) => ({ id, title }));
      return { packs, lost: await inventory.missing(here).catch(() => []) };
    },

    async importPack({ file, text }, asker) {
      if (asker.incognito) throw new Refusal('private', PRIVATE);
      const imported = acceptPack(text, file, [...bundled.keys()]);
      if ('faults' in imported) return imported;
      const summary = summarisePack(imported.pack);
      const before = (await all()).imported.get(summary.id);
      const outcome =
        before && replacing({ version: before.summary.version, text: before.text }, { version: summary.version, text });
      if (before && outcome === 'refused') {
        const sentence = `Version ${before.summary.version} of this pack is here, and this one is not a later one.`;
        return { faults: [{ file, path: '$.manifest.version', rule: 'version', sentence }] };
      }
      if (outcome !== 'same') {
        await shelf.put({ id: summary.id, text, compiled: compilePack(imported.pack), summary, added: today() });
        // Where this fails, the next look at the list makes up for it.
        await inventory.enter({ id: summary.id, title: summary.title }).catch(() => null);
        changed();
      }
      return { faults: [] };
    },

    async arrangePacks({ places }) {
      const { places: now } = await all();
      await shelf.arrange(
        arrange(
          places,
          now.map(({ id }) => id),
        ),
      );
      changed();
      return null;
    },

    async removePack({ id }) {
      await inventory.strike(id);
      await shelf.remove(id);
      changed();
      return null;
    },

    async figureChoices() {
      const packs = (await opened()).filter(({ id }) => id !== PERSONAL);
      const reference = joinPacks(packs);
      const measures = reference.measures.flatMap(({ id, label, definition, type, unit, grain, start, end }) => {
        const manifest = reference.manifestOf(id);
        if (!manifest) return [];
        const named = id.includes(':') ? id : `${manifest.id}:${id}`;
        const ends = end === undefined ? {} : { end };
        return [{ id: named, label, definition, type, unit, grain, start, ...ends, pack: manifest.title }];
      });
      const parties = packs.flatMap(({ id: pack, actors }) =>
        actors.map(({ id, name }) => ({ id: `${pack}:${id}`, name })),
      );
      return { measures, parties: parties.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },

    async exportPack({ id }) {
      const { ours, own, imported } = await all();
      const kept = imported.get(id);
      if (kept) return { text: kept.text };
      const pack = id === PERSONAL ? own : ours.get(id);
      if (!pack) throw new Refusal('failed', 'There is no such pack any more.');
      const authored = authoredOf(pack);
      // Elsewhere it is no longer the reader's own.
      const manifest = id === PERSONAL ? { ...authored.manifest, id: `saved-${today()}` } : authored.manifest;
      return { text: `${JSON.stringify({ ...authored, manifest }, null, 2)}\n` };
    },
  };

  let awaited: Promise<unknown> | null = null;
  /** Where the browser refuses its store, or that does not answer, a page is still read with what came with us, and again when it does. */
  const read = async (): Promise<readonly EnginePack[]> => {
    const own = opened();
    const patience = new Promise<'late'>((resume) => void setTimeout(resume, PATIENCE, 'late'));
    const packs = await Promise.race([own.catch(() => 'refused' as const), patience]);
    if (packs !== 'late' && packs !== 'refused') return packs;
    // However many pages wait for it.
    if (packs === 'late' && awaited !== own) {
      awaited = own;
      void own.then(packsChanged, () => null);
    }
    return [...(await bundledPacks()).values()];
  };
  return { opened: read, figuresChanged, answers };
}

/** Compiled again where what was compiled is of a version before this one. Undefined when it can no longer be used. */
function openKept({ compiled, text }: KeptPack): EnginePack | undefined {
  try {
    return openPack(compiled);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const parsed = PackSchema.safeParse(JSON.parse(text));
  return parsed.success ? openPack(compilePack(parsed.data)) : undefined;
}
