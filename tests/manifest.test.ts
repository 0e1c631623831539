// What ships: built for both browsers into a folder of its own, and looked at as a store's reviewer would.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { build } from 'wxt';
import sites from '@/data/news-sites.json';
import { dependencies } from '@/package.json';

type Manifest = Record<string, unknown> & { permissions: string[]; commands: Record<string, Record<string, unknown>> };

/** Every permission we ask for at installation, and what a reader would miss without it. */
const REASONS: Record<string, string> = {
  storage: 'The settings, and the first-run page shown once.',
  unlimitedStorage: 'Without it the browser may clear the notes when the disk runs low.',
  activeTab: 'Reading a page that is not on the list, when the toolbar button is pressed there, and only then.',
  scripting: 'Loading the card at the first click, and the reader on pages and sites chosen beyond the list.',
  contextMenus: 'Adding a note to the words that are selected, from the menu of the right mouse button.',
  sidePanel: 'The side panel. Firefox has a sidebar without a permission.',
};

const listed = sites.flatMap(({ matches }) => matches);
const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['chrome', 'firefox'] as const)('built for %s', (browser) => {
  const shipped = join(folder, `${browser}-mv3`);
  let manifest: Manifest;
  let files: string[];
  const textOf = (file: string) => readFileSync(join(shipped, file), 'utf8');

  beforeAll(async () => {
    await build({ browser, manifestVersion: 3, outDir: folder, mode: 'production', logger: silent });
    manifest = JSON.parse(textOf('manifest.json')) as Manifest;
    files = readdirSync(shipped, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(shipped.length + 1)
          .replaceAll('\\', '/'),
      );
  }, 120_000);

  test('asks for the listed news sites and no other address', () => {
    expect(manifest['host_permissions']).toEqual(listed);
    expect(manifest['content_scripts']).toEqual([
      {
        matches: listed,
        js: ['look.js'],
        css: ['marks.css'],
        // Chromium warns of keys that it does not know.
        ...(browser === 'firefox' && { css_origin: 'user' }),
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  test('starts where a click on a mark can be heard: in browsers with `highlightsFromPoint`', () => {
    const firefox = { strict_min_version: '150.0' };
    const oldest = {
      chrome: { minimum_chrome_version: '140' },
      firefox: { browser_specific_settings: { gecko: firefox, gecko_android: firefox } },
    };
    expect(manifest).toMatchObject(oldest[browser]);
  });

  test('asks for no permission without a reason, and gives no reason for one it does not ask for', () => {
    const reasons = Object.keys(REASONS).filter((name) => browser === 'chrome' || name !== 'sidePanel');
    expect(manifest.permissions.toSorted()).toEqual(reasons.toSorted());
    expect(manifest['optional_permissions']).toBeUndefined();
  });

  it.each(['externally_connectable', 'web_accessible_resources', 'sandbox', 'oauth2', 'key', 'update_url'])(
    'has no %s',
    (name) => expect(manifest).not.toHaveProperty(name),
  );

  test('lets its pages load their own files and nothing else', () => {
    const { extension_pages: policy, ...others } = manifest['content_security_policy'] as Record<string, string>;
    expect(others).toEqual({});
    const rules = (policy ?? '').split('; ').map((rule) => rule.split(' '));
    expect(rules[0]).toEqual(['default-src', `'none'`]);
    const typed = rules.filter(([name]) => name === 'require-trusted-types-for');
    expect(typed).toEqual([['require-trusted-types-for', `'script'`]]);
    expect(rules.filter(([name]) => name === 'trusted-types')).toEqual([['trusted-types', `'none'`]]);
    for (const [name, ...sources] of rules.filter((rule) => !typed.includes(rule)))
      expect([name, ...sources]).toEqual([name, expect.stringMatching(/^'(self|none)'$/)]);
  });

  test('names nobody’s machine: no address of a local server in anything it ships', () => {
    const named = files.filter((file) => /localhost|127\.0\.0\.1|\[::1\]|file:\/\/|ws:\/\//i.test(textOf(file)));
    expect(named).toEqual([]);
  });

  test('names no host that browsers ask by themselves: what is seen there on the way is not ours', () => {
    const named = files.filter((file) => /google(?:apis)?\.com|gvt1\.com|mozilla\.(?:com|org)/i.test(textOf(file)));
    expect(named).toEqual([]);
  });

  test('holds no code that makes code', () => {
    const scripts = files.filter((file) => /\.(js|html)$/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    expect(
      scripts.filter((file) => /\beval\(|new Function\b|\.innerHTML\s*=|importScripts\(/.test(textOf(file))),
    ).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages).toContain('popup.html');
    expect(pages.filter((page) => /(?:src|href)="(?:https?:)?\/\//.test(textOf(page)))).toEqual([]);
  });

  test('ships everything it names, and nothing for development', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'look.js',
        'reader.js',
        'marks.css',
        'card.js',
        'desk.js',
        'hover.js',
        'walk.js',
        'background.js',
        'packs/gaza-ceasefire.bin',
        '_locales/en/messages.json',
        'popup.html',
        'sidepanel.html',
        'library.html',
        'welcome.html',
        'options.html',
        'icons/128.png',
      ]),
    );
    expect(files.filter((file) => /showcase|\.map$|\.ts$/.test(file))).toEqual([]);
  });

  test('lists the licence of every library in it', () => {
    const notices = textOf('licences.txt');
    for (const library of Object.keys(dependencies)) expect(notices).toMatch(new RegExp(`^${library} \\d`, 'm'));
    expect(notices.match(/^\S+ \d[\w.]* \(.+\)$/gm)?.length).toBeGreaterThanOrEqual(Object.keys(dependencies).length);
    expect(notices).toContain('Permission is hereby granted');
  });

  test('has words for everything it names in the reader’s language', () => {
    const messages = JSON.parse(textOf('_locales/en/messages.json')) as Record<string, unknown>;
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in messages))).toEqual([]);
  });

  test('suggests four shortcuts at most, each another', () => {
    const keys = Object.values(manifest.commands).flatMap((command) => JSON.stringify(command['suggested_key']) ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  test('brings no zod into a web page, neither with the content script nor with the card', () => {
    for (const script of ['look.js', 'reader.js', 'desk.js', 'card.js', 'hover.js', 'walk.js'])
      expect(textOf(script)).not.toMatch(/_zod|ZodMini/);
    expect(
      textOf('background.js') +
        files
          .filter((file) => file.startsWith('chunks/'))
          .map(textOf)
          .join(''),
    ).toContain('_zod');
  });

  test('says what private windows are to it', () => expect(manifest['incognito']).toBe('spanning'));
});

describe('the list of news sites', () => {
  test('is long, and English first', () => {
    expect(sites.length).toBeGreaterThanOrEqual(60);
    expect(sites.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(60);
    const firstOther = sites.findIndex(({ language }) => language !== 'en');
    expect(sites.slice(firstOther).filter(({ language }) => language === 'en')).toEqual([]);
  });

  test('names each site and each address once', () => {
    const names = sites.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(listed.filter((match, at) => listed.indexOf(match) !== at)).toEqual([]);
  });

  it.each(sites.map((site) => [site.name, site] as const))('%s is written precisely', (_, site) => {
    expect(Object.keys(site)).toEqual(['name', 'country', 'language', 'matches']);
    expect(site.country).toMatch(/^[A-Z]{2}$/);
    expect(site.language).toMatch(/^[a-z]{2}$/);
    expect(site.matches.length).toBeGreaterThan(0);
    // One host by https: no wildcard for hosts, no other scheme, no port, nothing a pattern does not allow.
    for (const match of site.matches) expect(match).toMatch(/^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/\*$/);
  });
});

const quiet = () => undefined;
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};
