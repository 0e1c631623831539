// The folders are the architecture: what may import what, and how a file and a folder introduce themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

// From left to right: a part imports from parts before it, never from one after it.
const PURE = ['vocabulary', 'text', 'pack', 'match', 'claim', 'compare', 'context', 'reading'];
const BROWSER_SIDE = ['page', 'paint', 'annotate', 'notes', 'shelf', 'messages', 'settings'];

/** What each part of lib may import from lib. */
const MAY_IMPORT: Record<string, string[]> = {
  ...Object.fromEntries(PURE.map((part, at) => [part, PURE.slice(0, at)])),
  page: ['vocabulary', 'text'],
  paint: ['vocabulary', 'text', 'page'],
  annotate: ['vocabulary', 'text', 'page'],
  markdown: [],
  'own-day': ['vocabulary'],
  notes: ['markdown', 'vocabulary', 'text', 'annotate'],
  shelf: ['vocabulary', 'pack', 'notes'],
  messages: ['vocabulary', 'pack', 'context', 'paint', 'annotate', 'notes', 'shelf'],
  settings: ['vocabulary'],
  command: [...PURE, ...BROWSER_SIDE, 'build'],
  build: [...PURE],
};

/** The context is assembled from the whole flow, and says so in its types only where it needs the engine's stages. */
type Import = { from: string; to: string };

const files = ['lib', 'components', 'entrypoints', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.split(sep).join('/')))
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file)),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Every import of ours, as paths from the root; packages as they are named. */
function importsOf(file: string, source = sources.get(file) ?? ''): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(?:type\s)?(?:[^'";]*?\sfrom\s+)?['"](?<static>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map(({ groups }) => {
    const target = groups?.['static'] ?? groups?.['dynamic'] ?? '';
    const path = target.startsWith('@/')
      ? target.slice(2)
      : target.startsWith('.')
        ? relative(root, resolve(root, dirname(file), target))
            .split(sep)
            .join('/')
        : target;
    return { from: file, to: path };
  });
}

/** `lib/match/number.ts` and `lib/match` are of the part `match`; `lib/reading.ts` of `reading`. */
const partOf = (path: string) => /^lib\/([^/.]+)/.exec(path)?.[1];

/** Why an import is against the rules; undefined when it is not. */
function fault({ from, to }: Import): string | undefined {
  const [here, there] = [partOf(from), partOf(to)];
  if (here !== undefined && /^(components|entrypoints|tests)\//.test(to)) return 'points from lib to what uses it';
  if (from.startsWith('components/') && to.startsWith('entrypoints/')) return 'points from a view to an entrypoint';
  // The showcase is for development only, and shows the states that tests are made of.
  if (to.startsWith('tests/') && !/^(tests|entrypoints\/showcase)\//.test(from)) return 'points to a test';
  if (there === undefined) return packageFault(from, to);
  if (there === here) return undefined;
  if (here !== undefined && !MAY_IMPORT[here]?.includes(there)) return `${here} may not know ${there}`;
  if (/^lib\/(?!build\/|command\/)[^/]+\/./.test(to) && !from.startsWith('tests/'))
    return 'reaches past the folder’s index';
  return undefined;
}

function packageFault(from: string, to: string): string | undefined {
  const here = partOf(from);
  if (here === undefined || here === 'command' || here === 'build') {
    return to.startsWith('node:') && /^(components|entrypoints)\//.test(from) ? 'needs Node in a browser' : undefined;
  }
  if (to.startsWith('node:')) return 'needs Node in what the extension ships';
  if (PURE.includes(here) && !to.startsWith('lib/') && !/^zod\/mini$/.test(to))
    return 'brings a package into a pure part';
  if (to === 'zod' || to === 'zod/v4') return 'takes the whole of zod; it is zod/mini here';
  return undefined;
}

const describeFault = (each: Import) => `${each.from} → ${each.to}: ${fault(each)}`;

describe('imports', () => {
  test('follow the flow of the data, and enter a folder by its index', () => {
    const faults = files.flatMap((file) => importsOf(file)).filter((each) => fault(each) !== undefined);
    expect(faults.map(describeFault)).toEqual([]);
  });

  test.each([
    ['against the flow', 'lib/text/tokens.ts', "import { read } from '@/lib/reading';"],
    ['to a view', 'lib/match/number.ts', "import { Card } from '../../components/card';"],
    ['past an index', 'entrypoints/background.ts', "import { fold } from '@/lib/text/normal';"],
    ['of Node', 'lib/notes/store.ts', "import { readFile } from 'node:fs/promises';"],
    ['of a package into a pure part', 'lib/compare/relate.ts', "import { browser } from 'wxt/browser';"],
    ['of all of zod', 'lib/messages/schemas.ts', "import * as z from 'zod';"],
    ['of a test', 'components/card.tsx', "import { fake } from '@/tests/fake';"],
    ['made late', 'lib/page/walk.ts', "const { read } = await import('@/lib/reading');"],
  ])('%s are noticed', (_, file, source) => {
    expect(importsOf(file, source).map(fault)).toEqual([expect.any(String)]);
  });
});

/** What starts a browser, and how a file says that it does so for a `Web`, and so behind its proxy. */
const STARTS = /\b(?:launchWithExtension|launchFirefox|startKeeper|spawn|launch\w*Context)\(/;
const BEHIND = /\bweb\.(?:args|proxyPort)\b|\{ args \}: Web\b/;

describe('browsers under test', () => {
  const startUnseen = (source: string): boolean => STARTS.test(source) && !BEHIND.test(source);

  test('are started behind the proxy that writes down who was asked for', () => {
    const tests = [...sources].filter(([file]) => /^tests\/(e2e|firefox)\//.test(file));
    expect(tests.filter(([, source]) => STARTS.test(source)).length).toBeGreaterThan(3);
    expect(tests.filter(([, source]) => startUnseen(source)).map(([file]) => file)).toEqual([]);
  });

  test.each([
    'await launchWithExtension({ profile, args: [] })',
    'chromium.launchPersistentContext(profile)',
    "spawn('chromium')",
  ])('are noticed where they are started otherwise: %s', (source) => expect(startUnseen(source)).toBe(true));
});

describe('files', () => {
  test('open with what lives in them', () => {
    expect(files.filter((file) => !/^(\/\/|\/\*)/.test(sources.get(file) ?? ''))).toEqual([]);
  });

  test('and folders are named by a noun', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/i.test(file))).toEqual([]);
  });

  test('of a folder in lib are introduced by its index', () => {
    const folders = readdirSync(join(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['command', 'build'].includes(entry.name))
      .map(({ name }) => name);
    expect(folders.filter((name) => !existsSync(join(root, 'lib', name, 'index.ts')))).toEqual([]);
  });

  test('of lib know no pack: its ids are data', () => {
    const ids = packIds();
    expect(ids.length).toBeGreaterThan(20);
    const code = files.filter((file) => file.startsWith('lib/') && !file.startsWith('lib/command/'));
    const named = code.flatMap((file) =>
      ids.filter((id) => new RegExp(`['"\`]${id.replaceAll('.', '\\.')}['"\`]`).test(sources.get(file) ?? '')),
    );
    expect(named).toEqual([]);
  });
});

function packIds(): string[] {
  return ['actors', 'phases', 'measures', 'sources'].flatMap((part) =>
    (JSON.parse(readFileSync(join(root, 'data', 'gaza-ceasefire', `${part}.json`), 'utf8')) as { id: string }[]).map(
      ({ id }) => id,
    ),
  );
}
