import type { ReactNode } from 'react';
import { isAddress } from '#career/isAddress.ts';
import { useSetting } from './Setting.tsx';

/**
 * A link that the owner wrote. A leading slash leads into the site, wherever that is mounted. In print its address
 * follows its words, unless they are the address.
 */
export function OwnLink({
  href,
  rel,
  words,
  children = words,
}: {
  readonly href: string;
  readonly rel?: string;
  /** Its text, without marks. */
  readonly words: string;
  readonly children?: ReactNode;
}) {
  const { Anchor } = useSetting();
  if (href.startsWith('/')) return <Anchor href={href}>{children}</Anchor>;
  return (
    <a href={href} rel={rel ? `${rel} noopener` : 'noopener'} data-bare={isAddress(words, href) || undefined}>
      {children}
    </a>
  );
}
