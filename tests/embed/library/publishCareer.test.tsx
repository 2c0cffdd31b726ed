import { cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readCareerFile } from '#embed/careerFile.ts';
import { defineCareer, publishCareer, Timeline, toCareerJson } from '#embed/library/index.ts';
import { samples } from '../../careers/all.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const career = defineCareer({
  person: { headline: 'Clockmaker' },
  technologies: { brass: { name: 'Brass', kind: 'tool' } },
  chapters: {
    bench: {
      title: 'A bench of my own',
      technologies: ['brass'],
      exhibit: 'payments',
      story: { p1: 'I repaired *watches* </script>.' },
    },
    tower: {
      title: 'The tower clock',
      motif: 'fan',
      period: { from: '2016-02' },
      story: { p2: 'It stood still.' },
    },
  },
});

/** A page that defines its career inline, and renders again at each press of its button. */
function Page({ title }: { readonly title: string }) {
  const [, again] = useState(0);
  return (
    <>
      <button type="button" onClick={() => again((count) => count + 1)}>
        Again
      </button>
      <Timeline career={{ person: { headline: 'x' }, chapters: { one: { title, story: {} } } }} />
    </>
  );
}

describe('publishCareer(career)', () => {
  test.each(Object.entries(samples))('makes a valid career file of “%s”', (_, { career, site }) => {
    const file = publishCareer(career, site.words ? { words: site.words } : {});
    expect(readCareerFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(file.career.chapters.map(({ id }) => id)).toEqual(Object.keys(career.chapters));
  });

  test('draws the line, writes dates in words, and includes only the exhibits of the career', () => {
    const file = publishCareer(career);
    expect(Object.keys(file.drawing.glyphs).length).toBeGreaterThan(0);
    expect(file.drawing.routes.length).toBeGreaterThan(0);
    expect(JSON.stringify(file.career)).toContain('Feb 2016');
    expect(Object.keys(file.exhibits)).toEqual(['payments']);
  });

  test('uses the given words, and English for the others', () => {
    expect(publishCareer(career, { words: { stop: 'Halt' } }).words).toMatchObject({
      stop: 'Halt',
      when: 'When',
    });
  });

  test('lists every error of a career at once, with pointers', () => {
    const { technologies: _, ...rest } = career;
    const wrong = { ...rest, person: {}, chapters: { ...rest.chapters, third: { title: 7, story: {} } } };
    const said = () => publishCareer(wrong as never);
    for (const pointer of ['/person', '/chapters/bench/technologies/0', '/chapters/third/title'])
      expect(said).toThrow(pointer);
  });
});

describe('toCareerJson(career)', () => {
  test('gives the same career file as JSON that is safe inside a script element', () => {
    const text = toCareerJson(career);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(publishCareer(career));
  });
});

describe('a component with a raw career', () => {
  test('shows its fallback on a server and at first, then the career with its line', async () => {
    const view = <Timeline career={career} ids="x-" fallback="Soon." />;
    expect(renderToString(view)).toBe('Soon.');
    render(view);
    expect(
      (await screen.findByRole('heading', { name: 'The tower clock' })).closest('#x-tower'),
    ).toBeTruthy();
    expect(document.querySelector('.tl-rail')).toBeTruthy();
    expect(screen.getByText('Feb 2016')).toBeTruthy();
  });

  test('accepts an inline career, and publishes it again only when its content changes', async () => {
    const { rerender } = render(<Page title="First" />);
    const heading = await screen.findByRole('heading', { name: 'First' });
    screen.getByRole('button', { name: 'Again' }).click();
    expect(screen.getByRole('heading', { name: 'First' })).toBe(heading);
    rerender(<Page title="Second" />);
    await screen.findByRole('heading', { name: 'Second' });
  });

  test('keeps its fallback if the career has errors, and lists them once in the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const wrong = { person: {}, chapters: { one: { title: 7 } } } as never;
    const { rerender } = render(<Timeline career={wrong} fallback="A list." />);
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1));
    rerender(<Timeline career={wrong} fallback="A list." />);
    expect(warn).toHaveBeenCalledTimes(1);
    for (const part of ['<Timeline>', '/person', '/chapters/one/title'])
      expect(warn.mock.calls[0]?.[0]).toContain(part);
    expect(screen.getByText('A list.')).toBeTruthy();
  });
});
