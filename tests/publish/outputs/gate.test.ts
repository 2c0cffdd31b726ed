import { describe, expect, test } from 'vitest';
import { claimFindings } from '#publish/verify/claims.ts';
import { knownOf } from '#publish/verify/known.ts';
import { readFile } from '#publish/verify/readFile.ts';

const read = (file: string, source: string) => {
  const reading = readFile(file, new TextEncoder().encode(source));
  return { said: reading?.passages.map(({ text }) => text), links: reading?.links.map(({ href }) => href) };
};

describe('the gate', () => {
  test('reads Markdown as displayed', () => {
    const shown = { said: ['a_b <b> 1. x &amp;'], links: [] };
    expect(read('about.md', '- a\\_b &lt;b> 1\\. x &amp;amp;\n')).toEqual(shown);
    expect(read('llms.txt', '- a\\_b &lt;b> 1\\. x &amp;amp;\n')).toEqual(shown);
    expect(read('resume.txt', '- a\\_b &lt;b>\n')).toEqual({ said: ['a\\_b &lt;b>'], links: [] });
  });

  test('drops the byte order mark of plain text, and reads sitemap addresses as links', () => {
    expect(read('resume.txt', '\ufeffDjango\n').said).toEqual(['Django']);
    expect(read('sitemap.xml', '<urlset><url><loc>https://a.example/x/</loc></url></urlset>').links).toEqual([
      'https://a.example/x/',
    ]);
  });

  test('reads the title for sharing, and not the protocol’s own values', () => {
    const head = '<meta property="og:title" content="Potter"><meta property="og:type" content="website">';
    expect(read('a.html', `${head}<meta property="og:locale" content="en_IN">`).said).toEqual(['Potter']);
  });

  test('accepts a known claim after other words, even if it contains an interface phrase', () => {
    const known = knownOf({
      lang: 'en',
      facts: ['over 1 million a month'],
      structured: [],
      definitions: [],
      interface: ['a month'],
      openings: ['Over 1 million a month'],
    });
    expect(claimFindings('Achievement: Over 1 million a month', known)).toEqual([]);
    expect(claimFindings('Achievement: Overly 1 million a month', known).map(({ what }) => what)).toEqual([
      'Overly',
    ]);
  });
});
