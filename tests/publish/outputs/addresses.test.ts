import { describe, expect, test } from 'vitest';
import { webAddress } from '#publish/outputs/addresses.ts';

const site = { address: 'https://example.com/a/' } as const;

describe('webAddress(href, site)', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/ä b|c?q={x}"#y', 'https://example.org/%C3%A4%20b%7Cc?q=%7Bx%7D%22#y'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['/talks/', 'https://example.com/talks/'],
    ['files/me.webp', 'https://example.com/a/files/me.webp'],
    ['mailto:someone@example.com', undefined],
    ['tel:+12025550100', undefined],
  ])('normalises %s for machines, and rejects mail and phone links', (href, expected) => {
    expect(webAddress(href, site)).toBe(expected);
  });

  test('returns undefined for a path if the site’s address is unknown', () => {
    expect(webAddress('/talks/', {})).toBeUndefined();
    expect(webAddress('https://example.org/', {})).toBe('https://example.org/');
  });
});
