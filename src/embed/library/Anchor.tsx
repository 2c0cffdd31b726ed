import { createContext, type MouseEvent, useContext } from 'react';
import type { Setting } from '#ui/Setting.tsx';

/** The callbacks for a plain click on a link of a section. */
export interface Following {
  readonly onNavigate: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
  readonly onFilter: (tag: string | undefined) => void;
}

const FollowingContext = createContext<Following>({ onNavigate: undefined, onFilter: () => {} });
export const FollowingProvider = FollowingContext.Provider;

/**
 * A link of a section. If it chooses a tag ('?tag=…', '?') or leads to a part of the section ('#id'), it does not leave
 * the page or change its URL, because a router may use that. With a modifier key, the browser handles it like any other
 * link.
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
    // A document without a screen, as in tests, cannot scroll.
    part.scrollIntoView?.();
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
};
