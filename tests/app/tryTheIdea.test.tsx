import { cleanup, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { TryTheIdea } from '#app/TryTheIdea.tsx';
import { pageWords } from '#career/words.ts';
import { mill as career } from '../sections/mill.ts';
import { show } from '../sections/show.tsx';

afterEach(cleanup);

const entry = { title: 'Turning', question: 'What makes the wheel turn?' };

function open(hasList: boolean): void {
  const [, peace] = career.achievements;
  show(
    <MemoryRouter>
      <TryTheIdea
        career={career}
        achievement={{ ...peace!, exhibit: 'wheel' }}
        entry={entry}
        hasList={hasList}
      >
        <p>Play</p>
      </TryTheIdea>
    </MemoryRouter>,
  );
}

test('an exhibit follows its question, and replaces the parts of the system', () => {
  open(true);
  const question = screen.getByText(entry.question);
  expect(question.compareDocumentPosition(screen.getByText('Play'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByRole('heading', { level: 2, name: 'Turning' }).id).toBe('wheel');
  expect(screen.queryByRole('figure')).toBeNull();
});

test('an exhibit links to all exhibits only if they have a page', () => {
  const all = () => screen.queryByRole('link', { name: pageWords.allExhibits })?.getAttribute('href');
  open(true);
  expect(all()).toBe('/exhibits/');
  cleanup();
  open(false);
  expect(all()).toBeUndefined();
});
