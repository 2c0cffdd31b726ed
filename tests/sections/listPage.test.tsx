import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ListPage } from '#sections/ListPage.tsx';
import { show, told } from './show.tsx';

afterEach(cleanup);

test('a list page has a heading for each entry, with its venue and date', () => {
  const career = told({
    publications: [
      {
        title: 'On sails',
        kind: 'talk',
        venue: 'Mill days',
        at: '1902-05',
        href: 'https://example.org/sails',
      },
    ],
  });
  show(<ListPage career={career} of="publications" />);
  const heading = screen.getByRole('heading', { level: 2, name: 'On sails' });
  expect(heading.querySelector('a')?.getAttribute('href')).toBe('https://example.org/sails');
  expect(heading.closest('li')?.textContent).toMatch(/Mill days.*1902/);
  expect(document.querySelector('[data-ended]')).toBeNull();
});

test('a list page of languages has their names as headings', () => {
  show(<ListPage career={told({ languages: [{ name: 'Frisian', fluency: 'at home' }] })} of="languages" />);
  expect(screen.getByRole('heading', { name: 'Frisian' }).closest('li')?.textContent).toContain('at home');
});

test('an empty list shows a message', () => {
  show(<ListPage career={told()} of="awards" />);
  expect(screen.queryByRole('list')).toBeNull();
  expect(document.querySelector('.tl-empty')?.textContent).not.toBe('');
});
