import { describe, expect, test } from 'vitest';
import { pagesFor } from '../careers/pages.ts';
import { filesOf } from '../publish/outputs/reading.ts';
import { careerOf, imported, importedJson, madeOf, notesOf } from './importing.ts';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt;';
const literal = [
  '5*3*2',
  'a_b_c',
  '[x](y)',
  '[x](javascript:alert(3))',
  'back\\slash',
  '`ticks`',
  '**stars**',
  '1. one',
  '# two',
  'a\\*b',
  'it\'s "quoted"',
];
const told = (text: string) => ({
  basics: { name: 'Ada', label: text, summary: text, location: { city: text } },
  work: [{ name: text, position: text, summary: text, highlights: [text], startDate: '2020', endDate: '' }],
  volunteer: [{ organization: text, summary: text }],
  education: [{ institution: text, area: text, courses: [text] }],
  projects: [{ name: text, description: text, highlights: [text], keywords: ['one word'] }],
  publications: [{ name: text, summary: text }],
  awards: [{ title: text, summary: text }],
  skills: [{ name: text, keywords: [text] }],
  interests: [{ name: text, keywords: [text] }],
});

describe('text from a file (A8, A9)', () => {
  test('is displayed as typed, and creates no elements on any page', async () => {
    const { pages } = await pagesFor({ career: careerOf(told(hostile)), site: {} });
    const clean = await pagesFor({ career: careerOf(told('plain')), site: {} });
    const count = (of: typeof pages, name: string) =>
      of.map(({ document }) => document.querySelectorAll(name).length);
    for (const name of ['script', 'img', 'b']) expect(count(pages, name)).toEqual(count(clean.pages, name));
    expect(pages.flatMap(({ document }) => [...document.querySelectorAll('[onerror]')])).toEqual([]);
    expect(pages.some(({ document }) => document.body.textContent?.includes(hostile))).toBe(true);
  });

  test.each(literal)('survives import and publishing unchanged: %s', async (text) => {
    const career = careerOf(told(text));
    const { pages } = await pagesFor({ career, site: {} });
    const resume = pages.find(({ path }) => path === 'resume/')?.document.body.textContent ?? '';
    // Name, role, headline, summary and highlight of the job, and the lists.
    expect(resume.split(text).length).toBeGreaterThan(6);
    const files = await filesOf({ career, site: {} });
    expect(JSON.parse(files.get('resume.json') ?? '').work[0].highlights).toEqual([text]);
    expect(files.get('resume.txt')).toContain(text);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'htp://x.example',
    'www.example.org',
    'vbscript:x',
    '//example.org/x',
    '/timeline/',
    'https://u:p@example.org',
    'java\nscript:x',
  ])('the address %j is reported, and gives no link', (url) => {
    const result = importedJson({
      basics: { url, profiles: [{ network: 'N', url }] },
      work: [{ name: 'A', url }],
      projects: [{ name: 'P', url }],
      publications: [{ name: 'P', url }],
      certificates: [{ name: 'C', url }],
      education: [{ institution: 'E', url }],
    });
    expect(madeOf(result).career).not.toContain('href');
    expect(notesOf(result, 'no-address')).toHaveLength(7);
  });

  test('the source escapes invisible characters, and text cannot leave its quotes or comments', () => {
    const text = 'a\u202eb\u2066c\u200bd\u2028e\'f"g\\h`i$ {j}\nk\u00a0l*/';
    const { career } = madeOf(
      importedJson({
        basics: { name: text, label: text, summary: text },
        work: [{ name: text, highlights: [text] }],
      }),
    );
    expect(career).not.toMatch(/[\u202e\u2066\u200b\u2028\u00a0]/);
    expect(career).toContain('\\u202e');
    const file = madeOf(imported('{"basics":{"label":"x"}}', 'x\n*/ import "evil";\u2028.json'));
    expect(
      file.career
        .split('\n')
        .filter((line) => line.includes('evil'))
        .every((line) => line.startsWith('// ')),
    ).toBe(true);
  });
});
