import type { ReactElement } from 'react';
import { Timeline as Section } from '#sections/Timeline.tsx';
import type { FilteredProps } from './props.ts';
import { SectionEmbed } from './SectionEmbed.tsx';

/** The chapters as stops on one line, an ordered list in story order. If there are none, it shows a sentence. */
export function Timeline(props: FilteredProps): ReactElement {
  return <SectionEmbed {...props} of={Section} page="timeline" component="Timeline" />;
}
