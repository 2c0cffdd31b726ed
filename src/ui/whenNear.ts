/** Calls `arrive` once, when the element is within one screen of the viewport; at once where that is unknown. */
export function whenNear(element: Element | null, arrive: () => void): (() => void) | undefined {
  if (!element || typeof IntersectionObserver === 'undefined') {
    arrive();
    return undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      arrive();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
