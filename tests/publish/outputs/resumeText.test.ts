import { describe, expect, test } from 'vitest';
import { plainText } from '#career/plainText.ts';
import { shownIn } from '#career/work.ts';
import { resumeText } from '#publish/outputs/resumeText.ts';
import { oneLine, resumeLineOf } from '#publish/outputs/wording.ts';
import { samples } from '../../careers/all.ts';
import { ledger } from '../../content/ledger.ts';
import { everyCareer, own, sourceFor } from './reading.ts';

describe('resume.txt', () => {
  test('lists positions with role, place and time, and sections under standard names', async () => {
    const text = resumeText(await sourceFor(samples.dated!));
    const headings = [
      ...['Highlights', 'Experience', 'Skills', 'Projects', 'Education', 'Talks and writing'],
      ...['Certificates', 'Awards', 'Languages', 'Interests', 'References'],
    ];
    expect(text.split('\n').filter((line) => headings.includes(line))).toEqual(headings);
    expect(text).toContain('\nJunior developer\nFernway Bus Lines, Nordhafen\nSep 2014 to Nov 30, 2018\n\n');
    expect(text).toContain(
      '\nLead developer\nBrightland Light Rail (https://example.org/rail)\nsince Feb 2023\n\nThe line goes on\n- ',
    );
    expect(text).toContain('\nCode: https://example.org/mira/code\n');
  });

  test.runIf(ledger)(
    'has no name and no dates if the career has none, and lists technologies by group',
    async () => {
      const text = resumeText(await sourceFor(own));
      expect(text).toMatch(/^\ufeffBackend engineer\n\nBackend engineer\. Played/);
      expect(text).toContain('\n\nBackend software engineer\nAn ambitious startup\n\n');
      expect(text).toMatch(/\nSkills\n\n- Backend: Django, Node\.js, API and service development/);
      expect(text).toContain('\n- zero to 1 lakh (100,000) active users, as a team\n');
    },
  );

  test('begins with a byte order mark only if it is not ASCII', async () => {
    const source = await sourceFor(samples.one!);
    expect(resumeText(source)).toMatch(/^Apprentice\n/);
    const notice = 'Où est-il ?';
    expect(resumeText({ ...source, site: { ...source.site, notice } })).toMatch(/^\ufeffApprentice\n\nOù/);
  });

  test.each(everyCareer)(
    'contains each listed chapter and each achievement of %s, and trims every line',
    async (_, sample) => {
      const source = await sourceFor(sample);
      const text = resumeText(source);
      for (const { resumeTitle, title, highlights = [] } of shownIn(source.career))
        for (const said of [resumeTitle ?? title, ...highlights.map(plainText)])
          expect(text).toContain(oneLine(said));
      for (const achievement of source.career.achievements)
        expect(text.split(`- ${resumeLineOf(achievement)}\n`).length).toBeGreaterThan(1);
      expect(
        text
          .replace(/^\ufeff/, '')
          .split('\n')
          .filter((line) => line !== line.trim()),
      ).toEqual([]);
      expect(text).not.toMatch(/\n{3}/);
    },
  );
});
