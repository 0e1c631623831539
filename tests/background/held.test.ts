// Held by the background: made once for all tabs, again after a failure.
import { expect, test, vi } from 'vitest';
import { held } from '@/entrypoints/background/held';

const making = () => vi.fn<() => Promise<object>>(async () => ({}));

test('nothing is made before the first need, and then once', async () => {
  const make = making();
  const get = held(make);
  expect(make).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a failure is told to all who wait, and not kept', async () => {
  const make = making().mockRejectedValueOnce(new Error('not now'));
  const get = held(make);
  const waiting = await Promise.allSettled([get(), get()]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await get()).toEqual({});
  expect(make).toHaveBeenCalledTimes(2);
});
