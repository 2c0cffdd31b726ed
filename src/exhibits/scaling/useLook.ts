import { type RefObject, useEffect, useRef, useState } from 'react';

/** The visible one of the two pictures, and the width of its lanes, in pixels. */
export interface ShownLook {
  readonly kind: 'wide' | 'narrow';
  readonly width: number;
}

/** The two places of a picture, one of which the style sheet shows; and which one, once that is known. */
export function useLook(): readonly [
  ShownLook | undefined,
  RefObject<HTMLDivElement | null>,
  RefObject<HTMLDivElement | null>,
] {
  const wide = useRef<HTMLDivElement>(null);
  const narrow = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<ShownLook>();
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const places = { wide: wide.current, narrow: narrow.current };
    const measure = () => {
      for (const kind of ['wide', 'narrow'] as const) {
        const width = places[kind]?.clientWidth ?? 0;
        if (width > 0) show((last) => (last?.kind === kind && last.width === width ? last : { kind, width }));
      }
    };
    const observer = new ResizeObserver(measure);
    for (const place of Object.values(places)) if (place) observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [shown, wide, narrow];
}
