import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { publish } from '#career/published.ts';
import { careerFileOf, careerJson, careerSchema } from '#publish/outputs/careerFile.ts';
import { sourceOf } from '#publish/outputs/output.ts';
import { samples } from '../../careers/all.ts';

const twin = { name: 'payments', title: 'Counted once', question: 'How?', sentences: ['So.'] };
const sources = Object.entries(samples).map(
  ([name, { career, site }]) => [name, sourceOf(publish(career), site, [twin])] as const,
);

describe('careerFileOf(source)', () => {
  const schema = JSON.parse(careerSchema());
  const validate = new Ajv({ strict: false }).compile(schema);

  test.each(sources)('matches its published schema: %s', (_, source) => {
    expect(validate(JSON.parse(careerJson(source))), JSON.stringify(validate.errors?.[0])).toBe(true);
  });

  test.each(sources)('has every chapter and achievement, the pages, words and labels: %s', (_, source) => {
    const { career, pages, words, drawing } = careerFileOf(source);
    expect(career.chapters.map(({ id }) => id)).toEqual(source.career.chapters.map(({ id }) => id));
    expect(career.achievements.map(({ claim }) => claim)).toEqual(
      source.career.achievements.map(({ claim }) => claim),
    );
    expect(pages[0]?.path).toBe('');
    expect(words.timeline).toBe(source.site.words.timeline);
    for (const places of drawing.labels) expect(places).toHaveLength(Math.min(6, career.chapters.length));
  });

  test.each(sources)('contains the whole published career: %s', (_, source) => {
    const published = JSON.parse(JSON.stringify(source.career));
    expect(careerFileOf(source).career, 'Add what is missing to `additions` in publishedShape.ts').toEqual(
      published,
    );
  });

  test('contains only the exhibits that its career names', () => {
    const [, source] = sources.find(([name]) => name === 'tags')!;
    expect(careerFileOf(source).exhibits).toEqual({});
    const other = { ...twin, name: 'scaling' };
    const naming = (on: 'chapters' | 'achievements') =>
      careerFileOf({
        ...source,
        exhibits: [twin, other],
        career: {
          ...source.career,
          [on]: source.career[on].map((each) => ({ ...each, exhibit: 'payments' })),
        },
      }).exhibits;
    const { name, ...told } = twin;
    for (const on of ['chapters', 'achievements'] as const) expect(naming(on)).toEqual({ [name]: told });
  });

  test('has the site’s address only if known, and no local paths', () => {
    const [, source] = sources[0]!;
    const { address: _, ...site } = source.site;
    expect(careerFileOf({ ...source, site }).address).toBeUndefined();
    expect(careerFileOf({ ...source, site: { ...site, address: 'https://example.com/a/' } }).address).toBe(
      'https://example.com/a/',
    );
    expect(careerJson(source)).toBe(careerJson(source));
    expect(careerJson(source)).not.toContain(process.cwd());
  });

  test('leaves out private fields', () => {
    const [, source] = sources.find(([name]) => name === 'private')!;
    const hidden = samples.private!.career.person.private ?? [];
    expect(hidden.length).toBeGreaterThan(0);
    const { person } = careerFileOf(source).career as { person: Record<string, unknown> };
    for (const field of hidden) expect(person[field]).toBeUndefined();
  });
});
