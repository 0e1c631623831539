// Reading a trace: which saves were on disk before they were acknowledged.
import { expect, it, test } from 'vitest';
import { readTrace, unsynced } from '@/lib/command/disk-trace';

const LOG = '/profile/Default/IndexedDB/chrome-extension_a_0.indexeddb.leveldb/000003.log';
const TRACE = [
  `41  100.000500 fdatasync(145<${LOG}>) = 0 <0.001000>`,
  `41  100.010000 fsync(145<${LOG}> <unfinished ...>`,
  '52  100.011000 fsync(9</profile/Default/History>) = 0 <0.000100>',
  '41  100.014000 <... fsync resumed>) = 0 <0.004000>',
  `41  100.020000 fdatasync(145<${LOG}>) = -1 EIO (Input/output error) <0.001000>`,
  '52  100.030000 fdatasync(9</profile/Default/History>) = 0 <0.000100>',
  '41  100.040000 +++ exited with 0 +++',
].join('\n');

test('a trace is its calls that succeeded, interrupted ones included', () => {
  expect(readTrace(TRACE).map(({ path, began, done }) => [path, Math.round(began), Math.round(done)])).toEqual([
    [LOG, 100_001, 100_002],
    ['/profile/Default/History', 100_011, 100_011],
    [LOG, 100_010, 100_014],
    ['/profile/Default/History', 100_030, 100_030],
  ]);
});

it.each([
  ['written through in time', 100_000, 100_005, true],
  ['written through by an interrupted call', 100_009, 100_015, true],
  ['acknowledged while it was still being written', 100_009, 100_013, false],
  ['written through before it was asked for', 100_003, 100_008, false],
  ['whose write failed', 100_019, 100_025, false],
  ['with another file written through', 100_029, 100_035, false],
])('a save %s', (_, asked, answered, isOnDisk) => {
  expect(unsynced([{ asked, answered }], readTrace(TRACE))).toHaveLength(isOnDisk ? 0 : 1);
});
