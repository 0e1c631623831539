// In languages that run from right to left, keeps what is put into a message apart from the words around it.
//
// A name or a figure of the page is mostly in another script. Without these two invisible signs "56,000 people" inside
// an Arabic sentence is drawn with its number on the wrong side. Translators need not know of them: the build sets
// them around every placeholder.
//
// Here: the messages as they are shipped. Not here: elements that hold such words alone (components/Recorded.tsx).
import type { WxtHooks } from 'wxt';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The message with every `{placeholder}` in an isolate of its own. */
export const isolateInsertions = (message: string): string =>
  message.replace(/\{\w+\}/g, (placeholder) => FIRST_STRONG_ISOLATE + placeholder + POP_ISOLATE);

type Messages = Record<string, { message: string }>;

/** The text of a `messages.json`, changed only where its language runs from right to left. */
export function isolateMessages(json: string): string {
  const messages = JSON.parse(json) as Messages;
  if (messages['textDirection']?.message !== 'rtl') return json;
  const isolated = Object.entries(messages).map(([key, { message, ...rest }]) => [
    key,
    { message: isolateInsertions(message), ...rest },
  ]);
  return `${JSON.stringify(Object.fromEntries(isolated), null, 2)}\n`;
}

/** The hook that changes the messages on their way into the extension: after the module that makes them. */
export const isolateInsertionsHooks: Partial<WxtHooks> = {
  ready: (wxt) => {
    wxt.hook('build:publicAssets', (_wxt, files) => {
      for (const file of files) {
        if ('contents' in file && /^_locales[\\/]/.test(file.relativeDest)) {
          file.contents = isolateMessages(file.contents);
        }
      }
    });
  },
};
