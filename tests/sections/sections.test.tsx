// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { pageWords } from '#career/words.ts';
import { About } from '#sections/About.tsx';
import { Achievement } from '#sections/Achievement.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Resume } from '#sections/Resume.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { mill as career } from './mill.ts';
import { show, told } from './show.tsx';

afterEach(cleanup);

const [flour, peace] = career.achievements;
const headings = (level: number) =>
  screen.queryAllByRole('heading', { level }).map(({ textContent }) => textContent);

describe('About', () => {
  test('opens with the person and tells chapter after chapter', () => {
    show(<About career={career} />);
    expect(headings(1)).toEqual(['I grind.']);
    expect(headings(2)).toEqual(['A mill in the wind', 'A mill on the river']);
    expect(screen.getByRole('img', { name: 'A person beside a mill' }).getAttribute('src')).toBe(
      'files/ada.webp',
    );
    expect(screen.getByText('Flour, for years.')).toBeTruthy();
    expect(screen.getByText('Then came a calm.').id).toBe('calm');
  });

  test('shows each chapter as a station at a glance', () => {
    show(<About career={career} />);
    const glance = screen.getByRole('navigation', { name: pageWords.journey });
    const links = within(glance).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#wind@about', '#water@about']);
  });

  test('names each chapter by its heading', () => {
    show(<About career={career} />);
    const region = screen.getByRole('region', { name: 'A mill on the river' });
    expect(within(region).getByText('The wheel turned.')).toBeTruthy();
  });

  test('puts definitions and achievements beside the paragraph that tells them', () => {
    show(<About career={career} />);
    const notes = screen.getByRole('note', { name: 'Notes: Wind' });
    expect(within(notes).getByText('A measure. (general definition)')).toBeTruthy();
    expect(within(notes).getByText('Which year is not stated.')).toBeTruthy();
    expect(within(notes).getByRole('link').getAttribute('href')).toBe('#flour');
  });

  test('has no glance, no figures, no contact and no notes where there is nothing for them', () => {
    const { container } = show(
      <About career={told({ chapters: { only: { title: 'Only', story: { a: 'x' } } } })} />,
    );
    expect(headings(1)).toEqual(['Miller']);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('dl, aside, ul')).toBeNull();
  });

  test('is only its opening where no chapter is told yet', () => {
    show(<About career={told()} />);
    expect(screen.getAllByRole('heading')).toHaveLength(1);
  });
});

