import { describe, expect, test } from 'vitest';
import { plainText } from '#career/plainText.ts';
import { resumeText } from '#publish/outputs/resumeText.ts';
import { oneLine } from '#publish/outputs/wording.ts';
import { samples } from '../../careers/all.ts';
import { everyCareer, sourceFor } from './reading.ts';

describe('resume.txt', () => {
  test('puts positions under role, place and time, sections under plain names', async () => {
    const text = resumeText(await sourceFor(samples.dated!));
    const headings = ['Experience', 'Achievements', 'Education', 'Certificates', 'Skills', 'Languages'];
    expect(text.split('\n').filter((line) => headings.includes(line))).toEqual(headings);
    expect(text).toContain('\nJunior developer\nFernway Bus Lines, Nordhafen\nSep 2014 to Nov 30, 2018\n\n');
    expect(text).toContain(
      '\nLead developer\nBrightland Light Rail\nfrom Feb 2023 on\n\nThe line goes on\n- ',
    );
    expect(text).toContain('\nCode: https://example.org/mira/code\n');
  });

  test('says nothing of time or name where none is stated, and groups the technologies', async () => {
    const text = resumeText(await sourceFor(samples.undated!));
    expect(text).toMatch(/^Signal engineer\n\nThis is a sample/);
    expect(text).toContain('\n\nSignal fitter\nA tram yard\n\n');
    expect(text).toMatch(/\nSkills\n\n- Frameworks: Relay logic\n- Runtimes: Beamline\n/);
    expect(text).toContain('\n1 lakh is 100,000. (general definition)\n');
  });

  test('begins with a byte order mark only where it is more than ASCII', async () => {
    const source = await sourceFor(samples.one!);
    expect(resumeText(source)).toMatch(/^Apprentice\n/);
    const notice = 'Où est-il ?';
    expect(resumeText({ ...source, site: { ...source.site, notice } })).toMatch(/^\ufeffApprentice\n\nOù/);
  });

  test.each(everyCareer)(
    'tells every chapter and every achievement of %s, each line without space at its ends',
    async (_, sample) => {
      const source = await sourceFor(sample);
      const text = resumeText(source);
      for (const { resumeTitle, title, highlights = [] } of source.career.chapters)
        for (const said of [resumeTitle ?? title, ...highlights.map(plainText)])
          expect(text).toContain(oneLine(said));
      for (const { claim, done } of source.career.achievements) {
        expect(text).toContain(oneLine(claim));
        expect(text).toContain(oneLine(plainText(done)));
      }
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
