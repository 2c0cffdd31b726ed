import { ask, type HeightReport } from './messages.ts';

/**
 * In a frame: reports the section's height, only to the embedding page and only after that page has asked. The query of
 * the URL may set the colours: `?theme=dark&line=2a7ae2`.
 */
const query = new URLSearchParams(location.search);
const root = document.documentElement;

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

const line = query.get('line');
if (line && /^[0-9a-f]{6}$/i.test(line)) {
  // An exhibit, which is an element, uses the second one.
  for (const name of ['--line', '--throughline-line']) root.style.setProperty(name, `#${line}`);
  root.style.setProperty('--line-text', 'var(--ink)');
}

let asker: string | undefined;

function report(): void {
  if (asker === undefined) return;
  const message: HeightReport = { throughline: 'height', height: root.getBoundingClientRect().height };
  // A page with an opaque origin, such as a file, cannot be named.
  parent.postMessage(message, asker === 'null' ? '*' : asker);
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || parent === window || data !== ask) return;
  asker = origin;
  report();
});

new ResizeObserver(report).observe(root);
