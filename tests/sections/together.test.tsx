import { cleanup, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { pageWords } from '#career/words.ts';
import { Achievements } from '#sections/Achievements.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { samples } from '../careers/all.ts';
import { publishedOf } from '../careers/pages.ts';
import { mill as career } from './mill.ts';
import { show, told } from './show.tsx';

afterEach(cleanup);

const headings = (level: number) => screen.queryAllByRole('heading', { level });

describe('the filter of Timeline and Achievements', () => {
  const tagged = publishedOf(samples.tags!);
  const leftOut = (container: Element) =>
    [...container.querySelectorAll('[data-left-out]')].map(({ id }) => id);

  test('is absent if the career has no tags', () => {
    show(<Timeline career={career} />);
    expect(screen.queryByRole('navigation', { name: pageWords.filter })).toBeNull();
  });

  test('offers a link for each tag, and one for everything', () => {
    const { container } = show(<Timeline career={tagged} />);
    const links = within(screen.getByRole('navigation', { name: pageWords.filter })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      pageWords.filterAll,
      'stage',
      'light',
      'sound',
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(['true', null, null, null]);
    expect(leftOut(container)).toEqual([]);
  });

  test('hides entries without the tag, and shows how many remain', () => {
    const { container } = show(<Timeline career={tagged} />, { tag: 'stage' });
    expect(leftOut(container)).toEqual(['sound', 'tour']);
    expect(screen.getByRole('status').textContent).toBe('Showing 2 of 4');
    cleanup();
    expect(leftOut(show(<Achievements career={tagged} />, { tag: 'light' }).container)).toEqual([
      'felt',
      'stages',
    ]);
  });

  test('says that nothing has the tag', () => {
    show(<Timeline career={tagged} />, { tag: 'cooking' });
    expect(screen.getByRole('status').textContent).toContain('“cooking”');
  });
});

describe('two sections on one page', () => {
  test('keep their headings, and repeat no ids', () => {
    const { container } = show(
      <>
        <Timeline career={career} />
        <Achievements career={career} />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(headings(2)).toHaveLength(5);
  });

  test('show two careers independently', () => {
    const other = told({ chapters: { oven: { title: 'An oven', story: { heat: 'It is hot.' } } } });
    show(
      <>
        <Timeline career={career} />
        <Timeline career={other} />
      </>,
    );
    const [first, second] = [...document.querySelectorAll<HTMLElement>('ol')];
    expect(within(second!).getAllByRole('listitem')).toHaveLength(1);
    expect(within(first!).queryByText('An oven')).toBeNull();
  });

  test('throw without a SettingProvider, and name it', () => {
    expect(() => renderToStaticMarkup(<Timeline career={career} />)).toThrow('SettingProvider');
  });
});
