import { defineSite } from '#career/site.ts';

export const site = defineSite({
  color: '#EE3A14',
  resume: { sheets: 1 },
  words: {
    timelineLede: 'My journey in six stops, from Django to what comes next.',
    achievementsLede: 'Four achievements, and my role in each.',
    footer: 'A backend engineer’s journey, drawn as one line.',
  },
});
