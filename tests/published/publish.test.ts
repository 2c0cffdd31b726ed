import { describe, expect, test } from 'vitest';
import { type Career, defineCareer } from '#career/career.ts';
import { publish } from '#career/published.ts';
import { english } from '#career/words.ts';
import { everyField } from '../model/everyField.ts';

const career = defineCareer({
  lang: 'en-IN',
  facts: { f1: { statement: 'The ledger says LEDGERWORD.', who: 'WHOWORD', source: 'SOURCEWORD' } },
  person: {
    headline: 'Miller',
    summary: { text: 'A *miller* by trade.', facts: ['f1'], tags: ['short'] },
    email: 'hidden@example.com',
    phone: '+1-202-555-0101',
    location: { city: 'Hiddenton', country: 'Riverland' },
    private: ['email', 'location.city'],
  },
  technologies: { stone: { name: 'Stone', kind: 'tool' } },
  systems: {
    mill: { name: 'Mill', summary: { text: 'It **turns**.', facts: ['f1'] }, stack: { stone: 'grinds' } },
  },
  terms: { bushel: { name: 'Bushel', means: 'A measure of 8 gallons.' } },
  chapters: {
    wind: {
      title: 'Wind, told first',
      label: 'Wind',
      part: 'Mine, with *help*',
      period: { from: '2019-04', to: 'now' },
      story: {
        sails: { text: 'The [sails](chapter:water) of `No. 4` turned 1 lakh times.', facts: ['f1'] },
        calm: 'Then it was calm.',
      },
      highlights: [{ text: 'A *fast* start', facts: ['f1'] }],
      systems: ['mill'],
      shifts: [{ from: 'stone', to: 'stone', because: { text: 'It *wore* out.', facts: ['f1'] } }],
    },
    water: { title: 'Water, told second', story: { wheel: 'The wheel has 24 blades.' } },
  },
  achievements: {
    flour: {
      claim: 'Flour for all',
      metric: {
        kind: 'count',
        of: 'sacks',
        value: 100000,
        from: 0,
        bound: 'over',
        per: 'year',
        facts: ['f1'],
      },
      done: { text: 'We ground *it*.', facts: ['f1'] },
      evidence: ['wheel', 'calm'],
    },
    bread: { claim: 'Bread', done: 'We baked it.', evidence: ['calm'] },
  },
  education: [{ institution: 'School', period: { at: '2018' } }],
  languages: [{ name: 'English' }],
});
const published = publish(career);
const json = JSON.stringify(published);

