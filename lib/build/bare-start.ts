// Starts the scripts that go into pages by one call, without WXT's frame around it.
//
// The frame names a script that fails in a console where nobody reads it, and takes half a kilobyte of each script; every page pays for that.
import type { Plugin } from 'vite';

const FRAME = /^import definition from ("[^"]+");[\s\S]*definition\.main\(\)[\s\S]*The unlisted script/;

/** The module's code as it may ship, or null when it is not the frame we know. */
export const bareStart = (code: string): string | null => {
  const script = FRAME.exec(code)?.[1];
  return script ? `import definition from ${script};\nexport default definition.main();\n` : null;
};

export const startBarely = (): Plugin => ({
  name: 'start-barely',
  transform: {
    order: 'pre',
    filter: { code: /The unlisted script / },
    handler(code, id) {
      const bare = bareStart(code);
      if (bare === null) this.error(`lib/build/bare-start.ts no longer fits ${id}: see how WXT starts a script now.`);
      return { code: bare, map: null };
    },
  },
});
