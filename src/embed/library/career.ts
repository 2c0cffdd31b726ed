/** Your own career, without a component: for servers and builds. README.md shows how. */
export {
  type Achievement,
  type Career,
  type Chapter,
  type Credential,
  defineCareer,
  type Language,
  type Link,
  type Organisation,
  type Paragraph,
  type Person,
  type SkillGroup,
  type Study,
  type System,
  type Technology,
  type Term,
  type Told,
} from '#career/career.ts';
export type { Metric } from '#career/metric.ts';
export type { Moment, Period } from '#career/moment.ts';
export { defineSite, type Site } from '#career/site.ts';
export type { CareerJson } from './careerJson.ts';
export { type PublishOptions, publishCareer, toCareerJson } from './publishCareer.ts';
