import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightIn } from '#embed/frames/messages.ts';

const report = (height: unknown) => ({ throughline: 'height', height });

describe('heightIn(message)', () => {
  test('rounds the height up to whole pixels', () => {
    expect(heightIn(report(812))).toBe(812);
    expect(heightIn(report(812.25))).toBe(813);
  });

  test('clamps the height to the limits of a frame', () => {
    expect(heightIn(report(0.5))).toBe(40);
    expect(heightIn(report(1e9))).toBe(20_000);
  });

  test.each([
    ['no height', report(undefined)],
    ['no number', report('812')],
    ['not a number', report(Number.NaN)],
    ['without end', report(Number.POSITIVE_INFINITY)],
    ['below nothing', report(-1)],
    ['nothing', report(0)],
    ['of somebody else', { height: 812 }],
    ['about something else', { throughline: 'width', height: 812 }],
    ['a text', '{"throughline":"height","height":812}'],
    ['null', null],
    ['a list', ['height', 812]],
  ])('is undefined for a message that is %s', (_, message) => {
    expect(heightIn(message)).toBeUndefined();
  });

  test('returns undefined or a valid height for any message', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.double().map(report)), (message) => {
        const height = heightIn(message);
        expect(height === undefined || (Number.isInteger(height) && height >= 40 && height <= 20_000)).toBe(
          true,
        );
      }),
    );
  });
});
