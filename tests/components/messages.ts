// The messages of every language under `browser.i18n`, as the installed extension has them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { isolateInsertions } from '@/lib/build/isolate-insertions';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const folder = fileURLToPath(new URL('../../components/locales/', import.meta.url));

/** A language by the name of its file. */
export const LANGUAGES = readdirSync(folder).map((file) => file.replace('.yml', ''));

/** Every message of a language by its name in the compiled file, as the translator wrote it. */
export async function messagesOf(language: string): Promise<Map<string, string>> {
  const parsed = (await parseMessagesFile(`${folder}${language}.yml`)) as { key: string[]; message: string }[];
  return new Map(
    parsed.filter(({ key }) => !key[0]?.startsWith('@@')).map(({ key, message }) => [key.join('_'), message]),
  );
}

export const ENGLISH = await messagesOf('en');

/** Lets `i18n.t` speak a language. A message that is not there is an error here, not an empty word. */
export async function speak(language: string): Promise<void> {
  const messages = await messagesOf(language);
  const isolate = messages.get('textDirection') === 'rtl' ? isolateInsertions : (message: string) => message;
  fakeBrowser.i18n.getMessage = (name: string) => {
    const message = messages.get(name);
    if (message === undefined) throw new Error(`There is no message ${name} in ${language}.`);
    return isolate(message);
  };
}

/** Lets `i18n.t` speak English. */
export const speakEnglish = (): Promise<void> => speak('en');
