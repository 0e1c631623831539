// Every component in its states, from invented figures. Built while developing only.
//
// `#name` shows one state alone, as tests and screenshots want it, `#name,name` several beside each other; no hash
// shows the list. `?dir=rtl` mirrors.
// Not here: the states' data (tests/fixtures/contexts.ts).
import { render } from 'preact';
import '@/components/styles/page.css';
import './showcase.css';
import { beginSurface } from '@/components/surface';
import { STATES } from './states';

const app = beginSurface('Showcase');
if (new URLSearchParams(location.search).get('dir') === 'rtl') document.documentElement.dir = 'rtl';

function Showcase() {
  const chosen = location.hash
    .slice(1)
    .split(',')
    .flatMap((name) => STATES[name] ?? []);
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
