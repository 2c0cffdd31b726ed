import type { Page } from 'playwright-core';

// Measurements inside a page: each function runs in the page, so it cannot use anything outside itself.

/** Text outside the width of the screen, unless its box scrolls or hides it. */
export function textOutside(): string[] {
  const outside: string[] = [];
  const width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isApart = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      isApart(element.parentElement));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || !node.textContent?.trim() || isApart(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right } of range.getClientRects())
      if (left < -0.5 || right > width + 0.5)
        outside.push(`“${node.textContent.trim().slice(0, 60)}” ${left.toFixed(1)} to ${right.toFixed(1)}`);
  }
  return outside;
}

/**
 * The words of figures that are broken over two lines: “€2,500,00” and “0”. In small letters a word that is wider than
 * its column may be.
 */
export function brokenFigures(): string[] {
  return [...document.querySelectorAll('data')].flatMap((figure) => {
    const text = figure.firstChild;
    if (!text || !figure.checkVisibility()) return [];
    return [...(text.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      const isSmall = Number.parseFloat(getComputedStyle(figure).fontSize) <= 22;
      return lines.size > 1 && !isSmall ? [word] : [];
    });
  });
}

/** The links and controls that are too small to hit, each with its size. Links inside a sentence are exempt. */
export function smallTargets(): string[] {
  const selector = 'a[href], button, input, select, summary, [role=button], [role=slider], [tabindex="0"]';
  const isLarge = 'body header nav a, button, input, select, summary, [role=button], [role=slider]';
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((target) => {
    if (!target.checkVisibility() || target.matches('[href="#main"]')) return [];
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
    if (width === 0) return [];
    const sentence = target.closest('p, li, dd, figcaption')?.textContent?.trim();
    // The hit area can be larger than the box: a target's pseudo-elements are part of it.
    const reaches = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest('a, button, label, summary') ===
      (target.closest('label') ?? target);
    const isInline = getComputedStyle(target).display === 'inline' && sentence !== target.textContent?.trim();
    const least = target.matches(isLarge) ? 44 : 24;
    if (isInline || (height >= least - 0.01 && width >= 24)) return [];
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const half = 11.9;
    if (
      [
        [0, -half],
        [0, half],
        [-half, 0],
        [half, 0],
      ].every(([dx = 0, dy = 0]) => reaches(x + dx, y + dy))
    )
      return [];
    return [`${target.textContent?.trim().slice(0, 40)}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
  });
}

/** Boxes that clip their text. Text for assistive technology alone is clipped on purpose. */
export function clippedText(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    if (!element.textContent?.trim() || !element.checkVisibility()) return [];
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
    if (clipPath === 'inset(50%)' || display === 'inline') return [];
    const isCut = (overflow: string, scroll: number, client: number) =>
      ['hidden', 'clip'].includes(overflow) && scroll > client + 1;
    const isWide = isCut(overflowX, element.scrollWidth, element.clientWidth);
    const isHigh = isCut(overflowY, element.scrollHeight, element.clientHeight);
    if (!isWide && !isHigh) return [];
    // A drawing may overflow the box: only its words count.
    const box = element.getBoundingClientRect();
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let isOut = false;
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.closest('.tl-unseen')) continue;
      range.selectNodeContents(walker.currentNode);
      for (const { left, right, top, bottom } of range.getClientRects())
        isOut ||=
          (isWide && (left < box.left - 1 || right > box.right + 1)) ||
          (isHigh && (top < box.top - 1 || bottom > box.bottom + 1));
    }
    return isOut ? [`${element.className}: “${element.textContent.trim().slice(0, 60)}”`] : [];
  });
}

/** The links and controls with a contrast below 4.5 to 1 between words and background. */
export const faintControls = (page: Page) =>
  page.evaluate(faintWords, 'a[href], button, select, label, summary');

/** The headings and paragraphs with a contrast below 4.5 to 1. */
export const faintText = (page: Page) => page.evaluate(faintWords, 'h1, h2, h3, p, li, dt, dd, td, th');

function faintWords(selector: string): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
  };
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((said) => {
    if (!said.textContent?.trim() || !said.checkVisibility()) return [];
    const light = [getComputedStyle(said).color, behind(said)].map(luminance);
    const contrast = (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
    return contrast >= 4.5 ? [] : [`${said.textContent.trim().slice(0, 40)}: ${contrast.toFixed(2)}`];
  });
}

/** Records from now on how far each layout shift moves things, in `window.shifts`. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Waits for all animations that end by themselves; those that follow the scroll do not. Returns how many it waited
 * for.
 */
export async function settled(): Promise<number> {
  const ending = document.getAnimations().filter(({ effect }) => {
    const { endTime } = effect?.getComputedTiming() ?? {};
    return typeof endTime === 'number' && Number.isFinite(endTime);
  });
  await Promise.allSettled(ending.map(({ finished }) => finished));
  return ending.length;
}

/** Records from now on the names of the animations and transitions in the header, in `window.seen`. */
export function watchAnimated(): void {
  const seen = new Set<string>();
  Object.assign(window, { seen });
  const look = () => {
    for (const animation of document.getAnimations())
      if ((animation.effect as KeyframeEffect).target?.closest('header'))
        seen.add('animationName' in animation ? String(animation.animationName) : 'transition');
    requestAnimationFrame(look);
  };
  look();
}
