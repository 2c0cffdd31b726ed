import { expect, test } from 'vitest';
import { paragraphsOf } from '#publish/verify/readFile.ts';

test('a paragraph of printed text ends at an empty line, or at a line with room for the next word', () => {
  const printed = `Ground the grain of the whole valley, and with it
that of the next one.
Experience
Miller, a mill
– Kept the wheel turning through a dry summer, in

which no other turned.\f`;
  expect(paragraphsOf(printed)).toEqual([
    'Ground the grain of the whole valley, and with it that of the next one.',
    'Experience',
    'Miller, a mill',
    '– Kept the wheel turning through a dry summer, in',
    'which no other turned.',
    '',
  ]);
});
