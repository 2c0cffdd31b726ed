/** The elements as types: `import type {} from 'throughline/elements'` adds them to `document` and to events. */
export type * from '#embed/elements.ts';
