// Bundles the bench's scripts for the browser: into files of the extension's copy, or as text for its worker.
import { build } from 'vite';
import { join } from 'node:path';
import { compileAtOnce } from '@/lib/build/compile-at-once';
import { ROOT } from '@/lib/command/root';

/** `tests/bench/NAME.ts` as one script that starts when it is loaded, minified as the shipped ones are. */
export async function bundle(name: 'probe' | 'rival' | 'engine'): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    plugins: [compileAtOnce(['probe.js'])],
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      rolldownOptions: {
        input: join(ROOT, 'tests', 'bench', `${name}.ts`),
        output: { format: 'iife', name: 'benchScript', entryFileNames: '[name].js', topLevelVar: false },
        // As in wxt.config.ts: the content script gets what it uses of a folder, and no more.
        treeshake: { moduleSideEffects: [{ test: /[\\/]lib[\\/]/, sideEffects: false }] },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${name}.ts was not bundled.`);
  return output.output[0].code;
}
