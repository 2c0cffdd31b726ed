import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTracks, type TrackChapter, type Tracks } from '#line/tracks.ts';

const month = (year: number, ofYear = 1) => year * 12 + ofYear - 1;
const roomy = { most: 100_000 };
const height = 160;

const anyChapters = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 40 }),
      lasts: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      open: fc.boolean(),
      beside: fc.boolean(),
      height: fc.integer({ min: 60, max: 300 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((drafts) => {
    let from = month(1998);
    return drafts.map(({ after, lasts, open, beside, height: room }, index): TrackChapter => {
      from += after;
      const to = open ? 'open' : lasts === undefined ? undefined : from + lasts;
      return {
        from,
        height: room,
        ...(to !== undefined && { to }),
        ...(beside && index > 0 && { alongside: [index - 1] }),
      };
    });
  });

const toScale = (tracks: Tracks, chapters: readonly TrackChapter[]) => {
  const [first, last] = [chapters[0]!.from!, chapters.at(-1)!.from!];
  return last === first ? 0 : tracks.stops.at(-1)! / (last - first);
};

describe('layoutTracks({ chapters, most }): for any dated chapters', () => {
  const always = (holds: (tracks: Tracks, chapters: readonly TrackChapter[]) => void) =>
    fc.assert(fc.property(anyChapters, (chapters) => holds(layoutTracks({ chapters, ...roomy }), chapters)));

  test('equal times have equal lengths, and every stop has enough room', () =>
    always((tracks, chapters) => {
      if (!tracks.toScale)
        return expect(tracks.height).toBe(Math.max(...chapters.map((one) => one.height)) * chapters.length);
      const scale = toScale(tracks, chapters);
      tracks.stops.forEach((y, index) => {
        expect(y).toBeCloseTo((chapters[index]!.from! - chapters[0]!.from!) * scale, 4);
        expect((tracks.stops[index + 1] ?? tracks.height) - y).toBeGreaterThanOrEqual(
          chapters[index]!.height - 0.001,
        );
      });
    }));

  test('only parallel chapters leave the line', () =>
    always((tracks, chapters) => {
      expect(tracks.tracks.map((track) => track > 0)).toEqual(
        chapters.map(({ alongside }) => alongside !== undefined),
      );
      expect(tracks.parallels.map(({ chapter }) => chapter)).toEqual(
        tracks.tracks.flatMap((track, index) => (track > 0 ? [index] : [])),
      );
    }));

  test('a later track starts nearer to the line than a running one', () =>
    always(({ parallels }) => {
      for (const one of parallels)
        for (const later of parallels)
          if (one.chapter < later.chapter && later.from < one.to) expect(later.track).toBeLessThan(one.track);
    }));

  test('no branch crosses a track that has just ended', () =>
    always(({ parallels }) => {
      for (const inner of parallels)
        for (const outer of parallels) {
          if (inner.track >= outer.track) continue;
          const crossing = outer.from - (outer.track - inner.track) * 48;
          expect(crossing < inner.from || crossing > inner.to).toBe(true);
        }
    }));

  test('no track number is skipped', () =>
    always(({ parallels }) => {
      const used = new Set(parallels.map(({ track }) => track));
      expect([...used].sort((one, other) => one - other)).toEqual(Array.from(used, (_, index) => index + 1));
    }));

  test('everything stays inside the drawing, and each track is long enough to see', () =>
    always(({ parallels, years, height: total }) => {
      for (const { from, to } of parallels) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(total);
        expect(to - from).toBeGreaterThanOrEqual(47.999);
      }
      for (const { y } of years) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(total + 0.001);
      }
    }));

  test('the same chapters give the same drawing, also after JSON', () =>
    always((tracks, chapters) => {
      expect(layoutTracks({ chapters, ...roomy })).toEqual(tracks);
      expect(JSON.parse(JSON.stringify(tracks))).toEqual(tracks);
    }));
});

