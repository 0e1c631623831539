// The real popup of the toolbar button. It is a page of its own that Playwright does not list, so it is reached through
// the DevTools protocol: messages to its session travel inside messages to the browser's.
import { send, targets, type ExtensionBrowser } from './extension-browser';

export type PopupTarget = {
  /** The value of an expression in the popup, awaited. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Waits until an expression is truthy, and returns its value; rejects after ten seconds. */
  waitFor: <T>(expression: string) => Promise<T>;
  /** Presses a key, as a hand on the keyboard would. */
  press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** Writes where the focus is. */
  type: (words: string) => Promise<void>;
  /** PNG bytes of what the popup shows. */
  screenshot: () => Promise<Buffer>;
};

/** Waits for the popup of the extension to be open, or for its side panel, which is reached in the same way. */
export async function openPopupTarget(browser: ExtensionBrowser, file = 'popup.html'): Promise<PopupTarget> {
  const { cdp, id, colorScheme } = browser;
  const targetId = await popupId(browser, file);
  const { sessionId } = await send<{ sessionId: string }>(cdp, 'Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: Reply) => void>();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let count = 0;
  const ask = async <T>(method: string, params: object): Promise<T> => {
    const number = ++count;
    const reply = new Promise<Reply>((resolve) => waiting.set(number, resolve));
    await send(cdp, 'Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: number, method, params }),
    });
    const { result, error } = await reply;
    if (error) throw new Error(`${method} in the popup of ${id}: ${error.message}`);
    return result as T;
  };
  // Playwright tells its own pages about the colour scheme, and this is none of them.
  const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
  await ask('Emulation.setEmulatedMedia', { features });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await ask<Evaluated<T>>('Runtime.evaluate', params);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate,
    waitFor: async <T>(expression: string) => {
      for (let tries = 0; tries < 200; tries++) {
        // One that is still opening has no body yet.
        const value = await evaluate<T | null>(`document.body && (${expression})`);
        if (value) return value;
        await new Promise((resume) => setTimeout(resume, 50));
      }
      const seen = await evaluate<string>('document.body.innerText');
      throw new Error(`The popup never came to ${expression}. It shows: ${seen}`);
    },
    press: async (key) => {
      const pressed = { key, code: key, ...KEYS[key] };
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
    },
    type: async (words) => {
      await ask('Input.insertText', { text: words });
    },
    screenshot: async () => {
      const { data } = await ask<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
  };
}

const KEYS = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
};

type Reply = { id: number; result?: unknown; error?: { message: string } };
type Evaluated<T> = {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description: string } };
};

async function popupId({ cdp, id }: ExtensionBrowser, file: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const popup = (await targets(cdp)).find(
      ({ type, url }) => type === 'page' && url.startsWith(`chrome-extension://${id}/${file}`),
    );
    if (popup) return popup.targetId;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`${file} did not open.`);
}
