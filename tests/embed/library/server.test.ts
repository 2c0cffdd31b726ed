import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { About, Achievements, Exhibit, Resume, Timeline } from '#embed/library/index.ts';
import { samples } from '../../careers/all.ts';
import { jsonOf } from './careerJson.ts';

describe('without a document', () => {
  test('these tests run without a document', () => {
    expect(typeof document + typeof window).toBe('undefinedundefined');
  });

  test.each(Object.keys(samples))('every section of “%s” is complete HTML', (name) => {
    const career = jsonOf(samples[name]!);
    const { chapters } = career.career as { readonly chapters: readonly { readonly id: string }[] };
    for (const Section of [About, Timeline, Achievements, Resume]) {
      const html = renderToString(
        createElement(Section, { career, base: 'https://site.example/', ids: 'x-' }),
      );
      expect(html).toContain('<div class="throughline"><div class="tl-embed" ');
      expect(html).not.toMatch(/undefined|\[object/);
      if (Section === Timeline) for (const { id } of chapters) expect(html).toContain(`id="x-${id}"`);
    }
  });

  test('an exhibit renders its sentences', () => {
    const html = renderToString(createElement(Exhibit, { career: jsonOf(samples.tags!), name: 'payments' }));
    expect(html).toMatch(/>Once\.<\/p><p [^>]*>And once only\.<\/p>/);
  });
});
