import type { ReactNode } from 'react';
import { useSetting } from './Setting.tsx';

/** A link that the owner wrote: one that begins with a slash leads into the site, wherever that is mounted. */
export function OwnLink({
  href,
  rel,
  children,
}: {
  readonly href: string;
  readonly rel?: string;
  readonly children: ReactNode;
}) {
  const { Anchor } = useSetting();
  if (href.startsWith('/')) return <Anchor href={href}>{children}</Anchor>;
  return (
    <a href={href} rel={rel ? `${rel} noopener` : 'noopener'}>
      {children}
    </a>
  );
}
