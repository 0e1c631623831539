// The frame that a card stands in on somebody else's page: one closed shadow root in a plain `div`, there only while
// a card is open.
//
// Here: mounting, placing beside the words, keys, focus, closing. Not here: what the card shows (entrypoints/card.tsx),
// the arithmetic of places (beside.ts).
import { placeBeside, type Box } from './beside';
import { elementOf, phraseIn, viewOf } from './phrase';

export type CardFrame = {
  /** Draw into this. */
  surface: HTMLElement;
  /** After the content changed its size. */
  place: () => void;
  close: () => void;
  box: () => Box;
};

type Options = {
  anchor: Range;
  css: string;
  /** The id, inside the surface, of the element that names the dialog. */
  headingId: string;
  direction: 'ltr' | 'rtl';
  language: string;
  theme: 'system' | 'light' | 'dark';
  /** Opened by a key: the reader's focus goes into the card, and back when it closes. */
  byKeyboard: boolean;
  onClose: () => void;
};

const WIDTH = 384;
/** Taller than this it is read by scrolling. */
const TALLEST = 620;

/** What a reader does inside the card is no business of the page's own handlers. */
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'click',
  'dblclick',
  'contextmenu',
  'focusin',
  'focusout',
  'input',
  'copy',
];

/** Mounts an empty card beside the words. Closing is idempotent and leaves the page as it was. */
export function openFrame({
  anchor,
  css,
  headingId,
  direction,
  language,
  theme,
  byKeyboard,
  onClose,
}: Options): CardFrame {
  // The words' own document, whichever frame that is.
  const window = windowOf(anchor);
  const { document } = window;
  const focusedBefore = document.activeElement;
  const host = document.createElement('div');
  // The page's own rules for `div` would reach the host: it answers to none of them.
  const style = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(HOST_STYLE)) style(name, value);
  if (theme !== 'system') style('color-scheme', theme);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, css, window);
  const surface = document.createElement('section');
  surface.className = 'card view';
  surface.lang = language;
  surface.dir = direction;
  surface.tabIndex = -1;
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-labelledby', headingId);
  root.append(surface);
  host.popover = 'manual';
  // Outside a modal dialog, and outside what is in fullscreen, nothing can be pressed, whatever layer it is drawn in.
  (elementOf(anchor)?.closest(':modal') ?? document.documentElement).append(host);
  // The top layer: no overlay of the page can cover it.
  host.showPopover();

  const place = () => {
    const view = viewOf(window);
    style('width', `${Math.min(WIDTH, view.width - 16)}px`);
    // What is scrolled away inside is measured as it is: giving it room first would scroll it back.
    const inner = surface.querySelector('.card-body') ?? surface;
    const height = surface.offsetHeight + inner.scrollHeight - inner.clientHeight;
    const wanted = { width: WIDTH, height: Math.min(height, TALLEST) };
    const { left, top, width, maxHeight } = placeBeside(phraseIn(anchor, view), wanted, view);
    style('left', `${view.left + left}px`);
    style('top', `${view.top + top}px`);
    style('width', `${width}px`);
    surface.style.maxHeight = `${Math.min(maxHeight, TALLEST)}px`;
  };

  let frame = 0;
  const placeSoon = (event: Event) => {
    if (event.target === surface || event.target === host) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  // A part that folds out makes the card taller: it stays on the screen.
  const growing = new ResizeObserver(place);
  const listening = new AbortController();
  const { signal } = listening;
  const close = () => {
    if (signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    growing.disconnect();
    const focusInside = document.activeElement === host;
    host.remove();
    if ((focusInside || byKeyboard) && focusedBefore instanceof window.HTMLElement)
      focusedBefore.focus({ preventScroll: true });
    onClose();
  };

  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
  window.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', placeSoon, { passive: true, signal });
  window.visualViewport?.addEventListener('resize', placeSoon, { passive: true, signal });
  window.visualViewport?.addEventListener('scroll', placeSoon, { passive: true, signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // This press was for the card: a dialog of the page's own stays open.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(host)) close();
    },
    { capture: true, passive: true, signal },
  );

  place();
  growing.observe(surface);
  if (byKeyboard) surface.focus({ preventScroll: true });
  return { surface, place, close, box: () => host.getBoundingClientRect() };
}

const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  height: 'auto',
  'color-scheme': 'light dark',
};

/** A constructed sheet is no inline style: `style-src 'none'` does not forbid it. */
function addStyles(root: ShadowRoot, css: string, window: View) {
  try {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox before 153 refuses a content script's constructed sheets in a page's shadow root.
    const element = window.document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}

type View = Window & typeof globalThis;

function windowOf({ startContainer }: Range): View {
  return startContainer.ownerDocument?.defaultView ?? window;
}
