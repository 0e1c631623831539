// What starts a script in a page, as WXT ships it and as we do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { bareStart } from '@/lib/build/bare-start';

const wxt = dirname(createRequire(import.meta.url).resolve('wxt'));
const frame = readFileSync(join(wxt, 'virtual', 'unlisted-script-entrypoint.mjs'), 'utf8');

it('is one call of the script that WXT names', () =>
  expect(bareStart(frame)).toBe(
    'import definition from "virtual:user-unlisted-script-entrypoint";\nexport default definition.main();\n',
  ));
it.each(['', 'export default 1;', 'import definition from "a";\ndefinition.run(); // The unlisted script'])(
  'is left alone where it is something else',
  (code) => expect(bareStart(code)).toBeNull(),
);
