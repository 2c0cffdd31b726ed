/** A career's sections as React components, for any page. README.md shows how. */
export { About } from './About.tsx';
export { Achievements } from './Achievements.tsx';
export * from './career.ts';
export { Exhibit, type ExhibitEmbedProps } from './Exhibit.tsx';
export type { EmbedProps, FilteredProps, SectionEmbedProps } from './props.ts';
export { Resume } from './Resume.tsx';
export { Timeline } from './Timeline.tsx';
