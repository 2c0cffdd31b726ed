import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { faultPage } from '#cli/faultPage.ts';

describe('faultPage(folder, report)', () => {
  const report =
    'content/career.ts:5:3 warning text-html /a: “<b>” looks like HTML.\n' +
    'content/career.ts:9:7 error missing /b: A field is missing.\n' +
    'content/site.ts error file-unreadable: <script>alert(1)</script>\n';
  const parser = new new JSDOM('').window.DOMParser();
  const document = parser.parseFromString(faultPage('content<', report), 'text/html');

  test('lists each line of the report as text, errors first, with its place', () => {
    const lines = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'content/career.ts:9:7 error missing /b: A field is missing.',
      'content/site.ts error file-unreadable: <script>alert(1)</script>',
      'content/career.ts:5:3 warning text-html /a: “<b>” looks like HTML.',
    ]);
    expect(document.querySelector('li code')?.textContent).toBe('content/career.ts:9:7');
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
  });

  test('says what it is and where to correct it', () => {
    expect(document.title).toBe('The content has errors');
    expect(document.querySelector('p')?.textContent).toContain('content<');
  });
});
