import type { ReactElement } from 'react';
import { Resume as Section } from '#sections/Resume.tsx';
import type { SectionEmbedProps } from './props.ts';
import { SectionEmbed } from './SectionEmbed.tsx';

/** The career on a sheet. Its title is an `h1`, its entries are `h2`; it has no links into the site. */
export function Resume(props: SectionEmbedProps): ReactElement {
  return <SectionEmbed {...props} of={Section} page="resume" component="Resume" />;
}
