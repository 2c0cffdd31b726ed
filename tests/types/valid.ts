import { defineCareer } from '#career/career.ts';
import { defineSite } from '#career/site.ts';

export const least = defineCareer({ person: { headline: 'Miller' }, chapters: {} });

export const site = defineSite({
  address: 'https://example.org/',
  color: '#EE3A14',
  pages: ['timeline', 'about'],
  words: { footer: 'Drawn by hand.' },
});

export const most = defineCareer({
  lang: 'en',
  facts: { f1: { statement: 'It began.', who: 'we', source: 'The diary' } },
  person: {
    headline: 'Miller',
    tagline: 'A miller.',
    summary: { text: 'A miller.', facts: ['f1'], tags: ['short'] },
    image: { file: 'ada.jpg', alt: 'A person beside a mill' },
    location: { city: 'Springfield' },
    links: [
      { label: 'Site', href: 'https://example.org', rel: 'profile' },
      { label: 'Mail', href: 'mailto:ada@example.org' },
      { label: 'Call', href: 'tel:+15550100' },
      { label: 'Here', href: '/timeline' },
    ],
    private: ['phone', 'location.city'],
  },
  technologies: { stone: { name: 'Stone', kind: 'tool' }, sail: { name: 'Sail', kind: 'practice' } },
  systems: {
    mill: { name: 'Mill', summary: { text: 'It turns.', facts: ['f1'] }, stack: { stone: 'grinds' } },
  },
  organisations: { farm: { about: 'A farm' } },
  terms: { bushel: { name: 'Bushel', means: 'A measure.' } },
  chapters: {
    first: {
      title: 'First',
      motif: 'start',
      at: 'farm',
      period: { from: '2019-02-28', to: 'now', approximate: true },
      story: { begin: 'It began.', grind: { text: 'It ground.', facts: ['f1'] } },
      highlights: ['Flour', { text: 'Bread', facts: ['f1'] }],
      technologies: ['stone'],
      systems: ['mill'],
      shifts: [{ from: 'stone', to: 'sail', because: 'The wind is free.' }],
    },
    second: { title: 'Second', alongside: ['first'], period: { at: '2020' }, story: { on: 'It went on.' } },
    third: { title: 'Third', alongside: 'the rest', period: { from: '2020', ended: true }, story: {} },
    fourth: {
      title: 'Fourth',
      period: { to: '2021-12' },
      story: {},
      unstated: { place: 'No place is named.' },
    },
  },
  achievements: {
    flour: {
      claim: 'Flour',
      metric: {
        kind: 'money',
        of: 'sales',
        value: 100,
        from: 0,
        currency: 'EUR',
        bound: 'at least',
        per: 'year',
      },
      done: { text: 'We ground it.', facts: ['f1'] },
      evidence: ['begin', 'on'],
      system: 'mill',
      technologies: ['sail'],
      terms: ['bushel'],
    },
    speed: {
      claim: 'Speed',
      metric: { kind: 'duration', of: 'a sack', value: 5, unit: 'minute', unstated: { from: 'Not told.' } },
      done: 'It went faster.',
      evidence: ['grind'],
    },
  },
  skills: [{ name: 'Craft', technologies: ['stone'] }],
});
