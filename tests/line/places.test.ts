import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { motifs } from '#career/career.ts';
import { placesOf, startOf, stripOf } from '#line/places.ts';

const anyMotifs = fc.array(fc.constantFrom(...motifs, undefined), { maxLength: 60 });

describe('placesOf(motifs, start)', () => {
  test('changes tracks only at a switch, before its ring', () => {
    expect(placesOf(['start', 'switch', 'trip', 'switch'])).toEqual([
      { motif: 'start', from: 0, at: 0 },
      { motif: 'switch', from: 0, at: 1 },
      { motif: 'trip', from: 1, at: 1 },
      { motif: 'switch', from: 1, at: 0 },
    ]);
  });

  test('starts each station on the track where the last one ended', () =>
    fc.assert(
      fc.property(anyMotifs, (all) => {
        const places = placesOf(all);
        places.forEach(({ from }, index) => {
          expect(from).toBe(places[index - 1]?.at ?? 0);
        });
      }),
    ));

  test('ends on the first track if it begins at startOf', () =>
    fc.assert(
      fc.property(anyMotifs, (all) => {
        expect(placesOf(all, startOf(all)).at(-1)?.at ?? 0).toBe(0);
      }),
    ));
});

describe('stripOf(motifs)', () => {
  test('changes sides on a phone at each switch and after each fan', () => {
    const edges = stripOf(['start', 'switch', 'trip', 'fan', 'loop']).map(({ edge, leaves }) => [
      edge,
      leaves,
    ]);
    expect(edges).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  test('keeps its side between stations, except at a switch', () =>
    fc.assert(
      fc.property(anyMotifs, (all) => {
        const places = stripOf(all);
        places.forEach(({ motif, edge }, index) => {
          const before = places[index - 1]?.leaves ?? 0;
          expect(edge).toBe(motif === 'switch' ? 1 - before : before);
        });
      }),
    ));
});
