// `npm run store`: what the stores ask for beside the archives, into `.results/store/`: the texts, and pictures of 1280 by 800.
//
// Not here: the archives (`npm run zip`), the steps that are pictured (tour.ts).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browser';
import { RESULTS, ROOT } from './root';
import { onSample } from './sample';
import { takeTour } from './tour';

const SIZE = { width: 1280, height: 800 };
const FOLDER = join(RESULTS, 'store');

/** What each text may be long, in characters, in whichever store allows least. */
export const LIMITS = { name: 45, summary: 132, description: 16_000 } as const;
export type Listing = Record<keyof typeof LIMITS, string>;

/** The texts as they ship: name and summary are the extension's own. */
export async function listing(): Promise<Listing> {
  const words = JSON.parse(
    await readFile(join(ROOT, '.output', 'chrome-mv3', '_locales', 'en', 'messages.json'), 'utf8'),
  ) as Record<'extName' | 'extDescription', { message: string }>;
  const description = await readFile(join(ROOT, 'data', 'store', 'description.txt'), 'utf8');
  return { name: words.extName.message, summary: words.extDescription.message, description: description.trim() };
}

/** The texts that are longer than a store takes. */
export const tooLong = (texts: Listing): string[] =>
  (Object.keys(LIMITS) as (keyof Listing)[]).filter((name) => texts[name].length > LIMITS[name]);

export async function main(): Promise<number> {
  await mkdir(FOLDER, { recursive: true });
  const executablePath = await ensureBrowser(print);
  await onSample({ executablePath, headless: true, viewport: SIZE, colorScheme: 'light' }, async (browser, page) => {
    const { pictures } = await takeTour(browser, page, FOLDER);
    const frame = await browser.context.newPage();
    await frame.setViewportSize(SIZE);
    for (const picture of pictures) {
      if (basename(picture) !== 'marked-page.png') {
        // Smaller than what the stores show: in the middle of a plain ground.
        const shown = (await readFile(picture)).toString('base64');
        await frame.setContent(`<style>body { margin: 0; height: 100vh; display: grid; place-content: center; background: #ece8f2 }
          img { max-height: 760px; max-width: 1240px; box-shadow: 0 2px 24px #0003; border-radius: 8px }</style>
          <img alt="" src="data:image/png;base64,${shown}">`);
        await frame.screenshot({ path: picture });
      }
      print(relative(ROOT, picture));
    }
  });
  const texts = await listing();
  for (const [name, text] of Object.entries(texts)) {
    await writeFile(join(FOLDER, `${name}.txt`), `${text}\n`);
    print(relative(ROOT, join(FOLDER, `${name}.txt`)));
  }
  const long = tooLong(texts);
  for (const name of long) print(`Too long for a store: ${name}.`);
  return long.length === 0 ? 0 : 1;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
