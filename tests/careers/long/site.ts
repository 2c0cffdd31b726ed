import { defineSite } from '#career/site.ts';
import { notice } from '../notice.ts';

export const site = defineSite({
  notice: `${notice} `.repeat(4).trim(),
  words: {
    about: 'Über mich und meinen Werdegang',
    timeline: 'Zeitleiste',
    achievements: 'Errungenschaften',
    resume: 'Lebenslauf',
    footer: 'Ein Werdegang, als eine einzige Linie gezeichnet.',
  },
});
