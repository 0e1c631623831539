// Holding the packs: once for all tabs, again after a failure.
import { expect, test, vi } from 'vitest';
import { holdPacks } from '@/entrypoints/background/packs';
import type { Pack } from '@/lib/pack';

const fetched = vi.fn<(path: string) => Promise<ArrayBuffer>>(async (path) => new ArrayBuffer(path.length));
const open = vi.fn<(buffer: ArrayBuffer) => Pack>((buffer) => ({ id: String(buffer.byteLength) }) as Pack);

test('nothing is fetched before the first need, and then once', async () => {
  const packs = holdPacks(['/a', '/bcd'], fetched, open);
  expect(fetched).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([packs(), packs()]);
  expect(first.map(({ id }) => id)).toEqual(['2', '4']);
  expect(second).toBe(first);
  expect(await packs()).toBe(first);
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(open).toHaveBeenCalledTimes(2);
});

test('a failure is not kept', async () => {
  const packs = holdPacks(['/a'], fetched, open);
  fetched.mockRejectedValueOnce(new Error('not now'));
  await expect(packs()).rejects.toThrow('not now');
  expect(await packs()).toHaveLength(1);
});
