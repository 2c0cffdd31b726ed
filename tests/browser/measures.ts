// What is measured inside a page: each function runs there, and can use nothing from around it.

/** Text that lies outside the width of the screen, though its own box does not scroll it or hide it. */
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

/** The links and controls that are too small to hit, each with its size. Links inside a sentence are exempt. */
export function smallTargets(): string[] {
  const selector = 'a[href], button, input, select, summary, [role=button], [role=slider], [tabindex="0"]';
  const isLarge = 'nav[aria-label=Pages] a, button, input, select, summary, [role=button], [role=slider]';
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((target) => {
    if (!target.checkVisibility() || target.matches('[href="#main"]')) return [];
    const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
    if (width === 0) return [];
    const sentence = target.closest('p, li, dd, figcaption')?.textContent?.trim();
    // What can be hit may be more than the box: a target's pseudo-elements are part of it.
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
