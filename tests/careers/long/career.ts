import { defineCareer } from '#career/career.ts';

const compound =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandssitzungsprotokoll';

/** A text of exactly so many characters that repeats `words`. */
const stretched = (words: string, length: number): string =>
  `${words} `
    .repeat(length)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '…');

/** One word of 2,000 letters, without a place to break. */
const endless = 'weiterundimmer'.repeat(150).slice(0, 2000);

/** Everything that is too long for its place: title, label, name, words, links. */
export const career = defineCareer({
  lang: 'de',
  person: {
    name: stretched('Maximiliane Freifrau von Langenau-Weitenfeld', 120),
    headline: `${compound}schreiberin`,
    tagline: stretched('Ich schreibe auf, was andere sehr ausführlich sagen,', 300),
    summary: stretched('Ein Satz, der nicht enden will, weil immer noch ein Wort kommt,', 900),
    email: `${'sehr-lange-adresse-'.repeat(3)}ende@example.com`,
    links: [
      { label: stretched('Alle Protokolle aller Sitzungen,', 200), href: 'https://example.com/protokolle' },
      { label: compound.repeat(3), href: `https://example.com/${'sehr/'.repeat(60)}lang` },
    ],
  },
  technologies: {
    shorthand: { name: `${compound}kurzschrift`, kind: 'practice' },
    ink: { name: stretched('Tinte, die niemals trocknet,', 160), kind: 'tool' },
  },
  organisations: { society: { name: `${compound}verein` } },
  terms: { minutes: { name: compound, means: stretched('Ein Protokoll hält fest, was gesagt wurde,', 400) } },
  chapters: {
    beginning: {
      title: stretched('Wie ich begann, Sitzungen zu protokollieren, die länger dauerten als geplant,', 300),
      label: stretched('Die langen Sitzungen', 90),
      aside: stretched('ohne Pause und ohne Ende', 120),
      motif: 'start',
      at: 'society',
      role: `${compound}schreiberin`,
      part: stretched('Protokollantin', 200),
      technologies: ['shorthand', 'ink'],
      story: {
        word: `Das Wort lautete: ${endless}`,
        compounds: `${compound} und *${compound}wiedervorlage* und \`${compound}\`.`,
        paragraph: stretched('Und dann sprach der Nächste, und auch er sprach lange,', 3000),
      },
      summary: stretched('Es dauerte lange,', 600),
      resumeTitle: stretched('Protokolle', 300),
      highlights: [stretched('Ein Protokoll nach dem anderen,', 500), endless],
    },
    middle: {
      title: compound.repeat(3).slice(0, 300),
      label: compound,
      motif: 'merge',
      alongside: ['beginning'],
      story: {
        link: `[${compound.repeat(2)}](https://example.com/lang) und [${endless}](chapter:beginning)`,
      },
    },
  },
  achievements: {
    figure: {
      claim: stretched('Das längste Protokoll,', 300),
      caption: `${compound}seiten`,
      metric: { kind: 'count', of: `${compound}seiten`, value: 123456789012345, from: 0, bound: 'at least' },
      brief: stretched('geschrieben, gelesen und abgeheftet,', 300),
      done: endless,
      how: stretched('Mit Geduld,', 900),
      part: stretched('Allein,', 400),
      evidence: ['word', 'compounds', 'paragraph', 'link'],
      terms: ['minutes'],
      proof: [{ label: stretched('Ein Nachweis,', 250), href: 'https://example.com/nachweis' }],
    },
    words: {
      claim: compound.repeat(3).slice(0, 300),
      done: stretched('Getan wurde viel,', 1200),
      evidence: ['link'],
    },
  },
  education: [
    { institution: `${compound}schule`, area: stretched('Kurzschrift', 200), period: { at: '1999' } },
  ],
  skills: [{ name: compound, keywords: [compound, endless], technologies: ['ink'] }],
  languages: [{ name: 'Deutsch', fluency: stretched('sehr ausführlich', 150) }],
});
