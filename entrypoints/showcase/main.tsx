// Every component in its states, from invented figures. Built while developing only.
//
// `#name` shows one state alone, as tests and screenshots want it; no hash shows the list. `?dir=rtl` mirrors.
// Not here: the states' data (tests/fixtures/contexts.ts).
import { render } from 'preact';
import '@/components/styles/page.css';
import './showcase.css';
import { beginSurface } from '@/components/surface';
import { STATES } from './states';

const app = beginSurface('Showcase');
if (new URLSearchParams(location.search).get('dir') === 'rtl') document.documentElement.dir = 'rtl';

function Showcase() {
  const name = location.hash.slice(1);
  const state = STATES[name];
  if (state) return state();
  return (
    <ul class="sheet">
      {Object.keys(STATES).map((key) => (
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
