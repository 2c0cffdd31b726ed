import type { ReactElement } from 'react';
import { Achievements as Section } from '#sections/Achievements.tsx';
import type { FilteredProps } from './props.ts';
import { SectionEmbed } from './SectionEmbed.tsx';

/** The achievements, each with its figure or words. If there are none, it shows a sentence. */
export function Achievements(props: FilteredProps): ReactElement {
  return <SectionEmbed {...props} of={Section} page="achievements" component="Achievements" />;
}
