// Every component in its states, from invented figures. Built while developing only.
//
// `#name` shows one state alone, as tests and screenshots want it, `#name,name` several beside each other; no hash
// shows the list; `#given` shows what a test brings. `?locale=ar` speaks another language of ours, whatever the browser's own is.
// Not here: the states' data (tests/fixtures/contexts.ts).
import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/styles/card.css';
import '@/components/styles/page.css';
import '@/components/styles/library.css';
import './showcase.css';
import { beginSurface } from '@/components/surface';
import { STATES } from './states';
import { Given, SURFACES } from './surfaces';

/** Every state that tests and screenshots walk. */
const ALL: Record<string, () => VNode> = { ...STATES, ...SURFACES };

const locale = new URLSearchParams(location.search).get('locale');
if (locale !== null) await speak(locale);
const app = beginSurface('Showcase');

/** Lets this page speak a language by its shipped messages. */
async function speak(language: string): Promise<void> {
  const answer = await fetch(`/_locales/${language}/messages.json`);
  const messages = (await answer.json()) as Record<string, { message: string }>;
  Object.assign(browser.i18n, { getMessage: (name: string) => messages[name]?.message ?? '' });
}

function Showcase() {
  if (location.hash === '#given') return <Given />;
  const chosen = location.hash
    .slice(1)
    .split(',')
    .flatMap((name) => ALL[name] ?? []);
  if (chosen.length === 1) return <>{chosen.map((state) => state())}</>;
  if (chosen.length > 1)
    return (
      <div class="gallery">
        {chosen.map((state) => (
          <div key={state}>{state()}</div>
        ))}
      </div>
    );
  return (
    <ul class="sheet">
      {Object.keys(ALL).map((key) => (
        <li key={key}>
          <a href={`#${key}`}>{key}</a>
        </li>
      ))}
    </ul>
  );
}

const draw = () => render(<Showcase key={location.hash} />, app);
window.addEventListener('hashchange', draw);
draw();
