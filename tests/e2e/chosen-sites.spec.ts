// A site that the reader chose beyond the list: read by itself as a listed one is, in its frames too.
//
// Nobody presses the browser's own question in a test: the browser is given the extension with that site granted from the start.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { BUILT_EXTENSION } from '../../lib/command/extension-browser';
import { readMarks } from '../../lib/command/marked-page';
import { article, MARKS } from './documents';
import { LISTED, UNLISTED } from './hosts';
import { launchBehind } from './launch';
import { playNews } from './reader';
import type { Web } from './web';

const LARGE = 'width="800" height="600"';
const shell = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title></head><body>${body}</body></html>`;
const quoted = article().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const PAGES = {
  '/article': article(),
  '/address': shell(`<iframe ${LARGE} src="/article"></iframe>`),
  '/srcdoc': shell(`<iframe ${LARGE} srcdoc="${quoted}"></iframe>`),
  '/written': shell(`<iframe ${LARGE}></iframe><script>
    const { contentDocument: frame } = document.querySelector('iframe');
    frame.open(); frame.write(${JSON.stringify(article()).replaceAll('</', String.raw`<\/`)}); frame.close();</script>`),
};

type Chosen = { visit: (path: keyof typeof PAGES, host?: string) => Promise<Page> };

const test = base.extend<object, { web: Web; chosen: Chosen }>({
  web: [({}, use) => playNews(use, PAGES), { scope: 'worker' }],
  chosen: [
    async ({ web }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'as-reported-e2e-'));
      const extension = join(folder, 'extension');
      await cp(BUILT_EXTENSION, extension, { recursive: true });
      const file = join(extension, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
      manifest.host_permissions.push(`https://${UNLISTED}/*`);
      await writeFile(file, JSON.stringify(manifest));
      const { context, close } = await launchBehind(web, { profile: join(folder, 'profile'), extension });
      await use({
        visit: async (path, host = UNLISTED) => {
          const page = await context.newPage();
          await page.goto(`https://${host}${path}`);
          return page;
        },
      });
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const marksIn = (frame: Frame) => frame.evaluate(readMarks);

for (const [name, path] of [
  ['itself', '/article'],
  ['with an address', '/address'],
  ['that the page wrote as an attribute', '/srcdoc'],
  ['that the page’s script wrote', '/written'],
] as const)
  test(`an article is marked in the page or a frame: ${name}`, async ({ chosen }) => {
    for (const host of [UNLISTED, LISTED]) {
      const page = await chosen.visit(path, host);
      await expect.poll(() => marksIn(page.frames().at(-1)!), host).toEqual(MARKS);
      await page.close();
    }
  });
