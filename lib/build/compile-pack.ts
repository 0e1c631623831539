// Ships the bundled pack compiled: a part of every build, production and development alike.
//
// Here: when and where to. Not here: how a folder becomes a buffer (pack-buffer.ts). This file is read with
// wxt.config.ts, where the alias `@` does not work yet, so it loads that one through Vite.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { WxtHooks } from 'wxt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The hooks that put `data/ID/` into the extension as `packs/ID.bin`. A pack with a fault ends the build. */
export const compilePackHooks = (id: string): Partial<WxtHooks> => {
  const shipped = `packs/${id}.bin`;
  return {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(shipped);
    },
    'build:publicAssets': async (wxt, files) => {
      const { module } = await runnerImport<typeof import('./pack-buffer')>(join(ROOT, 'lib/build/pack-buffer.ts'), {
        configFile: false,
        root: ROOT,
        resolve: { alias: { '@': ROOT } },
        logLevel: 'error',
      });
      const compiled = join(wxt.config.wxtDir, shipped);
      await mkdir(dirname(compiled), { recursive: true });
      await writeFile(compiled, new Uint8Array(await module.packBuffer(join(ROOT, 'data', id))));
      files.push({ absoluteSrc: compiled, relativeDest: shipped });
    },
  };
};
