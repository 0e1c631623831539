// The word to the browser that a script's functions are all called: where it stands, and where it does not.
import { build } from 'vite';
import { expect, it } from 'vitest';
import { compileAtOnce, HINT } from '@/lib/build/compile-at-once';

const SCRIPT = '/* what it is */ export const noisy = () => globalThis.noise;\nglobalThis.noise = noisy;';

/** The first bytes of a script that is built under this name. */
async function builtAs(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      compileAtOnce(['reader.js']),
      {
        name: 'given',
        resolveId: (id) => (id === 'given' ? '\0given' : null),
        load: (id) => (id === '\0given' ? SCRIPT : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'given', output: { entryFileNames: name } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return output && 'output' in output ? output.output[0].code : '';
}

it('stands first in a script that is named, after all other comments were taken out', async () => {
  const code = await builtAs('reader.js');
  expect(code.startsWith(HINT)).toBe(true);
  expect(code).not.toContain('what it is');
});
it('is in no other', async () => expect(await builtAs('card.js')).not.toContain(HINT));