describe('publish(career, words)', () => {
  test('keeps chapters in their written order, and numbers them from 1', () => {
    expect(published.chapters.map(({ id, number }) => [id, number])).toEqual([
      ['wind', 1],
      ['water', 2],
    ]);
    expect(published.chapters[0]?.story.map(({ id }) => id)).toEqual(['sails', 'calm']);
  });

  test('lists every achievement under the chapter of its first evidence', () => {
    expect(published.achievements.map(({ id, chapter }) => [id, chapter])).toEqual([
      ['flour', 'water'],
      ['bread', 'wind'],
    ]);
  });

  test('leaves the ledger and every citation out', () => {
    for (const word of ['LEDGERWORD', 'WHOWORD', 'SOURCEWORD', '"facts"', '"f1"'])
      expect(json).not.toContain(word);
  });

  test('leaves out private fields, and the list of them', () => {
    for (const word of ['hidden@example.com', 'Hiddenton', '"private"']) expect(json).not.toContain(word);
    expect(published.person).toMatchObject({ phone: '+1-202-555-0101', location: { country: 'Riverland' } });
  });

  test('has no location where every part of it is private', () => {
    const person = { headline: 'x', location: { city: 'Hiddenton' }, private: ['location.city'] } as const;
    expect(publish({ person, chapters: {} }).person).toEqual({ headline: 'x' });
  });

  test.each(['name', 'email', 'phone', 'image', 'links', 'location'] as const)(
    'keeps a private %s out',
    (field) => {
      const person = {
        headline: 'Miller',
        name: 'SECRET Name',
        email: 'SECRET@example.com',
        phone: 'SECRET',
        image: { file: 'SECRET.jpg', alt: 'SECRET' },
        links: [{ label: 'SECRET', href: 'https://example.com/SECRET' }],
        location: { city: 'SECRET' },
      } as const;
      const open = publish({ person: { ...person, private: [field] }, chapters: {} }).person;
      const { [field]: _, ...rest } = person;
      expect(open).toEqual(rest);
    },
  );

  test('reads prose once: a plain string where it bears no marks, else its spans', () => {
    expect(published.chapters[0]?.story[1]?.text).toBe('Then it was calm.');
    expect(published.chapters[0]?.story[0]?.text).toEqual([
      { kind: 'text', text: 'The ' },
      { kind: 'reference', to: 'chapter', id: 'water', children: [{ kind: 'text', text: 'sails' }] },
      { kind: 'text', text: ' of ' },
      { kind: 'code', text: 'No. 4' },
      { kind: 'text', text: ' turned 1\u00a0lakh times.' },
    ]);
    for (const prose of [
      published.person.summary,
      published.systems.mill?.summary,
      published.chapters[0]?.highlights?.[0],
      published.chapters[0]?.shifts?.[0]?.because,
      published.achievements[0]?.done,
    ])
      expect(prose).toBeInstanceOf(Array);
  });

  test('leaves plain words as they are, marks and all', () => {
    expect(published.chapters[0]?.part).toBe('Mine, with *help*');
  });

  test('writes a metric in the language of the career', () => {
    expect(published.achievements[0]?.metric?.words).toEqual({
      lead: 'zero to over',
      value: '1,00,000',
      unit: 'sacks a year',
      label: 'zero to over 1,00,000 sacks a year',
      datum: '100000',
    });
  });

  test.each([
    ['1 lakh', undefined],
    ['1 million', undefined],
    // As many characters, but wider ones.
    ['88 dozens', '1'],
    ['€2,500,000', '2'],
    ['123,456,789,012,345', '3'],
  ])('sets a figure by its width, not by its length: %s', (said, room) => {
    const { achievements } = publish({
      ...career,
      achievements: {
        ...career.achievements,
        flour: {
          claim: 'Flour for all',
          metric: { kind: 'count', of: 'sacks', value: 1, said },
          done: 'We ground it.',
          evidence: ['wheel'],
        },
      },
    });
    expect(achievements[0]?.room).toBe(room);
    expect(achievements[1]?.room).toBe('words');
  });

  test('splits a period into dates and the words around them', () => {
    expect(published.chapters[0]?.period).toEqual({
      from: '2019-04',
      to: 'now',
      words: [{ text: 'since ' }, { text: 'Apr 2019', dateTime: '2019-04' }],
    });
    expect(published.education[0]).toMatchObject({ period: { words: [{ text: '2018', dateTime: '2018' }] } });
  });

  test('writes metrics and periods with the given words', () => {
    const words = { ...english, zero: 'nil', ongoing: 'since {}' };
    const other = publish(career, words);
    expect(other.achievements[0]?.metric?.words.lead).toBe('nil to over');
    expect(other.chapters[0]?.period?.words[0]).toEqual({ text: 'since ' });
  });

  test('ties a number to the word that it counts', () => {
    expect(published.terms.bushel?.means).toBe('A measure of 8\u00a0gallons.');
    expect(published.chapters[1]?.story[0]?.text).toBe('The wheel has 24\u00a0blades.');
  });

  test('labels a chapter with its title where it has no label', () => {
    expect(published.chapters.map(({ label }) => label)).toEqual(['Wind', 'Water, told second']);
  });

  test('has empty lists and tables where the career has none', () => {
    const { lang, dir, person, ...others } = publish({ person: { headline: 'Miller' }, chapters: {} });
    expect({ lang, dir, person }).toEqual({ lang: 'en', dir: 'ltr', person: { headline: 'Miller' } });
    expect(others).toMatchObject({ technologies: {}, projects: {}, chapters: [], education: [] });
    const { lang: _lang, dir: _dir, person: _person, ...all } = publish(everyField().career);
    expect(Object.keys(others).sort()).toEqual(Object.keys(all).sort());
    for (const [name, value] of Object.entries(others)) {
      expect(Object.keys(value), name).toEqual([]);
      expect(Array.isArray(value), name).toBe(Array.isArray(all[name as keyof typeof all]));
    }
  });

  test('does not change the career', () => {
    const copy = structuredClone(career);
    publish(career);
    expect(career).toEqual(copy);
  });
});

