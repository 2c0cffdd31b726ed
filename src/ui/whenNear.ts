/** Calls `arrive` once, when the element comes within a screen of what is seen; at once where that cannot be known. */
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
