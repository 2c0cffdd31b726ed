import { defineCareer } from '#career/career.ts';

/** A career with secrets: nothing published may contain its e-mail address, telephone number and city. */
export const career = defineCareer({
  person: {
    name: 'Tomas Wendrin',
    headline: 'Lighthouse engineer',
    email: 'private-mail@example.com',
    phone: '+1-202-555-0142',
    location: { city: 'Secrethaven', country: 'Outer Isles' },
    links: [{ label: 'My public page', href: 'https://example.com/tomas', rel: 'profile' }],
    private: ['email', 'phone', 'location.city'],
  },
  chapters: {
    lamp: {
      title: 'The lamp on the cape',
      motif: 'start',
      story: { lens: 'I cleaned the lens, measured the beam, and wrote down both.' },
    },
    motor: {
      title: 'The motor that turns it',
      motif: 'loop',
      story: { gear: 'One gear was worn. I cut a new one, and the beam kept its time again.' },
    },
  },
  achievements: {
    beam: {
      claim: 'A beam that keeps its time',
      metric: { kind: 'percent', of: 'of turns on time', value: 99.5, bound: 'at least' },
      done: 'I cut a new gear for the motor.',
      evidence: ['gear'],
    },
  },
});
