// How the extension is built. Not here: what the manifest asks for (lib/build/manifest.ts).
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import sites from './data/news-sites.json' with { type: 'json' };
import { startBarely } from './lib/build/bare-start';
import { compileAtOnce } from './lib/build/compile-at-once';
import { compilePackHooks } from './lib/build/compile-pack';
import { isolateInsertionsHooks } from './lib/build/isolate-insertions';
import { licences } from './lib/build/licences';
import { manifestFor } from './lib/build/manifest';
import { ownBrowser } from './lib/build/own-browser';
import { storeClean } from './lib/build/store-clean';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const packHooks = compilePackHooks('gaza-ceasefire');
const notices = licences();

export default defineConfig({
  imports: false,
  outDir: '.output',
  publicDir: 'components/static',
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'components/icon.svg' },
  i18n: { localesDir: at('components/locales') },
  // Opening a browser is the start command's business; with no display WXT's own attempt crashes.
  webExt: { disabled: true },
  zip: { excludeSources: ['.results/**', 'tests/pages/**'] },
  hooks: {
    ...packHooks,
    'build:publicAssets': async (wxt, files) => {
      await packHooks['build:publicAssets']?.(wxt, files);
      files.push(notices.file());
    },
    ...isolateInsertionsHooks,
    // The showcase is for looking at states while developing (`wxt`, or `wxt build --mode development`).
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode !== 'production') return;
      const showcase = found.findIndex(({ name }) => name === 'showcase');
      if (showcase >= 0) found.splice(showcase, 1);
    },
  },
  manifest: ({ browser, command }) => manifestFor(browser, sites, command !== 'serve'),
  vite: () => ({
    plugins: [storeClean(), ownBrowser(), startBarely(), compileAtOnce(), notices.plugin],
    build: {
      rolldownOptions: {
        // With `var` no constant is put in the place where it is used, and every script is longer; no reading is slower for it.
        output: { topLevelVar: false },
        treeshake: {
          // Nothing in lib/ does anything by being loaded, so a folder's index may name schemas and functions alike
          // and the content script still gets only what it uses.
          moduleSideEffects: [{ test: /[\\/]lib[\\/]/, sideEffects: false }],
        },
      },
    },
  }),
});
