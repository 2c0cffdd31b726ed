// Questions to a page about its focus: each function runs in the page, so it cannot use anything outside itself.

/** Where the focus is, as `readStop` finds it. */
export interface Stop {
  /** Its index among the elements that `markStops` found, or -1 if it is none of them. */
  readonly place: number;
  /** `nowhere` when the page itself has the focus, `frame` inside a frame. */
  readonly kind: 'element' | 'frame' | 'nowhere';
  readonly name: string;
  /** What is wrong with how the page shows it. An empty list means nothing is wrong. */
  readonly faults: readonly string[];
}

/** Finds all elements that Tab must reach, in reading order, keeps them for `readStop`, and returns their names. */
export function markStops(): string[] {
  const selector = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';
  // A link for the pointer alone, beside a text link to the same address.
  const isEcho = (element: HTMLElement) =>
    element instanceof HTMLAnchorElement &&
    element.matches('[aria-hidden="true"][tabindex="-1"]') &&
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([aria-hidden])')].some(
      ({ href }) => href === element.href,
    );
  const isStop = (element: HTMLElement) => {
    if (isEcho(element)) return false;
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // A group of radio buttons is one stop: the chosen one.
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name }) => name === element.name,
    );
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(isStop);
  Object.assign(window, { stops });
  return stops.map(
    (stop) =>
      `${stop.localName} “${(stop.textContent || stop.ariaLabel || stop.getAttribute('type') || '').slice(0, 40)}”`,
  );
}

/** Returns where the focus is, whether it is visible, and whether anything covers it. */
export function readStop(): Stop {
  const stops = (window as unknown as { stops: Element[] }).stops;
  const active = document.activeElement;
  if (!active || active === document.body || active === document.documentElement)
    return { place: -1, kind: 'nowhere', name: '', faults: [] };
  const name = `${active.localName} “${(active.textContent || active.ariaLabel || '').trim().slice(0, 40)}”`;
  if (active.localName === 'iframe') return { place: stops.indexOf(active), kind: 'frame', name, faults: [] };
  const faults: string[] = [];
  const shown = active.closest('label') ?? active;
  // A part that is one big link has its outline around the whole part: around a box that the link lays over it.
  const drawn = [getComputedStyle(active), getComputedStyle(shown), getComputedStyle(active, '::after')];
  const isOutlined = drawn.some(
    ({ content, outlineStyle, outlineWidth }) =>
      content !== 'none' && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  );
  if (!isOutlined) faults.push('its focus is not seen');
  const boxes = [...shown.getClientRects()].map(({ left, right, top, bottom }) => ({
    left: Math.max(left, 0),
    right: Math.min(right, innerWidth),
    top: Math.max(top, 0),
    bottom: Math.min(bottom, innerHeight),
  }));
  const within = boxes.find(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
  if (!within) faults.push('it is not on the screen');
  else {
    const x = (within.left + within.right) / 2;
    const y = (within.top + within.bottom) / 2;
    const over = document.elementFromPoint(x, y);
    if (!over || !(shown.contains(over) || over.contains(shown)))
      faults.push(`${over?.localName} lies over it`);
  }
  return { place: stops.indexOf(active), kind: 'element', name, faults };
}
