// The JSON Schemas beside the packs are made from the zod schemas that check them, and every editor finds them.
//
// After a change of lib/pack/schema.ts: `npx vitest run --config tests/vitest.config.ts tests/pack/schema.test.ts -u`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ROOT } from '@/lib/command/root';
import { PackSchema, PART_FILES } from '@/lib/pack';

const parts = Object.entries(PART_FILES) as [keyof typeof PackSchema.shape, string][];
const schemaFiles = [
  ...parts.map(([part, file]) => [file.replace('.json', '.schema.json'), PackSchema.shape[part]] as const),
  ['whole-pack.schema.json', PackSchema] as const,
];

async function schemaText(schema: z.core.$ZodType): Promise<string> {
  return format(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })), { parser: 'json', printWidth: 120 });
}

describe('JSON Schema beside the pack', () => {
  it.each(schemaFiles)('data/schema/%s is current', async (file, schema) => {
    await expect(await schemaText(schema)).toMatchFileSnapshot(join(ROOT, 'data', 'schema', file));
  });

  it('is named for every file of a pack in the editor settings', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode', 'settings.json'), 'utf8')) as {
      'json.schemas': { fileMatch: string[]; url: string }[];
    };
    const named = settings['json.schemas'].map(({ fileMatch, url }) => [fileMatch[0], url]);
    expect(named).toEqual(
      parts.map(([, file]) => [`/data/*/${file}`, `./data/schema/${file.replace('.json', '.schema.json')}`]),
    );
  });

  it('is named by the manifest itself, for editors that follow $schema', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'data/gaza-ceasefire/pack.json'), 'utf8')) as {
      $schema: string;
    };
    expect(join(ROOT, 'data/gaza-ceasefire', manifest.$schema)).toBe(join(ROOT, 'data/schema/pack.schema.json'));
  });
});
