import type { ReactElement } from 'react';
import { About as Section } from '#sections/About.tsx';
import type { SectionEmbedProps } from './props.ts';
import { SectionEmbed } from './SectionEmbed.tsx';

/**
 * The story as a long read: the person, the figures, the journey at a glance, then each chapter. Its title is an `h1`,
 * its chapters are `h2`.
 */
export function About(props: SectionEmbedProps): ReactElement {
  return <SectionEmbed {...props} of={Section} page="about" component="About" />;
}
