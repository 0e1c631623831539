// The real popup of the toolbar button in Firefox, opened and pressed with the mouse.
//
// Firefox lists neither its own window nor a popup among the pages of WebDriver BiDi. But its window can be asked for by name, and
// what runs there may move the mouse and look into a popup. Here: that way. Not here: starting Firefox (firefox-browser.ts).
import type { Browser } from 'puppeteer-core';
import { until } from './firefox-browser';

export type FirefoxPopup = {
  /** The result of a function over the popup's document. What crosses must be JSON. */
  ask: <Result, Argument = null>(
    inPopup: (document: Document, argument: Argument) => Result,
    argument?: Argument,
  ) => Promise<Result>;
  /** The popup's words, once they hold these; rejects after ten seconds. */
  shows: (words: string) => Promise<string>;
  /** Clicks in the middle of the first element of these whose words hold those; waits for it to be there. */
  click: (selector: string, words?: string) => Promise<void>;
  /** Says yes to what the browser asks the reader. */
  allow: () => Promise<void>;
  /** As a press of Escape closes it. */
  close: () => Promise<void>;
};

/** Presses the button for the tab in front, where Firefox puts it: in the panel of extensions. */
export async function pressToolbarButton(browser: Browser, extensionId: string): Promise<FirefoxPopup> {
  const inWindow = await windowOf(browser);
  const press = async (selector: string): Promise<void> => {
    await inWindow(PRESS, await standing(() => inWindow<Point | null>(MIDDLE, selector)));
  };
  await press('#unified-extensions-button');
  await press(`[data-extensionid="${extensionId}"] .unified-extensions-item-action-button`);

  const ask: FirefoxPopup['ask'] = (inPopup, argument) =>
    inWindow(ASK_POPUP, `(${inPopup.toString()})(content.document, ${JSON.stringify(argument ?? null)})`);
  await until(() => ask((document) => document.querySelector('#app > *') !== null));
  return {
    ask,
    shows: async (words) => {
      const text = () => ask((document) => document.body.innerText);
      return until(async () => ((await text()).includes(words) ? text() : ''));
    },
    async click(selector, words = '') {
      const find = (document: Document, wanted: { selector: string; words: string }) => {
        const found = [...document.querySelectorAll<HTMLElement>(wanted.selector)];
        const element = found.find((each) => each.innerText.includes(wanted.words));
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
        return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
      };
      const point = await standing(async () => {
        const inside = await ask(find, { selector, words });
        const corner = await inWindow<Point>(CORNER, POPUP);
        return inside && { x: corner.x + inside.x, y: corner.y + inside.y };
      });
      await inWindow(PRESS, point);
    },
    allow: () => press('#notification-popup[panelopen] .popup-notification-primary-button'),
    async close() {
      await inWindow(CLOSE, POPUP);
      await until(async () => !(await inWindow(IS_THERE, POPUP)));
    },
  };
}

type Point = { x: number; y: number };

/** The point once it is found twice in the same place: panels slide in, and a press would miss what is on its way. */
function standing(find: () => Promise<Point | null>): Promise<Point> {
  let before: Point | null = null;
  const look = async (): Promise<Point | null> => {
    const now = await find();
    const stands = now !== null && now.x === before?.x && now.y === before.y;
    before = now;
    return stands ? now : null;
  };
  return until(look) as Promise<Point>;
}

type InWindow = <Result>(code: string, argument: unknown) => Promise<Result>;

const POPUP = 'browser.webextension-popup-browser';
// Functions of Firefox's own window, as text: what they use is declared nowhere.
const IS_THERE = `(selector) => document.querySelector(selector) !== null`;
const CORNER = `(selector) => { const { x, y } = document.querySelector(selector).getBoundingClientRect(); return { x, y }; }`;
/** Null until it is drawn. */
const MIDDLE = `(selector) => {
  const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}`;
const PRESS = `({ x, y }) => {
  for (const type of ['mousemove', 'mousedown', 'mouseup']) synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 });
}`;
const CLOSE = `(selector) => document.querySelector(selector)?.closest('panel').hidePopup()`;
/**
 * Code with `content`, the popup's window, in whichever process that is. What it throws is thrown here, and so is silence: Firefox loads a
 * popup before it shows it, and what was asked meanwhile may be lost.
 */
const ASK_POPUP = `(code) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('The popup does not answer.')), 1000);
  const { messageManager } = document.querySelector('${POPUP}');
  const hear = ({ data: { answer, failure } }) => {
    messageManager.removeMessageListener('asked', hear);
    if (failure === undefined) resolve(answer);
    else reject(new Error(failure));
  };
  messageManager.addMessageListener('asked', hear);
  const script = 'try { sendAsyncMessage("asked", { answer: ' + code + ' }) }' +
    ' catch (error) { sendAsyncMessage("asked", { failure: String(error) }) }';
  messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
})`;

/** Puppeteer has no words for what only Firefox understands; its connection has. */
type Connection = { send: (method: string, params: object) => Promise<{ result: unknown }> };
type Tree = { contexts: { context: string; url: string }[] };
type Called = { result: { value: string }; exceptionDetails?: { text: string } };

/** Calls functions in Firefox's own window. */
async function windowOf(browser: Browser): Promise<InWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = (tree as Tree).contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox has no window.');
  return async <Result>(code: string, argument: unknown) => {
    const functionDeclaration = `async () => JSON.stringify((await (${code})(${JSON.stringify(argument)})) ?? null)`;
    const target = { context: window.context };
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      target,
      awaitPromise: true,
    });
    const { result: value, exceptionDetails } = result as Called;
    if (exceptionDetails) throw new Error(`In Firefox’s window: ${exceptionDetails.text}`);
    return JSON.parse(value.value) as Result;
  };
}
