import { told } from './show.tsx';

/** A career in which every section has something to show. */
export const mill = told({
  person: {
    name: 'Ada Mill',
    headline: 'Miller',
    tagline: 'I *grind*.',
    summary: 'Flour, for years.',
    profile: 'Miller of many sacks.',
    email: 'ada@example.com',
    image: { file: 'ada.webp', alt: 'A person beside a mill' },
  },
  technologies: { stone: { name: 'Stone', kind: 'tool' } },
  systems: {
    mill: {
      name: 'Mill',
      parts: [
        { name: 'River', joined: 'turns' },
        { name: 'Wheel', inside: true },
        { name: 'Stones', inside: true },
      ],
      whole: 'The mill',
    },
  },
  organisations: { farm: { name: 'The farm' } },
  terms: { bushel: { name: 'Bushel', means: 'a measure' } },
  chapters: {
    wind: {
      title: 'A mill in the wind',
      label: 'Wind',
      motif: 'start',
      caption: 'Where the sails turn',
      at: 'farm',
      part: 'Its keeper',
      technologies: ['stone'],
      period: { from: '2019' },
      story: { sails: 'The sails ground a [bushel](term:bushel).', calm: 'Then came a calm.' },
      summary: 'A mill with sails.',
      highlights: ['Kept the sails whole.', 'Ground *every* day.'],
    },
    water: {
      title: 'A mill on the river',
      label: 'Water',
      motif: 'loop',
      alongside: ['wind'],
      story: { wheel: 'The wheel turned.' },
      summary: 'A mill with a wheel.',
    },
  },
  achievements: {
    flour: {
      claim: 'Flour for the town',
      metric: {
        kind: 'count',
        of: 'sacks of a Bushel',
        value: 500,
        unstated: { year: 'Which year is not stated.' },
      },
      brief: 'sacks, ground by hand',
      highlight: 'sacks, for the town',
      done: 'We ground it.',
      part: 'I kept the stones.',
      how: 'With patience.',
      evidence: ['sails', 'wheel'],
      terms: ['bushel'],
      proof: [{ label: 'A photograph', href: 'https://example.com/photo' }],
      exhibit: 'queue',
    },
    peace: {
      claim: 'A quiet wheel',
      caption: 'day and night',
      done: 'I oiled it.',
      evidence: ['wheel'],
      system: 'mill',
    },
    rest: { claim: 'A dam', done: 'I built it.', built: 'Stone upon stone.', evidence: ['calm'] },
  },
  education: [{ institution: 'School of mills', award: 'Diploma', period: { at: '2018' } }],
  certificates: [{ name: 'First aid', issuer: 'The town' }],
  skills: [{ name: 'Craft', technologies: ['stone'], keywords: ['Patience'] }],
  languages: [{ name: 'English', fluency: 'native' }],
});
