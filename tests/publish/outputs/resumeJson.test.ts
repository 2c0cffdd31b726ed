import published from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { resumeJson } from '#publish/outputs/resumeJson.ts';
import { samples } from '../../careers/all.ts';
import { anyCareer, anySite } from '../../careers/arbitrary.ts';
import { publishedOf } from '../../careers/pages.ts';
import { ledger } from '../../content/ledger.ts';
import { everyCareer, own, sourceFor } from './reading.ts';
import registry from './registry-schema.json' with { type: 'json' };

interface Resume {
  readonly basics: Readonly<Record<string, unknown>>;
  readonly work?: readonly Readonly<Record<string, unknown>>[];
  readonly skills?: readonly { readonly name: string; readonly keywords: readonly string[] }[];
  readonly [section: string]: unknown;
}

const judges = [
  addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(published),
  addFormats.default(new Ajv4({ strict: false, allErrors: true })).compile(registry),
];

/** The errors of a résumé under either schema. */
const objections = (resume: unknown) =>
  judges
    .flatMap((judge) => (judge(resume) ? [] : (judge.errors ?? [])))
    .map(({ instancePath, message }) => `${instancePath} ${message}`);

/** The paths of empty values: empty texts, empty lists, empty records, null. */
function emptyIn(value: unknown, path = ''): readonly string[] {
  if (value === '' || value === null) return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, inner]) => emptyIn(inner, `${path}/${key}`));
}

const resumeOf = async (sample: (typeof everyCareer)[number][1]) =>
  JSON.parse(resumeJson(await sourceFor(sample))) as Resume;

describe('resume.json', () => {
  test.each(everyCareer)('of %s is valid by both schemas, and has no empty values', async (_, sample) => {
    const resume = await resumeOf(sample);
    expect(objections(resume)).toEqual([]);
    expect(emptyIn(resume)).toEqual([]);
  });

  test('is rejected by the validators with an invalid date or an unknown section', () => {
    expect(objections({ work: [{ startDate: 'Present' }] })).not.toEqual([]);
    expect(objections({ hobbies: ['radio'] })).not.toEqual([]);
  });

  test('is valid for any career', () => {
    fc.assert(
      fc.property(anyCareer, anySite, (career: Career, site: Site) => {
        const text = resumeJson(sourceOf(publishedOf({ career, site }), site));
        const resume: unknown = JSON.parse(text);
        expect(text).toBe(`${JSON.stringify(resume, null, 2)}\n`);
        expect([...objections(resume), ...emptyIn(resume)]).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true, interruptAfterTimeLimit: 5_000 },
    );
  });

  test.runIf(ledger)(
    'lists five chapters at one employer as one position, without name and dates',
    async () => {
      const { basics, work = [], skills = [] } = await resumeOf(own);
      expect(Object.keys(basics)).toEqual(['label', 'summary']);
      expect(work).toHaveLength(1);
      expect(Object.keys(work[0]!)).toEqual(['description', 'position', 'highlights']);
      const points = Object.values(own.career.chapters).flatMap(({ highlights = [] }) => highlights);
      expect(work[0]!.highlights).toHaveLength(points.length + 4);
      expect(skills.flatMap(({ keywords }) => keywords)).toEqual([
        ...['Django', 'Node.js', 'API and service development', 'mobile–server integration'],
        ...['system architecture', 'performance optimisation', 'horizontal scaling'],
        ...['Razorpay', 'payment gateway integration', 'secure transactions'],
        ...['CI/CD', 'deployment automation', 'production operations'],
      ]);
      expect(skills.map(({ name }) => name)).toEqual([
        'Backend',
        'Architecture and scale',
        'Payments',
        'DevOps',
      ]);
    },
  );

  test('fills every section that a career has', async () => {
    const { basics, work = [], ...rest } = await resumeOf(samples.dated!);
    expect(basics).toMatchObject({
      name: 'Mira Ostrand',
      image: 'https://example.com/files/portrait.jpg',
      url: 'https://example.com/',
      location: { city: 'Nordhafen', region: 'Upper Fernway, Brightland' },
      profiles: [
        { network: 'Code', url: 'https://example.org/mira/code' },
        { network: 'Talks', url: 'https://example.org/mira/talks' },
      ],
    });
    expect(
      work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
    ).toEqual([
      ['Fernway Bus Lines', 'Junior developer', '2014-09', '2018-11-30'],
      ['Brightland Light Rail', 'Developer', '2019-01', '2022'],
      ['Brightland Light Rail', 'Lead developer', '2023-02', undefined],
    ]);
    expect(Object.keys(rest)).toEqual([
      ...['volunteer', 'education', 'awards', 'certificates', 'publications', 'skills', 'languages'],
      ...['interests', 'references', 'projects', 'meta'],
    ]);
  });

  test('contains no private data', async () => {
    const text = JSON.stringify(await resumeOf(samples.private!));
    expect(text).not.toMatch(/private-mail|0142|Secrethaven/);
    expect(text).toContain('Tomas Wendrin');
  });

  test('has a modification date only if given', async () => {
    const source = await sourceFor(samples.one!);
    expect(resumeJson(source)).not.toContain('meta');
    expect(JSON.parse(resumeJson({ ...source, modified: '2026-11' }))).toMatchObject({
      meta: { lastModified: '2026-11' },
    });
  });
});
