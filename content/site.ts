import { defineSite } from '#career/site.ts';

export const site = defineSite({
  color: '#EE3A14',
  words: { footer: 'A backend engineer’s journey, drawn as one line.' },
});
