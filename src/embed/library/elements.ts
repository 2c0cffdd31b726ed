/** The elements as types: `import type {} from 'throughline/elements'` makes them known to `document` and to events. */
export type * from '#embed/elements.ts';
