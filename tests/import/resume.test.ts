import { describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { check } from '#career/check.ts';
import { career as own } from '#content/career.ts';
import { upgrade } from '#import/resume/upgrade.ts';
import { samples } from '../careers/all.ts';
import { everyField } from '../model/everyField.ts';
import { notInResumeJson } from '../model/notInResumeJson.ts';
import {
  careerOf,
  exported,
  imported,
  importedJson,
  madeOf,
  notesOf,
  resumeOf,
  strangers,
} from './importing.ts';

/** A résumé in the current version with oddities of real files: nulls, empty texts, unknown keys, HTML, bad dates. */
const odd = {
  $schema: 'x',
  basics: {
    name: 'Ada Brandt',
    label: '',
    image: 'https://example.org/a.png',
    email: 'ada(at)example.org',
    phone: '+49 30 1234567',
    url: 'www.example.org',
    summary: 'I <b>fire</b> pots & 5*3*2 of [them](javascript:alert(1)).',
    location: { city: 'Nordhafen', planet: 'Earth' },
    profiles: [{ network: 'Elsewhere', username: 'ada', url: '' }, null],
    pronouns: 'she',
  },
  work: [
    {
      name: 'Acme',
      position: 'Potter',
      startDate: '2019-04',
      endDate: 'Present',
      highlights: ['Fired 40 pots', '', null, 'Glazed them'],
      team: 4,
    },
    { name: 'Acme', position: 'Apprentice', startDate: 'Spring 2014', endDate: null, summary: null },
    null,
    'a word',
  ],
  volunteer: [{ organization: 'Kiln club', position: 'Treasurer', startDate: '2016', endDate: '2015' }],
  projects: [{ name: 'Wheel', keywords: ['wood'], entity: 'Acme', type: 'tool', url: 'htp://x' }],
  custom: { anything: [1, 2, { deep: true }] },
  meta: { version: 'v1.0.0' },
};

describe('a JSON Resume after import and export (A2, A5)', () => {
  const all = [...strangers, ['odd.json', `${JSON.stringify(odd, null, 2)}\n`] as const];

  test.each(all)('%s is unchanged', (_, text) => {
    const made = madeOf(imported(text));
    const once = exported(made);
    expect(JSON.stringify(JSON.parse(once))).toBe(JSON.stringify(upgrade(JSON.parse(text)).resume));
    expect(exported(madeOf(imported(once)))).toBe(once);
  });

  test('is identical to the byte if it has our formatting', () => {
    const text = `${JSON.stringify(odd, null, 2)}\n`;
    expect(exported(madeOf(imported(text)))).toBe(text);
  });

  test('is unchanged with highlights as achievements', () => {
    const made = madeOf(importedJson(odd, { achievements: true }));
    expect(Object.keys(made.written.career.achievements ?? {})).toEqual(['fired-40-pots']);
    expect(JSON.stringify(JSON.parse(exported(made)))).toBe(JSON.stringify(odd));
  });

  test('uses the names of version 1 instead of older ones, and keeps both if both exist', () => {
    const old = {
      bio: { name: 'A', picture: 'p' },
      work: [{ company: 'B', website: 'w', name: 'C' }],
      hobbies: ['x'],
      education: [{ gpa: '1' }],
    };
    expect(JSON.stringify(upgrade(old).resume)).toBe(
      '{"basics":{"name":"A","image":"p"},"work":[{"company":"B","url":"w","name":"C"}],"interests":["x"],"education":[{"score":"1"}]}',
    );
    const { resume } = upgrade(old);
    expect(upgrade(resume).resume).toEqual(resume);
    expect(careerOf({ hobbies: ['Chess'], bio: { firstName: 'Ada', lastName: 'Brandt' } })).toMatchObject({
      person: { name: 'Ada Brandt' },
      interests: [{ name: 'Chess' }],
    });
  });
});

describe('an export after the owner changed the career (A4)', () => {
  const before = madeOf(importedJson(odd));
  const original = JSON.parse(exported(before));
  const changed = (change: (career: Career) => Career) => JSON.parse(exported(before, change));

  test('changes only the headline', () => {
    const after = changed((career) => ({
      ...career,
      person: { ...career.person, headline: 'Master potter' },
    }));
    expect(after).toEqual({ ...original, basics: { ...original.basics, label: 'Master potter' } });
  });

  test('changes only the role', () => {
    const after = changed((career) => ({
      ...career,
      chapters: { ...career.chapters, acme: { ...career.chapters.acme!, role: 'Glazer' } },
    }));
    const [first, ...others] = original.work;
    expect(after).toEqual({ ...original, work: [{ ...first, position: 'Glazer' }, ...others] });
  });

  test('drops only the deleted job, and keeps data without a field', () => {
    const after = changed((career) => {
      const { acme: _, ...chapters } = career.chapters;
      return { ...career, chapters };
    });
    expect(after).toEqual({ ...original, work: original.work.slice(1) });
  });

  test('adds the new job, and drops the private phone', () => {
    const after = changed((career) => ({
      ...career,
      person: { ...career.person, private: ['phone'] },
      chapters: {
        ...career.chapters,
        kiln: { title: 'Kiln', role: 'Builder', period: { from: '2024', to: 'now' } },
      },
    }));
    expect(after.basics).not.toHaveProperty('phone');
    expect(after.work).toContainEqual({ position: 'Builder', startDate: '2024' });
    expect(after.work).toHaveLength(original.work.length + 1);
  });

  test('adds the highlight, and keeps the empty ones', () => {
    const after = changed((career) => ({
      ...career,
      chapters: {
        ...career.chapters,
        acme: { ...career.chapters.acme!, highlights: ['Fired 40 pots', 'Sold them', 'Glazed them'] },
      },
    }));
    expect(after.work[0].highlights).toEqual(['Fired 40 pots', 'Sold them', '', null, 'Glazed them']);
  });

  test('works without imported.json (A3)', () => {
    const { imported: kept, ...alone } = before;
    expect(JSON.parse(kept ?? '').resume).toEqual(odd);
    expect(resumeOf(alone.written.career)).toMatchObject({
      basics: { name: 'Ada Brandt' },
      work: expect.any(Array),
    });
  });
});

describe('dates (A7)', () => {
  const period = (startDate: unknown, ends: object = {}) =>
    importedJson({ work: [{ name: 'Acme', startDate, ...ends }] });
  const readAs = (startDate: unknown, ends: object = {}) =>
    madeOf(period(startDate, ends)).written.career.chapters.acme?.period;

  test.each([
    ['2020', '2020'],
    ['2020-01', '2020-01'],
    ['2020-01-09', '2020-01-09'],
    ['Jan 2020', '2020-01'],
    ['January 2020', '2020-01'],
    ['Sept. 2020', '2020-09'],
    ['01/2020', '2020-01'],
    ['9 Jan 2020', '2020-01-09'],
    ['01 Oct 2022', '2022-10-01'],
    ['Jan 9, 2020', '2020-01-09'],
    ['2020-01-09T00:00:00Z', '2020-01-09'],
    [2020, '2020'],
  ])('%s keeps its precision', (written, read) => {
    expect(readAs(written)).toEqual({ from: read });
  });

  test.each([
    '2014-13-45',
    '2014-00',
    '01/02/2020',
    '1/1/24',
    'Spring 2024',
    'janv. 2020',
    '2023-02-30',
    '0000',
  ])('%s is invalid: the entry stays without a period, and the report names the place', (written) => {
    const result = period(written);
    expect(madeOf(result).written.career.chapters.acme).not.toHaveProperty('period');
    expect(notesOf(result, 'unreadable-date')).toMatchObject([
      { pointer: '/work/0/startDate', place: 'cv.json:1:37' },
    ]);
  });

  test.each(['Present', 'present', 'now', 'NOW', 'current', '', null])(
    'an end of %j means ongoing',
    (endDate) => {
      expect(readAs('2020', { endDate })).toEqual({ from: '2020', to: 'now' });
    },
  );

  test('a missing end stays open, and the report shows how to write an ongoing period', () => {
    expect(readAs('2020')).toEqual({ from: '2020' });
    expect(notesOf(period('2020'), 'end-unsaid')[0]?.what).toContain("to: 'now'");
    expect(readAs('', { endDate: '' })).toBeUndefined();
    expect(readAs(undefined, { endDate: '2021' })).toEqual({ to: '2021' });
  });

  test('an end before the start is reported, and both are dropped', () => {
    const result = period('2020', { endDate: '2019' });
    expect(readAs('2020', { endDate: '2019' })).toBeUndefined();
    expect(notesOf(result, 'period-reversed')).toHaveLength(1);
  });
});

describe('the imported career (A6)', () => {
  test('has predictable, unique ids', () => {
    const { chapters, organisations } = careerOf({
      work: [
        { name: 'Acme', position: 'One', location: 'Here' },
        { name: 'Acme', position: 'Two', location: 'There' },
        { name: '株式会社', position: '' },
        { name: '3M' },
        { name: 'Crème & Söhne' },
        { name: 'Timeline' },
        { name: 'con' },
      ],
    });
    expect(Object.keys(chapters)).toEqual([
      'acme',
      'acme-2',
      'chapter-3',
      'chapter-4',
      'creme-sohne',
      'the-timeline',
      'the-con',
    ]);
    expect(Object.keys(organisations ?? {}).slice(0, 3)).toEqual(['acme', 'acme-2', 'organisation-3']);
    expect(chapters['chapter-3']?.title).toBe('株式会社');
  });

  test('keeps its ids if other sections change', () => {
    const work = [{ name: 'Acme' }, { name: 'Brick' }];
    const one = Object.keys(
      careerOf({ work, volunteer: [{ organization: 'Acme' }], projects: [{ name: 'P' }] }).chapters,
    );
    const other = Object.keys(
      careerOf({ volunteer: [{ organization: 'Club' }, { organization: 'Acme' }], work }).chapters,
    );
    expect(one.slice(0, 2)).toEqual(['acme', 'brick']);
    expect(other.slice(0, 2)).toEqual(['acme', 'brick']);
    expect(other[3]).toBe(one[2]);
  });

  test('starts with the first job if the file starts with the last', () => {
    const result = importedJson({
      work: [
        { name: 'B', startDate: '2020' },
        { name: 'A', startDate: '2010' },
      ],
    });
    expect(Object.keys(madeOf(result).written.career.chapters)).toEqual(['a', 'b']);
    expect(notesOf(result, 'order')).toHaveLength(1);
  });

  test('sorts volunteering by date among the jobs', () => {
    const { chapters } = careerOf({
      work: [
        { name: 'A', startDate: '2010' },
        { name: 'C', startDate: '2020' },
      ],
      volunteer: [{ organization: 'B', startDate: '2015' }],
    });
    expect(Object.keys(chapters)).toEqual(['a', 'b', 'c']);
    expect(chapters.b).toMatchObject({ kind: 'volunteer' });
  });

  test('uses the last role for a missing headline, and warns', () => {
    const result = importedJson({ work: [{ position: 'Potter' }, { position: 'Glazer' }] });
    expect(madeOf(result).written.career.person.headline).toBe('Glazer');
    expect(notesOf(result, 'no-headline')).toHaveLength(1);
    expect(madeOf(result).career).toContain(
      "    // The imported file has no headline. Write what you are, in a few words.\n    headline: 'Glazer',",
    );
    expect(JSON.parse(exported(madeOf(result)))).not.toHaveProperty('basics');
  });

  test('passes the check for empty or malformed values', () => {
    for (const value of [{}, { basics: null, work: null }, { basics: [], profiles: {} }, odd]) {
      const result = importedJson(value);
      expect(check(madeOf(result).written.career).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('has a field for every list of the format', () => {
    const { strange, ...career } = {
      strange: 0,
      ...careerOf({
        basics: { label: 'Potter' },
        awards: [{ title: 'Best pot', date: '2020-05-01', awarder: 'Guild', summary: 'For it.' }],
        certificates: [{ name: 'Kiln', date: '2019-02', issuer: 'Guild', url: 'https://example.org/k' }],
        publications: [
          {
            name: 'On clay',
            publisher: 'Press',
            releaseDate: '2021',
            url: 'https://example.org/c',
            summary: 'Clay.',
          },
        ],
        interests: [{ name: 'Chess', keywords: ['endgames'] }],
        references: [{ name: 'Bo', reference: 'She fires well.' }],
        languages: [{ language: 'German', fluency: 'Native' }],
        skills: [{ name: 'Glaze', level: 'Master', keywords: ['celadon'] }],
        education: [
          {
            institution: 'School',
            area: 'Clay',
            studyType: 'Diploma',
            startDate: '2001',
            endDate: '2004',
            score: 1.3,
            courses: ['Fire'],
            url: 'https://example.org/s',
          },
        ],
        projects: [
          {
            name: 'Wheel',
            description: 'A wheel.',
            highlights: ['Turns'],
            keywords: ['wood'],
            startDate: '2020',
            endDate: '',
            url: 'https://example.org/w',
            roles: ['Maker'],
            entity: 'Guild',
          },
        ],
      }),
    };
    expect(strange).toBe(0);
    expect(career).toEqual({
      person: { headline: 'Potter' },
      chapters: {},
      organisations: { guild: { name: 'Guild' } },
      awards: [{ title: 'Best pot', at: '2020-05-01', by: 'Guild', summary: 'For it.' }],
      certificates: [{ name: 'Kiln', at: '2019-02', issuer: 'Guild', href: 'https://example.org/k' }],
      publications: [
        { title: 'On clay', venue: 'Press', at: '2021', href: 'https://example.org/c', summary: 'Clay.' },
      ],
      interests: [{ name: 'Chess', keywords: ['endgames'] }],
      references: [{ who: 'Bo', text: 'She fires well.' }],
      languages: [{ name: 'German', fluency: 'Native' }],
      skills: [{ name: 'Glaze', level: 'Master', keywords: ['celadon'] }],
      education: [
        {
          institution: 'School',
          area: 'Clay',
          award: 'Diploma',
          period: { from: '2001', to: '2004' },
          score: '1.3',
          courses: ['Fire'],
          href: 'https://example.org/s',
        },
      ],
      projects: {
        wheel: {
          name: 'Wheel',
          summary: 'A wheel.',
          href: 'https://example.org/w',
          period: { from: '2020', to: 'now' },
          role: 'Maker',
          highlights: ['Turns'],
          tags: ['wood'],
          at: 'guild',
        },
      },
    });
  });
});

/**
 * The texts of a résumé by path, without list indexes. A paragraph break becomes a space, because prose is one
 * paragraph.
 */
function placesIn(value: unknown, at = ''): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const walk = (inner: unknown, place: string): void => {
    if (Array.isArray(inner)) for (const each of inner) walk(each, place);
    else if (typeof inner === 'object' && inner !== null)
      for (const [key, each] of Object.entries(inner)) walk(each, `${place}/${key}`);
    else found.set(place, [...(found.get(place) ?? []), String(inner).replace(/\s+/g, ' ')]);
  };
  walk(value, at);
  return found;
}

/** Fields of the résumé that `resume.json` words differently and an import does not restore, and why. */
const lostFields: { readonly [field: string]: string } = {
  'achievements.*.metric.of': 'It is part of a sentence there.',
  'person.summary': 'It has the profile.',
  'references.*.text': 'A reference comes back where a résumé shows it, which is on request.',
  'references.*.who': 'A reference comes back where a résumé shows it, which is on request.',
  'terms.*.means': 'It is in brackets behind its term.',
};

describe('our own resume.json, imported without imported.json (D4)', () => {
  /** Exactly the places that it loses; FORMATS has the table. */
  const lost = ['/projects/keywords'];

  test.each([
    ...Object.entries(samples).map(([name, { career }]): [string, Career] => [name, career]),
    ['content', own as Career],
  ])('%s loses only the declared fields', (_, career) => {
    const before = placesIn(resumeOf(career));
    const after = placesIn(resumeOf(careerOf(resumeOf(career))));
    const missing = [...before].filter(([place, texts]) =>
      texts.some((text) => !(after.get(place) ?? []).includes(text)),
    );
    expect(missing.map(([place]) => place).filter((place) => !lost.includes(place))).toEqual([]);
  });

  test('every field on the résumé that does not come back is declared', () => {
    const { career, leaves } = everyField();
    const shown = leaves.filter(({ on, name }) => on.includes('resume') && !(name in notInResumeJson));
    // A chapter of `education` and a break are no work.
    const education = career.education?.map(({ chapter: _, ...study }) => study);
    const chapters = Object.fromEntries(
      Object.entries(career.chapters).map(([id, { kind: _, ...chapter }]) => [id, chapter]),
    );
    const back = JSON.stringify(careerOf(resumeOf({ ...career, chapters, education: education ?? [] })));
    const names = (isBack: boolean) =>
      shown.flatMap(({ name, mark, isKept }) =>
        mark && !isKept && back.includes(mark) === isBack ? [name] : [],
      );
    // The export drops a record without references; of each kind, one of the two records has a reference.
    const gone = names(false).filter((name) => !names(true).includes(name));
    expect([...new Set(gone)].toSorted()).toEqual(Object.keys(lostFields));
  });
});
