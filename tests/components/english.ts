// The English messages under `browser.i18n`, as the installed extension has them.
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const file = fileURLToPath(new URL('../../components/locales/en.yml', import.meta.url));
const parsed = (await parseMessagesFile(file)) as { key: string[]; message: string }[];

/** Every message by its name in the compiled file. */
export const ENGLISH = new Map(parsed.map(({ key, message }) => [key.join('_'), message]));

/** Lets `i18n.t` speak English. A message that is not there is an error here, not an empty word. */
export function speakEnglish(): void {
  fakeBrowser.i18n.getMessage = (name: string) => {
    const message = ENGLISH.get(name);
    if (message === undefined) throw new Error(`There is no message ${name}.`);
    return message;
  };
}
