/**
 * On the plain page of the preview: renders what the address requests, `?of=timeline&theme=dark&line=2a7ae2`, as a
 * page's author would write it. `page=dark` gives the plain page the site's colours.
 */
const query = new URLSearchParams(location.search);
const of = query.get('of') ?? '';
const page = query.get('page');
if (page === 'light' || page === 'dark') document.documentElement.style.colorScheme = page;
const place = document.querySelector('[data-place]');
const exhibit = /^exhibit-([a-z0-9-]+)$/.exec(of)?.[1];
const section = /^(?:about|timeline|achievements)$/.exec(of)?.[0];

if (place && (exhibit || section)) {
  const element = document.createElement(exhibit ? 'throughline-exhibit' : `throughline-${section}`);
  if (exhibit) element.setAttribute('name', exhibit);
  element.setAttribute('src', new URL(/* @vite-ignore */ '../career.json', import.meta.url).href);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') element.setAttribute('theme', theme);
  const line = query.get('line');
  if (line) element.setAttribute('line', `#${line}`);
  place.replaceChildren(element);
}
