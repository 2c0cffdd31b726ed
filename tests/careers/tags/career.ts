import { defineCareer } from '#career/career.ts';

/** Chapters and achievements with tags: some share one, some have several, some have none. */
export const career = defineCareer({
  person: { headline: 'Theatre technician' },
  chapters: {
    ropes: {
      title: 'Ropes and pulleys',
      motif: 'start',
      tags: ['stage'],
      story: { hemp: 'I learned the knots on hemp ropes that were older than I was.' },
    },
    light: {
      title: 'Light from above',
      motif: 'switch',
      tags: ['light', 'stage'],
      story: {
        lamps: { text: 'We hung forty lamps, and each had its own cable.', tags: ['light'] },
        desk: 'The desk had a fader for every lamp and not one label.',
      },
    },
    sound: {
      title: 'A hall that listens',
      motif: 'branch',
      tags: ['sound'],
      story: { echo: 'The hall gave back every word twice, until we hung felt behind the rows.' },
    },
    tour: {
      title: 'On the road',
      motif: 'open',
      story: { vans: 'Two vans, one map, and a new stage each night.' },
    },
  },
  achievements: {
    labels: {
      claim: 'A label for every lamp',
      done: 'I labelled the desk, and the next crew needed no tour of it.',
      evidence: ['desk'],
      tags: ['light'],
    },
    felt: {
      claim: 'No second echo',
      done: 'We hung felt behind the rows.',
      evidence: ['echo'],
      tags: ['sound', 'stage'],
    },
    stages: {
      claim: 'A new stage each night',
      metric: { kind: 'count', of: 'stages', value: 30, bound: 'about', per: 'month' },
      done: 'We built a stage each night of the tour.',
      evidence: ['vans'],
    },
  },
});
