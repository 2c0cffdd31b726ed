import { defineCareer } from '#career/career.ts';

export const career = defineCareer({
  person: {
    name: 'Mira Ostrand',
    headline: 'Server-side developer',
    tagline: 'I write the part that *nobody* sees.',
    summary: 'Timetables, tickets and the machines behind them.',
    email: 'mira@example.com',
    phone: '+1-202-555-0123',
    location: { city: 'Nordhafen', country: 'Brightland' },
    links: [{ label: 'Code', href: 'https://example.org/mira', rel: 'code' }],
    private: ['phone'],
  },
  technologies: {
    go: { name: 'Go', kind: 'language' },
    flask: { name: 'Flask', kind: 'framework' },
  },
  organisations: {
    lines: { name: 'Fernway Bus Lines', location: 'Nordhafen' },
    club: { about: 'A code club' },
  },
  terms: { headway: { name: 'headway', means: 'the time between two buses' } },
  systems: {
    pocket: {
      name: 'The pocket timetable',
      stack: { go: 'language' },
      parts: [
        { name: 'Telephones', joined: 'ask' },
        { name: 'Server', inside: true },
      ],
    },
  },
  chapters: {
    timetable: {
      title: 'A timetable on the web',
      label: 'Timetable',
      motif: 'start',
      at: 'lines',
      role: 'Junior developer',
      period: { from: '2014-09', to: '2016-03' },
      technologies: ['flask'],
      story: {
        paper: 'Forty buses, and one sheet of paper. I put it on the web.',
      },
      highlights: ['Put the timetable of forty buses on the web.'],
    },
    pocket: {
      title: 'The pocket timetable',
      motif: 'switch',
      at: 'lines',
      role: 'Developer',
      period: { from: '2016-03', to: 'now' },
      technologies: ['go'],
      systems: ['pocket'],
      shifts: [{ from: 'flask', to: 'go' }],
      story: {
        phones: 'Then every telephone asked when the bus would come. The [headway](term:headway) fell.',
      },
    },
    club: {
      title: 'Saturdays at the code club',
      motif: 'branch',
      kind: 'volunteer',
      at: 'club',
      role: 'Mentor',
      period: { from: '2018-03', ended: true },
      alongside: ['pocket'],
    },
  },
  achievements: {
    answers: {
      claim: 'Quick answers at rush hour',
      metric: { kind: 'duration', of: 'to an answer', value: 200, unit: 'millisecond', bound: 'under' },
      done: 'We spread the questions over more machines.',
      evidence: ['phones'],
      system: 'pocket',
    },
  },
  projects: {
    headway: {
      name: 'Headway',
      summary: 'A library that tells when the next bus comes.',
      href: 'https://example.org/mira/headway',
      period: { from: '2021', to: 'now' },
      technologies: ['go'],
    },
  },
  publications: [{ title: 'Dull to run', kind: 'talk', venue: 'Fernway Servers', at: '2023-05' }],
  awards: [{ title: 'Timetable of the year', by: 'Brightland Riders', at: '2022' }],
  education: [{ institution: 'Nordhafen Technical School', award: 'Diploma', area: 'Computing' }],
  certificates: [{ name: 'Certified bus driver', issuer: 'Town of Nordhafen', at: '2013-05' }],
  skills: [{ name: 'Servers', level: 'daily', technologies: ['go'], keywords: ['Queues'] }],
  languages: [{ name: 'English', fluency: 'native' }],
  interests: [{ name: 'Maps', keywords: ['of rivers'] }],
  references: [{ who: 'Tom Alder', text: 'Ask Mira. She has drawn it already.' }],
});
