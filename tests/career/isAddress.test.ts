import { expect, test } from 'vitest';
import { isAddress } from '#career/isAddress.ts';

test.each([
  ['github.com/robin-example', 'https://github.com/robin-example'],
  ['https://github.com/robin-example', 'https://github.com/robin-example'],
  ['www.example.org', 'http://example.org/'],
  ['Example.org/', 'https://www.example.org'],
  [' example.org/Path/ ', 'https://example.org/Path'],
  ['example.org/é', 'https://example.org/%C3%A9'],
  ['example.org/100%', 'https://example.org/100%'],
  ['robin@example.org', 'mailto:robin@example.org'],
  ['+91 22 5550-0100', 'tel:+912255500100'],
])('“%s” is the address %s', (words, href) => {
  expect(isAddress(words, href)).toBe(true);
});

test.each([
  ['GitHub', 'https://github.com/robin-example'],
  ['github.com', 'https://github.com/robin-example'],
  ['example.org/path', 'https://example.org/Path'],
  ['Call me', 'tel:+912255500100'],
  ['+91 22 5550 0101', 'tel:+912255500100'],
  ['', 'https://example.org'],
])('“%s” is not the address %s', (words, href) => {
  expect(isAddress(words, href)).toBe(false);
});
