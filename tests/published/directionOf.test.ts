import { describe, expect, test } from 'vitest';
import { directionOf } from '#career/published.ts';

describe('directionOf(lang)', () => {
  test.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'yi', 'AR', 'az-Arab', 'pa-Arab-PK', 'ff-Adlm'])(
    '%s is written from right to left',
    (lang) => {
      expect(directionOf(lang)).toBe('rtl');
    },
  );

  test.each(['en', 'en-IN', 'hi-IN', 'de', 'zh-Hant', 'ru', 'ku', 'ar-Latn', 'ur-Latn-IN', 'arn', 'de-1996'])(
    '%s is written from left to right',
    (lang) => {
      expect(directionOf(lang)).toBe('ltr');
    },
  );
});
