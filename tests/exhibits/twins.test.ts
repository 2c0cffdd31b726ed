import { describe, expect, test } from 'vitest';
import { catalogue } from '#exhibits/catalogue.ts';
import { exhibitTexts, exhibitTwins } from '#publish/exhibitTexts.ts';

describe('exhibitTwins(lang)', () => {
  test('describes every exhibit of the catalogue in plain sentences, after a simulation notice', async () => {
    const twins = await exhibitTwins('en-GB');
    expect(twins.map(({ name, title, question }) => [name, title, question])).toEqual(
      Object.entries(catalogue).map(([name, { title, question }]) => [name, title, question]),
    );
    for (const { name, question, sentences } of twins) {
      expect(sentences.length, name).toBeGreaterThan(4);
      expect(question, name).toMatch(/\?$/);
      expect(new Set([question, ...sentences]).size, name).toBe(sentences.length + 1);
      for (const sentence of sentences)
        expect(sentence).toMatch(/^(?!.*(?:undefined|NaN|\[object|\*|\p{Sc}|[<\n\r\u00a0])).+[.?]$/u);
      expect(sentences[0]).toMatch(/^This is a simulation with assumed values, not data from the startup:/);
      expect(sentences[1]).toMatch(/^Assumed: /);
      expect(sentences.join(' ')).toContain('From my story: ');
    }
  });

  test('formats numbers for the given language', async () => {
    const said = async (lang: string) =>
      (await exhibitTwins(lang)).flatMap(({ sentences }) => sentences).join(' ');
    expect(await said('en-GB')).toContain('Full at 17,280 users');
    expect(await said('de')).toContain('Full at 17.280 users');
  });
});

describe('exhibitTexts(lang)', () => {
  test('holds all texts of the twins, and the text of a still', async () => {
    const texts = await exhibitTexts('en-GB');
    for (const { title, question, sentences } of await exhibitTwins('en-GB'))
      for (const text of [title, question, ...sentences]) expect(texts).toContain(text);
    expect(texts.join('\n')).toContain('the same messages, without gates');
  });
});