describe('publish(career) of ids that are also names of fields', () => {
  const names = ['metric', 'period', 'how'];
  const text = 'Plain \\* and *marked* words.';
  const read = [
    { kind: 'text', text: 'Plain * and ' },
    { kind: 'em', children: [{ kind: 'text', text: 'marked' }] },
    { kind: 'text', text: ' words.' },
  ];

  test.each(names)('reads a paragraph called %s as any other', (name) => {
    const told: Career = {
      person: { headline: 'x' },
      chapters: { first: { title: 'x', story: { [name]: text } } },
    };
    expect(publish(told).chapters[0]?.story).toEqual([{ id: name, text: read }]);
  });

  test.each(names)('leaves a term called %s as it is', (name) => {
    const term = { name: 'Bushel', means: 'A *measure*.' };
    expect(publish({ person: { headline: 'x' }, terms: { [name]: term }, chapters: {} }).terms).toEqual({
      [name]: term,
    });
  });

  test.each(names)('leaves the part of a technology called %s as it is', (name) => {
    const systems = { mill: { name: 'Mill', stack: { [name]: 'grinds *fine*' } } };
    expect(publish({ person: { headline: 'x' }, systems, chapters: {} }).systems).toEqual(systems);
  });

  test.each(names)('leaves out an unstated %s', (name) => {
    const unstated = { [name]: 'KEPT' };
    const told: Career = {
      person: { headline: 'x' },
      chapters: { first: { title: 'x', story: { day: 'x' }, unstated: { year: 'KEPT' } } },
      achievements: { flour: { claim: 'x', done: 'x', evidence: ['day'], unstated } },
    };
    expect(JSON.stringify(publish(told))).not.toMatch(/"unstated"|KEPT/);
  });

  test('leaves the name of a picture as it is', () => {
    const image = { file: 'photo 2 small.jpg', alt: 'A miller' };
    expect(publish({ person: { headline: 'x', image }, chapters: {} }).person.image?.file).toBe(image.file);
  });

  test('leaves a tag as it is: it stands in addresses', () => {
    const told: Career = {
      person: { headline: 'x' },
      chapters: { first: { title: 'x', story: {}, tags: ['top 5 mills'] } },
    };
    expect(publish(told).chapters[0]?.tags).toEqual(['top 5 mills']);
  });
});

describe('publish(career) of what is beside the chapters', () => {
  test('leaves out a private project, and writes a moment as a time', () => {
    const { projects, awards } = publish({
      person: { headline: 'Miller' },
      chapters: {},
      projects: { bell: { name: 'The bell' }, wheel: { name: 'The wheel', private: true } },
      awards: [{ title: 'The golden grain', at: '1903-05' }],
    });
    expect(projects).toEqual({ bell: { name: 'The bell' } });
    expect(awards[0]?.at).toEqual({ at: '1903-05', words: [{ text: 'May 1903', dateTime: '1903-05' }] });
  });

  test('keeps the text of a reference as plain words', () => {
    const { references } = publish({
      person: { headline: 'Miller' },
      chapters: {},
      references: [{ who: 'Bea', text: 'She *grinds*.' }],
    });
    expect(references).toEqual([{ who: 'Bea', text: 'She *grinds*.' }]);
  });
});
