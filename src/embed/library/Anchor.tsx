import { createContext, type MouseEvent, useContext } from 'react';
import type { Setting } from '#ui/Setting.tsx';

/** What a plain click on a link of a section causes. */
export interface Following {
  readonly onNavigate: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
  readonly onFilter: (tag: string | undefined) => void;
}

const FollowingContext = createContext<Following>({ onNavigate: undefined, onFilter: () => {} });
export const FollowingProvider = FollowingContext.Provider;

/**
 * A link of a section. One that chooses a tag ('?tag=…', '?') or leads to a part of the section ('#id') never leaves
 * the page nor changes its address, which may belong to a router. With a modifier key the browser handles it like any
 * other.
 */
export const Anchor: Setting['Anchor'] = ({ href, onClick, children, ...rest }) => {
  const { onNavigate, onFilter } = useContext(FollowingContext);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (event.defaultPrevented || !isPlain) return;
    if (href.startsWith('?')) {
      event.preventDefault();
      onFilter(new URLSearchParams(href).get('tag') ?? undefined);
      return;
    }
    onNavigate?.(event);
    if (event.defaultPrevented || !href.startsWith('#')) return;
    const part = document.getElementById(href.slice(1));
    if (!part) return;
    event.preventDefault();
    part.focus({ preventScroll: true });
    // A document without a screen, as in tests, has no scrolling.
    part.scrollIntoView?.();
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
};
