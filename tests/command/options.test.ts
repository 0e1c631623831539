// The command line of `read`: what it takes, and what it says to what it cannot follow.
import { describe, expect, test } from 'vitest';
import { readOptions } from '@/lib/command/options';

const plain = { json: false, packs: [], date: null, files: ['a.txt'] };

describe('reads', () => {
  test.each([
    ['a file', ['a.txt'], plain],
    ['files in the order given', ['b.txt', 'a.txt'], { ...plain, files: ['b.txt', 'a.txt'] }],
    ['--json anywhere', ['a.txt', '--json'], { ...plain, json: true }],
    ['a date', ['--date', '2024-02-29', 'a.txt'], { ...plain, date: '2024-02-29' }],
    ['packs, in order', ['--pack', 'p', '--pack', 'q.json', 'a.txt'], { ...plain, packs: ['p', 'q.json'] }],
    ['names with spaces', ['my page.html'], { ...plain, files: ['my page.html'] }],
    ['names that look like options after --', ['--', '--json'], { ...plain, files: ['--json'] }],
  ])('%s', (_, args, expected) => {
    expect(readOptions(args)).toEqual(expected);
  });
});

describe('refuses', () => {
  test.each([
    ['no file', [], 'No file was named.'],
    ['no file beside options', ['--json'], 'No file was named.'],
    ['an unknown option', ['--jsn', 'a.txt'], 'There is no option --jsn.'],
    [
      'a date that is none',
      ['--date', '2025-02-29', 'a.txt'],
      '--date wants a calendar day as YYYY-MM-DD, not 2025-02-29.',
    ],
    [
      'a date in another form',
      ['--date', '6.3.2025', 'a.txt'],
      '--date wants a calendar day as YYYY-MM-DD, not 6.3.2025.',
    ],
    ['an option without its value', ['a.txt', '--pack'], '--pack wants a value after it.'],
    ['an option for a value', ['--date', '--json', 'a.txt'], '--date wants a value after it.'],
  ])('%s', (_, args, error) => {
    expect(readOptions(args)).toEqual({ error });
  });
});