describe('layoutTracks({ chapters, most }): examples', () => {
  test('spaces undated chapters evenly, and keeps a parallel one at its own stop', () => {
    const chapters = [{ height }, { height: 200 }, { height, alongside: [1] }, { height }];
    expect(layoutTracks({ chapters, ...roomy })).toEqual({
      toScale: false,
      scale: 1,
      height: 800,
      stops: [0, 200, 400, 600],
      tracks: [0, 0, 1, 0],
      parallels: [{ chapter: 2, track: 1, from: 400, to: 600, capped: false }],
      years: [],
    });
  });

  test('puts the earliest track outermost, caps a known end, and lets an open one run to the bottom', () => {
    const chapters: readonly TrackChapter[] = [
      { height, from: month(2019), to: month(2020, 4) },
      { height, from: month(2020, 4), to: 'open' },
      { height, from: month(2021, 2), to: month(2022, 10), alongside: [1] },
      { height, from: month(2021, 12), to: 'open', alongside: [1] },
      { height, from: month(2024), alongside: [1] },
    ];
    const { tracks, parallels, years, height: total } = layoutTracks({ chapters, ...roomy });
    expect(tracks).toEqual([0, 0, 3, 2, 1]);
    expect(parallels.map(({ capped }) => capped)).toEqual([true, false, false]);
    expect(parallels[1]!.to).toBe(total);
    expect(parallels[2]!.to - parallels[2]!.from).toBe(height);
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(years[0]!.y).toBe(0);
  });

  test('keeps a track that just ended out of the way of the next branch', () => {
    const chapters: readonly TrackChapter[] = [
      { height, from: month(2020) },
      { height, from: month(2021), to: month(2022, 8), alongside: [0] },
      { height, from: month(2022, 11), to: month(2024), alongside: [0] },
      { height, from: month(2023, 10), to: month(2025), alongside: [0] },
    ];
    // The second shares its successor's track, so that it does not block the branch to that track.
    expect(layoutTracks({ chapters, ...roomy }).tracks).toEqual([0, 2, 2, 1]);
  });

  test('keeps the first of two mutually parallel chapters on the line', () => {
    const chapters = [
      { height, alongside: [1] },
      { height, alongside: [0] },
    ];
    expect(layoutTracks({ chapters, ...roomy }).tracks).toEqual([0, 1]);
  });

  test.each([
    ['two chapters begin in one month', [month(2020), month(2020)]],
    ['a chapter is told before an earlier one', [month(2021), month(2020)]],
    ['a chapter has no date', [month(2020), undefined]],
  ])('spaces stops evenly if %s', (_, begins) => {
    const chapters = begins.map((from) => ({ height, ...(from !== undefined && { from }) }));
    expect(layoutTracks({ chapters, ...roomy })).toMatchObject({
      toScale: false,
      stops: [0, 160],
      years: [],
    });
  });

  test('spaces stops evenly if a true scale would be too high', () => {
    const chapters = [month(2000), month(2000, 2), month(2020)].map((from) => ({ height, from }));
    expect(layoutTracks({ chapters, most: 6000 }).toScale).toBe(false);
    expect(layoutTracks({ chapters, most: 60_000 }).toScale).toBe(true);
  });

  test('labels only every fifth year of a long span', () => {
    const chapters = [month(1970), month(2020)].map((from) => ({ height, from }));
    const { years } = layoutTracks({ chapters, ...roomy });
    expect(years.map(({ year }) => year)).toEqual([
      1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025, 2030,
    ]);
  });

  test('draws one chapter, and no chapters', () => {
    expect(layoutTracks({ chapters: [{ height, from: month(2020) }], ...roomy })).toMatchObject({
      toScale: true,
      height,
    });
    expect(layoutTracks({ chapters: [], ...roomy })).toMatchObject({ toScale: false, height: 0, stops: [] });
  });
});
