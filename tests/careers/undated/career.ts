import { defineCareer } from '#career/career.ts';

// Nobody's name and no date, one employer without a name in three chapters, a ledger, figures of which something is
// left open, definitions, exhibits.
export const career = defineCareer({
  lang: 'en',
  facts: {
    f1: { who: 'I', statement: 'I keep the signals of trams in order.' },
    f2: { who: 'I', statement: 'I began at a tram yard as a signal fitter, with Relay logic.' },
    f3: { who: 'we', statement: 'We moved the signals to Beamline.' },
    f4: { who: 'I', statement: 'I fitted the fare machines, with Tillbox.' },
    f5: { who: 'the system', statement: 'The fare machines took over 1 million in fares a month.' },
    f6: { who: 'we', statement: 'We went from zero to 1 lakh (100,000) riders.' },
    f7: { who: 'I', statement: 'I led the fire drills.' },
  },
  person: {
    headline: 'Signal engineer',
    tagline: { text: 'Trams, kept in order.', facts: ['f1'] },
    summary: { text: 'I keep the signals of trams in order.', facts: ['f1'] },
  },
  technologies: {
    relay: { name: 'Relay logic', kind: 'framework' },
    beamline: { name: 'Beamline', kind: 'runtime' },
    tillbox: { name: 'Tillbox', kind: 'service' },
    drills: { name: 'Fire drills', kind: 'practice' },
  },
  systems: { machines: { name: 'Fare machines', stack: { tillbox: 'takes the coins' } } },
  organisations: { yard: { about: 'A tram yard' } },
  terms: {
    lakh: { name: '1 lakh', means: '1 lakh is 100,000.' },
    fare: { name: 'Fare', means: 'What a rider pays for one ride.' },
  },
  chapters: {
    relays: {
      title: 'Signals that click',
      label: 'Relays',
      motif: 'start',
      at: 'yard',
      role: 'Signal fitter',
      technologies: ['relay', 'beamline'],
      story: {
        click: { text: 'I began as a signal fitter, with Relay logic.', facts: ['f2'] },
        glass: { text: 'Then we moved the signals to Beamline.', facts: ['f3'] },
      },
      highlights: [{ text: 'Moved the signals to Beamline, as one of us.', facts: ['f3'] }],
    },
    fares: {
      title: 'Machines that count',
      label: 'Fares',
      aside: 'with Tillbox',
      motif: 'trip',
      at: 'yard',
      part: 'Fitted them',
      technologies: ['tillbox'],
      systems: ['machines'],
      exhibit: 'payments',
      story: {
        coins: { text: 'I fitted the machines; each [fare](term:fare) counts once.', facts: ['f4', 'f5'] },
      },
    },
    riders: {
      title: 'The road to 1 lakh riders',
      label: 'Riders',
      motif: 'open',
      at: 'yard',
      alongside: 'the rest',
      technologies: ['drills'],
      exhibit: 'scaling',
      story: {
        crowd: { text: 'We went from zero to 1 lakh riders, and I led the drills.', facts: ['f6', 'f7'] },
      },
    },
  },
  achievements: {
    crowds: {
      claim: 'Zero to 1 lakh riders',
      metric: { kind: 'count', of: 'riders', value: 100000, from: 0, said: '1 lakh', facts: ['f6'] },
      brief: { text: 'reached together', facts: ['f6'] },
      terms: ['lakh'],
      done: { text: 'We carried them all.', facts: ['f6'] },
      evidence: ['crowd'],
      exhibit: 'scaling',
    },
    takings: {
      claim: 'Over 1 million in fares a month',
      metric: {
        kind: 'money',
        of: 'in fares',
        value: 1000000,
        bound: 'over',
        per: 'month',
        said: '1 million',
        facts: ['f5'],
        unstated: { currency: 'The currency is left open.' },
      },
      terms: ['fare'],
      done: { text: 'I fitted the fare machines.', facts: ['f4'] },
      how: { text: 'Each fare was counted once.', facts: ['f5'] },
      evidence: ['coins'],
      system: 'machines',
      technologies: ['tillbox'],
      exhibit: 'payments',
    },
    quiet: {
      claim: 'Quiet nights',
      caption: 'on a signal system of our own',
      done: { text: 'We moved the signals to Beamline.', facts: ['f3'] },
      evidence: ['glass'],
    },
  },
});
