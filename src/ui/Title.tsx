import type { ComponentProps } from 'react';
import { useSetting } from './Setting.tsx';

/** A heading with its level on the site's pages; inside another page it may be lower. */
export function Title({ level, ...rest }: ComponentProps<'h2'> & { readonly level: 1 | 2 }) {
  const Heading = `h${level + useSetting().lower}` as 'h2';
  return <Heading {...rest} />;
}
