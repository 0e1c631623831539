// Lists, in the package itself, the licences of what ships in it: `licences.txt`, made from the modules that the bundler really
// took, so that it names no tool and forgets no library.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// The innermost package: one may lie in another's node_modules.
const PACKAGE = /^(?<folder>.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a module belongs to, null for our own and for what the bundler makes up. */
export const packageOf = (id: string): string | null => PACKAGE.exec(id.replace(/^\0/, ''))?.groups?.['folder'] ?? null;

/** What the notice says of one package. Throws where it comes without the text of its licence. */
export function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(each));
  if (license === undefined) throw new Error(`${name} says no licence.`);
  const text = file === undefined ? `The ${license} licence.` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

type ShippedFile = { relativeDest: string; contents: string };

/** The plugin sees the modules of each bundle; `file` is the list, once all are made. */
export function licences(): { plugin: Plugin; file: () => ShippedFile } {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'licences',
      generateBundle(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          for (const id of part.moduleIds) {
            const folder = packageOf(id);
            if (folder !== null) folders.add(folder);
          }
        }
      },
    },
    file() {
      const notices = [...folders].map(noticeOf).sort().join('\n---\n\n');
      return {
        relativeDest: 'licences.txt',
        contents: `As Reported contains the following, each under its own licence.\n\n${notices}`,
      };
    },
  };
}
