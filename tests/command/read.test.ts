// The `read` command as other programs meet it: what it prints, where, and how it ends.
//
// Here: files, options and output. Not here: what is found in a text (tests/reading.test.ts and beside).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
// A program is started for each case, and bundled before that when the engine has changed.
vi.setConfig({ testTimeout: 60_000 });
let folder = '';

beforeAll(() => {
  // A folder with a space: nothing may go through a shell.
  folder = join(mkdtempSync(join(tmpdir(), 'read-')), 'my pages');
  mkdirSync(folder);
  const file = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  file(
    'headed.txt',
    'title: Talks go on\ndate: 2025-06-26\n---\nAround 250 people were taken hostage on 7 October 2023 and brought to Gaza.\n',
  );
  file('plain.txt', 'Around 250 people were taken hostage on 7 October 2023 and brought to Gaza.\n');
  const said = (apostrophe: string) =>
    `<meta property="og:type" content="article"><p>Gaza${apostrophe}s Health Ministry said on Thursday that it had been counting the people who came to the gate of the old hospital since the morning, and would go on.</p>`;
  file('bare.html', said('’'));
  // The apostrophe of print is byte 0x92 there.
  file('older.html', Buffer.from(`<html><meta charset="iso-8859-1">${said('\x92')}</html>`, 'latin1'));
  file('boats.txt', 'Seven boats came back on Sunday.\n');
  file('empty.txt', '');
  file('picture.txt', new Uint8Array([137, 80, 78, 71, 0, 1]));
  file('notes.pdf', 'x');
  file('broken.json', '{');
  file('other.json', '{"manifest": {}}');
  mkdirSync(join(folder, 'folder.txt'));
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

/** Runs the command in the folder of the files, as npm does: it goes elsewhere and says where it was called. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'lib/command/run.mjs'), 'read', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  const lines = stdout === '' ? [] : stdout.trimEnd().split('\n');
  return { status, lines, errors: stderr === '' ? [] : stderr.trimEnd().split('\n') };
}

type Line = {
  file: string;
  error?: string;
  published?: string | null;
  publishedBasis?: string | null;
  mentions?: Mention[];
};
type Mention = {
  kind: string;
  start: number;
  end: number;
  text: string;
  measure?: string | null;
  value?: number | null;
};
const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as Line);

describe('with --json', () => {
  test('prints one object a file, in the order given, and nothing else', () => {
    const { status, lines, errors } = run('--json', 'plain.txt', 'headed.txt', 'boats.txt');
    expect(parsed(lines).map(({ file }) => file)).toEqual(['plain.txt', 'headed.txt', 'boats.txt']);
    expect([status, errors]).toEqual([0, []]);
  });

  test('counts offsets in the file as it stands, header included', () => {
    const [line] = parsed(run('--json', 'headed.txt').lines);
    const figure = line?.mentions?.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({
      value: 250,
      qualifier: 'about',
      low: 245,
      high: null,
      measure: 'hostages.taken.oct7',
    });
    expect(figure).toMatchObject({ asOf: ['2023-10-07', '2023-10-07'], asOfBasis: 'event', unit: 'people' });
    expect(figure?.start).toBe(40);
    expect(line).toMatchObject({ published: '2025-06-26', publishedBasis: 'header', lang: 'en' });
  });

  test('names a claim without the bundled pack’s prefix and its source by the document’s file', () => {
    const [line] = parsed(run('--json', 'plain.txt').lines) as {
      mentions: { relations?: { claim: string; source: string }[] }[];
    }[];
    const relations = line?.mentions.flatMap((mention) => mention.relations ?? []) ?? [];
    expect(relations).not.toEqual([]);
    for (const { claim, source } of relations) {
      expect(claim).not.toContain(':');
      expect(source).toMatch(/^\d{3}_[0-9a-f]{16}\.txt$/);
    }
  });

  test('reads a page as it is read in the browser', () => {
    const [line] = parsed(run('--json', join(root, 'data/sample/article.html')).lines);
    expect(line).toMatchObject({ published: '2025-06-26', publishedBasis: 'page' });
    expect(line?.mentions?.map(({ text }) => text)).toContain('Hamas');
  });

  test.each([
    ['in an older charset', 'older.html'],
    ['without its outermost tags', 'bare.html'],
  ])('reads a page %s', (_, name) => {
    const [line] = parsed(run('--json', '--date', '2025-06-26', name).lines);
    expect(line?.mentions?.map(({ text }) => text)).toEqual(['Gaza’s Health Ministry']);
  });

  test('finds nothing in an empty file', () => {
    expect(parsed(run('--json', 'empty.txt').lines)).toMatchObject([{ file: 'empty.txt', mentions: [] }]);
  });

  test('--date dates a file, also against its own header', () => {
    const [plain, headed] = parsed(run('--json', '--date', '2024-05-01', 'plain.txt', 'headed.txt').lines);
    expect([plain?.published, headed?.published]).toEqual(['2024-05-01', '2024-05-01']);
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['is not there', 'missing.txt', 'there is no such file'],
    ['is a folder', 'folder.txt', 'this is a folder'],
    ['is no text', 'picture.txt', 'this is no text file'],
    ['is of another kind', 'notes.pdf', 'only .html and .txt files can be read'],
  ])('because it %s keeps its place, and the others are read', (_, file, error) => {
    const { status, lines, errors } = run('--json', 'boats.txt', file, 'plain.txt');
    expect(parsed(lines).map((line) => [line.file, line.error])).toEqual([
      ['boats.txt', undefined],
      [file, error],
      ['plain.txt', undefined],
    ]);
    expect([status, errors]).toEqual([2, [`${file}: ${error}`]]);
  });
});

describe('a command line that cannot be followed', () => {
  test.each([
    ['a day that is none', ['--date', '2025-02-30', 'plain.txt'], /^--date wants a calendar day/],
    ['no file', ['--json'], /^No file was named/],
    ['a pack that is not there', ['--pack', 'nowhere', 'plain.txt'], /^There is no pack at /],
    [
      'a pack that is no JSON',
      ['--pack', 'broken.json', 'plain.txt'],
      /broken\.json line 1, column 2: this is no JSON\.$/,
    ],
    ['a pack of another shape', ['--pack', 'other.json', 'plain.txt'], /cannot be used:/],
  ])('prints nothing: %s', (_, args, message) => {
    const { status, lines, errors } = run(...args);
    expect([status, lines]).toEqual([2, []]);
    expect(errors[0]).toMatch(message);
  });
});

test('without --json it prints a table', () => {
  const { status, lines } = run('headed.txt');
  expect(status).toBe(0);
  expect(lines[0]).toBe('headed.txt');
  expect(lines[1]).toBe('dated 2025-06-26 (header)');
  expect(lines.find((line) => line.startsWith('Around 250'))).toMatch(/2023-10-07 .*sameWhenRounded/);
});

test('a pack beside the bundled one is named in its ids', () => {
  const { lines, errors } = run('--json', '--pack', join(root, 'tests/packs/storm'), 'plain.txt', 'boats.txt');
  expect(errors).toEqual([]);
  expect(parsed(lines)[0]?.mentions?.map(({ measure }) => measure)).toContain('hostages.taken.oct7');
});
