// Takes out of two dependencies what the stores object to and an extension never needs.
//
// zod probes `new Function`, which our content security policy forbids: each extension page would report a violation,
// and Mozilla's linter calls it dangerous. preact assigns innerHTML for `dangerouslySetInnerHTML`, which we never use.
import type { Plugin } from 'vite';

const CLEANED = /zod\/v4\/core\/(doc|util|compile)\.js|preact\/dist\/preact\.m?js/;

const NO_DOC = `export class Doc { compile() { throw new Error('no eval'); } write() {} indented() {} }`;
// Each of these must be found in the file it is for: a dependency that moved would bring back what we took out.
const ZOD_PROBE = /const F = Function;\s*new F\(""\);\s*return true;/;
const ZOD_COMPILE = /const F = Function;/;
const PREACT_HTML = /([\w.]+)\.innerHTML\s*=\s*([\w.]+)(?=[,;)])/;

/** The code of a module as it may ship, or null when the pattern for it is not there any more. */
export const cleaned = (id: string, code: string): string | null => {
  const replaced = (pattern: RegExp, by: string) => (pattern.test(code) ? code.replace(pattern, by) : null);
  if (/core\/doc\.js/.test(id)) return NO_DOC;
  if (/core\/util\.js/.test(id)) return replaced(ZOD_PROBE, 'return false;');
  if (/core\/compile\.js/.test(id)) return replaced(ZOD_COMPILE, `throw new Error('no eval'); const F = null;`);
  return replaced(PREACT_HTML, '$1.replaceChildren($2)');
};

export const storeClean = (): Plugin => ({
  name: 'store-clean',
  transform: {
    order: 'pre',
    filter: { id: CLEANED },
    handler(code, id) {
      const clean = cleaned(id, code);
      if (clean === null) this.error(`lib/build/store-clean.ts no longer fits ${id}: see what it ships now.`);
      return { code: clean, map: null };
    },
  },
});
