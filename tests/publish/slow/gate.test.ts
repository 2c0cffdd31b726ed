import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { check } from '#career/check.ts';
import type { TextUse } from '#career/model/shape.ts';
import type { Moment, Period } from '#career/moment.ts';
import { exhibitTwins } from '#publish/exhibitTexts.ts';
import { claimFindings } from '#publish/verify/claims.ts';
import { knownOf } from '#publish/verify/known.ts';
import { readFile } from '#publish/verify/readFile.ts';
import { vocabulariesOf } from '#publish/verify/vocabularies.ts';
import type { Sample } from '../../careers/all.ts';
import { anyCareer, anySite } from '../../careers/arbitrary.ts';
import { pagesFor } from '../../careers/pages.ts';
import { everyField, withValue } from '../../model/everyField.ts';
import { filesOf } from '../outputs/reading.ts';

/** The gate's findings in everything that a build writes for readers and programs. */
async function saidOf({ career, site }: Sample): Promise<readonly string[]> {
  const twins = await exhibitTwins(career.lang ?? 'en');
  const exhibits = twins.flatMap(({ title, question, sentences }) => [title, question, ...sentences]);
  const known = knownOf(vocabulariesOf(career, site, { exhibits }));
  const { pages } = await pagesFor({ career, site });
  const written = [
    ...pages.map(({ path = '404.html', html }) => [`${path}.html`, html] as const),
    ...(await filesOf({ career, site })),
  ];
  return written.flatMap(([file, text]) =>
    (readFile(file, new TextEncoder().encode(text))?.passages ?? []).flatMap((passage) =>
      claimFindings(passage.text, known).map(
        ({ rule, what, around }) => `${file} ${rule} ${what} in ${around}`,
      ),
    ),
  );
}

const two = (number: number) => String(number).padStart(2, '0');
const momentOf = (month: number): Moment => `${Math.floor(month / 12)}-${two((month % 12) + 1)}` as Moment;
const yearOf = (month: number): Moment => String(Math.floor(month / 12)) as Moment;

/** A career with a ledger, whose chapters follow one another, run on, overlap, run beside others, end anywhere. */
const dated: fc.Arbitrary<Career> = fc
  .record({
    start: fc.integer({ min: 1950 * 12, max: 2030 * 12 }),
    chapters: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 90 }),
        lasts: fc.integer({ min: 0, max: 130 }),
        form: fc.constantFrom('span', 'years', 'now', 'ended', 'at', 'start', 'approximate'),
        beside: fc.constantFrom('nobody', 'nobody', 'the one before', 'the rest'),
      }),
      { minLength: 2, maxLength: 7 },
    ),
  })
  .map(({ start, chapters }) => {
    let from = start;
    const told = chapters.map(({ after, lasts, form, beside }, index) => {
      from += after;
      const period = {
        span: { from: momentOf(from), to: momentOf(from + lasts) },
        years: { from: yearOf(from), to: yearOf(from + lasts) },
        now: { from: momentOf(from), to: 'now' },
        ended: { from: momentOf(from), ended: true },
        at: { at: momentOf(from) },
        start: { from: yearOf(from) },
        approximate: { from: momentOf(from), approximate: true },
      }[form] as Period;
      const before = index > 0 && beside === 'the one before' ? [`c${index - 1}`] : undefined;
      const alongside = beside === 'the rest' ? ('the rest' as const) : before;
      const day = { text: 'We worked.', facts: ['f'] };
      return [
        `c${index}`,
        {
          title: 'Work',
          label: 'Work',
          period,
          story: { [`p${index}`]: day },
          ...(alongside && { alongside }),
        },
      ] as const;
    });
    return {
      facts: { f: { statement: 'We worked.', who: 'we' } },
      person: { headline: 'Worker' },
      chapters: Object.fromEntries(told),
    };
  });

describe('the gate', () => {
  test('finds nothing in any valid career, with any texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyCareer, anySite, async (career, site) => {
        expect(await saidOf({ career, site })).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true, interruptAfterTimeLimit: 15_000 },
    );
  });

  test('finds nothing in any dated career with a ledger, with years on its timeline', async () => {
    await fc.assert(
      fc.asyncProperty(dated, async (career) => {
        expect(check(career).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(await saidOf({ career, site: {} })).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true, interruptAfterTimeLimit: 15_000 },
    );
  });

  test('accepts the January that ends the year before', async () => {
    const chapters: Career['chapters'] = {
      a: { title: 'A', period: { from: '2019-01', to: 'now' }, story: {} },
      b: { title: 'B', period: { from: '2020-01', to: '2023-12' }, alongside: ['a'], story: {} },
    };
    const career: Career = { person: { headline: 'Worker' }, chapters };
    const { pages } = await pagesFor({ career, site: {} });
    expect(pages.find(({ path }) => path === 'timeline/')?.html).toContain('tl-years');
    expect(await saidOf({ career, site: {} })).toEqual([]);
  });

  /** Every field except exhibits, which show other numbers. Texts of the named uses contain 'Zanzibar'. */
  const every = (named: readonly TextUse[]) => {
    const found = everyField((mark, as) =>
      named.includes(as) ? `some ${mark} in Zanzibar` : `some ${mark} here`,
    );
    const exhibits = found.leaves.filter(({ name }) => name.endsWith('.exhibit'));
    return {
      ...found,
      career: exhibits.reduce((rest, { path }) => withValue(rest, path, undefined), found.career),
    };
  };

  test('finds a name without a fact in every field of prose and headings', async () => {
    const { career, leaves } = every(['prose', 'heading']);
    const said = await saidOf({ career, site: {} });
    const telling = leaves.filter(
      ({ field: { is }, isKept, mark }) => mark && !isKept && /"(?:told|heading)"/.test(JSON.stringify(is)),
    );
    const found = new Set(
      telling.flatMap(({ name, mark }) => (said.some((one) => one.includes(`${mark}`)) ? [name] : [])),
    );
    expect([...found].sort()).toEqual([...new Set(telling.map(({ name }) => name))].sort());
    expect(said.filter((one) => !/unknown-name Zanzibar/.test(one))).toEqual([]);
  });

  test('accepts names from fields for words and from facts', async () => {
    expect(await saidOf({ career: every(['words']).career, site: {} })).toEqual([]);
    expect(await saidOf({ career: every(['ledger', 'prose', 'heading']).career, site: {} })).toEqual([]);
  });
});