describe('Timeline', () => {
  test('is an ordered list with a heading in each stop, in the order of telling', () => {
    const { container } = show(<Timeline career={career} />);
    expect([...container.querySelectorAll('ol > li')].map(({ id }) => id)).toEqual(['wind', 'water']);
    expect(headings(2)).toEqual(['A mill in the wind', 'A mill on the river']);
    const link = screen.getByRole('link', { name: 'A mill in the wind' });
    expect(link.getAttribute('href')).toBe('#wind@about');
  });

  test('says the part, the means, what was reached and beside what', () => {
    show(<Timeline career={career} />);
    const [wind, water] = screen.getAllByRole('listitem');
    for (const words of ['Its keeper', 'Stone', 'Flour for the town'])
      expect(wind?.textContent).toContain(words);
    expect(water?.textContent).toContain('AlongsideWind');
    expect(water?.querySelector('time')).toBeNull();
  });

  test('takes the level of heading that its page has room for', () => {
    show(<Timeline career={career} />, { lower: 2 });
    expect(headings(4)).toHaveLength(2);
    expect(headings(2)).toHaveLength(0);
  });

  test('says that it is empty where no chapter is told yet', () => {
    show(<Timeline career={told()} />);
    expect(screen.getByText(pageWords.emptyTimeline)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('Achievements', () => {
  test('shows each as a region named by its claim, in the order of telling', () => {
    show(<Achievements career={career} />);
    const regions = screen.getAllByRole('region');
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual([
      'Flour for the town',
      'A quiet wheel',
    ]);
    expect(headings(2)).toEqual(['500 sacks', 'A quiet wheel day and night']);
  });

  test('leads into the story, to what others say and to the exhibit', () => {
    show(<Achievements career={career} />);
    const region = within(screen.getByRole('region', { name: 'Flour for the town' }));
    const hrefs = (name: string) => region.getByRole('link', { name }).getAttribute('href');
    expect(hrefs('Chapter 1: Wind')).toBe('#sails');
    expect(hrefs('Chapter 2: Water')).toBe('#wheel');
    expect(hrefs('A photograph')).toBe('https://example.com/photo');
    expect(hrefs('A queue at a counter')).toBe('#queue');
  });

  test('says what its words mean and what is not stated', () => {
    show(<Achievements career={career} />);
    expect(screen.getByText('Bushel: A measure. (general definition)')).toBeTruthy();
    expect(screen.getByText(/Which year is not stated\./)).toBeTruthy();
  });

  test('says that there are none where there are none', () => {
    show(<Achievements career={told()} />);
    expect(screen.getByText(pageWords.emptyAchievements)).toBeTruthy();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('Achievement', () => {
  test('says the figure, the part and how, each under its heading', () => {
    show(<Achievement career={career} achievement={flour!} />);
    expect(headings(1)).toEqual(['500 sacks']);
    expect(headings(2)).toEqual(expect.arrayContaining([pageWords.partPlayed, pageWords.how]));
    expect(screen.getByText('I kept the stones.')).toBeTruthy();
    expect(screen.getByRole('link', { name: pageWords.achievements }).getAttribute('href')).toBe(
      '#achievements',
    );
  });

  test('says what was done where it is not said how, and no part where none is said', () => {
    show(<Achievement career={career} achievement={peace!} />);
    expect(headings(1)).toEqual(['A quiet wheel day and night']);
    expect(headings(2)).toContain(pageWords.done);
    expect(headings(2)).not.toContain(pageWords.partPlayed);
    expect(screen.getByText('I oiled it.')).toBeTruthy();
  });

  test('has words and no links where nothing can be reached', () => {
    show(<Achievement career={career} achievement={peace!} />, { hrefOf: () => undefined });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Chapter 2: Water')).toBeTruthy();
  });
});

describe('Resume', () => {
  test('is named by the person, with the headline under it', () => {
    show(<Resume career={career} />);
    expect(headings(1)).toEqual(['Ada Mill']);
    expect(screen.getByText('Miller')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'ada@example.com' })).toBeTruthy();
  });

  test('is named by the headline, once, where the person has no name', () => {
    show(<Resume career={told()} />);
    expect(headings(1)).toEqual(['Miller']);
    expect(screen.getAllByText('Miller')).toHaveLength(1);
  });

  test('lists the points of each chapter, and its summary where it has none', () => {
    show(<Resume career={career} />);
    const points = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(points).toEqual(
      expect.arrayContaining(['Kept the sails whole.', 'Ground every day.', 'A mill with a wheel.']),
    );
    expect(points).not.toContain('A mill with sails.');
  });

  test('has no list where a chapter has neither points nor a summary', () => {
    show(<Resume career={told({ chapters: { only: { title: 'Only', story: { a: 'x' } } } })} />);
    expect(headings(2)).toEqual(['Only']);
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('goes on with education, certificates, skills and languages', () => {
    show(<Resume career={career} />);
    for (const words of [
      /Diploma, School of mills/,
      /First aid, The town/,
      /Craft: Stone, Patience/,
      /English, native/,
    ])
      expect(screen.getAllByRole('listitem').some(({ textContent }) => words.test(textContent ?? ''))).toBe(
        true,
      );
  });

  test('shows two equal points, each as often as it is written', () => {
    const chapter = { title: 'Only', story: { a: 'x' }, highlights: ['Ground it.', 'Ground it.'] };
    show(<Resume career={told({ chapters: { only: chapter } })} />);
    expect(screen.getAllByText('Ground it.')).toHaveLength(2);
  });
});
