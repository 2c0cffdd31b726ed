import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Period } from '#career/moment.ts';
import { pageWords } from '#career/words.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
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
/** The chapter that has this heading. */
const chapter = (name: string) => screen.getByRole('heading', { name }).closest('section') as HTMLElement;

describe('About', () => {
  test('opens with the person and shows the chapters in order', () => {
    show(<About career={career} />);
    expect(headings(1)).toEqual(['I grind.']);
    expect(headings(2)).toEqual(['A mill in the wind', 'A mill on the river']);
    expect(screen.getByRole('img', { name: 'A person beside a mill' }).getAttribute('src')).toBe(
      'files/ada.webp',
    );
    expect(screen.getByText('Flour, for years.')).toBeTruthy();
    expect(screen.getByText('Then came a calm.').id).toBe('calm');
  });

  test('shows each chapter as a station in the overview', () => {
    show(<About career={career} />);
    const glance = screen.getByRole('navigation', { name: pageWords.journey });
    const links = within(glance).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#wind@about', '#water@about']);
  });

  test('names each chapter by its heading', () => {
    show(<About career={career} />);
    const region = chapter('A mill on the river');
    expect(within(region).getByText('The wheel turned.')).toBeTruthy();
  });

  test('shows a chapter’s achievement in large letters, with the meaning of its terms', () => {
    show(<About career={career} />);
    const region = within(chapter('A mill in the wind'));
    expect(region.getByText('500')).toBeTruthy();
    expect(region.getByText('sacks of a Bushel (a measure)')).toBeTruthy();
    expect(
      region.getByRole('link', { name: 'Try the idea: A queue at a counter' }).getAttribute('href'),
    ).toBe('#flour');
    expect(region.getByText('Where the sails turn')).toBeTruthy();
  });

  test('links a chapter to an achievement in its text', () => {
    show(<About career={career} />);
    const region = within(chapter('A mill on the river'));
    expect(region.getByRole('link', { name: 'Flour for the town' }).getAttribute('href')).toBe('#flour');
  });

  test('shows each figure as one link, with its line', () => {
    show(<About career={career} />);
    const link = screen.getByRole('link', { name: '500' });
    expect(link.getAttribute('href')).toBe('#flour');
    expect(link.closest('li')?.textContent).toBe('500 sacks, ground by hand');
  });

  test('shows no unstated facts and no note on definitions', () => {
    const { container } = show(<About career={career} />);
    expect(container.textContent).not.toMatch(/not stated|general definition/);
  });

  test('omits overview, figures, contact and notes if the career has none', () => {
    const { container } = show(
      <About career={told({ chapters: { only: { title: 'Only', story: { a: 'x' } } } })} />,
    );
    expect(headings(1)).toEqual(['Miller']);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.querySelector('.tl-note, ul')).toBeNull();
  });

  test('shows five of nine chapters in the overview, and links to the other four', () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `c${index}`,
        { title: `Chapter ${index}`, story: { [`p${index}`]: 'x' } },
      ]),
    );
    show(
      <DrawingProvider value={{ glyphs: {}, routes: [], shown: 5 }}>
        <About career={told({ chapters })} />
      </DrawingProvider>,
    );
    const links = within(screen.getByRole('navigation', { name: pageWords.journey })).getAllByRole('link');
    expect(links).toHaveLength(6);
    expect(links.at(-1)?.textContent).toBe('and 4 more');
    expect(links.at(-1)?.getAttribute('href')).toBe('#timeline');
  });

  test('shows only its opening if the career has no chapters', () => {
    show(<About career={told()} />);
    expect(screen.getAllByRole('heading')).toHaveLength(1);
  });
});

describe('Timeline', () => {
  test('is an ordered list with a heading for each stop, in order', () => {
    const { container } = show(<Timeline career={career} />);
    expect([...container.querySelectorAll('ol > li')].map(({ id }) => id)).toEqual(['wind', 'water']);
    expect(headings(2)).toEqual(['Wind', 'Water']);
    const link = screen.getByRole('link', { name: 'Wind' });
    expect(link.getAttribute('href')).toBe('#wind@about');
  });

  test('shows the part played, the technologies, the result and parallel chapters', () => {
    show(<Timeline career={career} />);
    const { container } = { container: document.body };
    const [wind, water] = container.querySelectorAll('ol > li');
    for (const words of ['Its keeper', 'Stone', 'The farm', '500 sacks of a Bushel'])
      expect(wind?.textContent).toContain(words);
    expect(water?.textContent).toContain('Alongside Wind');
    expect(water?.querySelector('time')).toBeNull();
  });

  test('shows the outcome of a stop without an achievement', () => {
    const chapter = { title: 'Only', story: { a: 'x' }, outcome: 'A strong wall' };
    show(<Timeline career={told({ chapters: { only: chapter } })} />);
    expect(screen.getByText('A strong wall')).toBeTruthy();
  });

  test('folds the links of a stop under a summary with its name', () => {
    const { container } = show(<Timeline career={career} />);
    const [first] = container.querySelectorAll('details');
    expect(first?.querySelector('summary')?.textContent).toBe('More about Wind');
    expect(first?.querySelector('a')?.textContent).toBe('Read the story: A mill in the wind');
  });

  test('repeats no summary from the story', () => {
    const { container } = show(<Timeline career={career} />);
    expect(container.textContent).not.toContain('A mill with sails.');
  });

  test('uses the heading level of its page', () => {
    show(<Timeline career={career} />, { lower: 2 });
    expect(headings(4)).toHaveLength(2);
    expect(headings(2)).toHaveLength(0);
  });

  test('shows a message if the career has no chapters', () => {
    show(<Timeline career={told()} />);
    expect(screen.getByText(pageWords.emptyTimeline)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('Achievements', () => {
  test('follow the order of the line, with one link each', () => {
    const { container } = show(<Achievements career={career} />);
    expect([...container.querySelectorAll('ol > li')].map(({ id }) => id)).toEqual([
      'flour',
      'rest',
      'peace',
    ]);
    expect(headings(2)).toEqual(['500', 'A dam', 'A quiet wheel']);
    for (const entry of container.querySelectorAll('ol > li'))
      expect(entry.querySelectorAll('a')).toHaveLength(1);
  });

  test('show the caption, the meaning of a term, and one line', () => {
    const { container } = show(<Achievements career={career} />);
    const [flour] = container.querySelectorAll('ol > li');
    expect(flour?.textContent).toContain('sacks of a Bushel (a measure)');
    expect(flour?.textContent).toContain('We ground it.');
    expect(flour?.textContent).toContain('Try the idea: A queue at a counter');
  });

  test('show nothing about unstated facts', () => {
    expect(show(<Achievements career={career} />).container.textContent).not.toContain('not stated');
  });

  test('shows a message if the career has no achievements', () => {
    show(<Achievements career={told()} />);
    expect(screen.getByText(pageWords.emptyAchievements)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('Achievement', () => {
  test('shows the figure, the part played and how, each under a heading', () => {
    show(<Achievement career={career} achievement={flour!} />);
    expect(headings(1)).toEqual(['500']);
    expect(headings(2)).toEqual(expect.arrayContaining([pageWords.partPlayed, pageWords.how]));
    expect(screen.getByText('I kept the stones.')).toBeTruthy();
    const [crumb] = screen.getAllByRole('link', { name: /Achievements/ });
    expect(crumb?.getAttribute('href')).toBe('#achievements');
    expect(screen.getByText('1 of 3')).toBeTruthy();
  });

  test('shows what was done if “how” is missing, and no part if that is missing', () => {
    show(<Achievement career={career} achievement={peace!} />);
    expect(headings(1)).toEqual(['A quiet wheel']);
    expect(screen.getByText('day and night')).toBeTruthy();
    expect(headings(2)).toContain(pageWords.done);
    expect(headings(2)).not.toContain(pageWords.partPlayed);
    expect(screen.getByText('I oiled it.')).toBeTruthy();
  });

  test('shows text without links if no page is reachable', () => {
    show(<Achievement career={career} achievement={peace!} />, { hrefOf: () => undefined });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Water')).toBeTruthy();
  });

  test('links to the previous and the next achievement', () => {
    const [, dam] = ['flour', 'rest'].map((id) => career.achievements.find((each) => each.id === id)!);
    show(<Achievement career={career} achievement={dam!} />);
    expect(screen.getByRole('link', { name: 'Previous Flour for the town' }).getAttribute('href')).toBe(
      '#flour',
    );
    expect(screen.getByRole('link', { name: 'Next achievement A quiet wheel' }).getAttribute('href')).toBe(
      '#peace',
    );
    expect(headings(2)).toContain(pageWords.built);
  });

  test('links from the last one to the next page, and from the first one to the list', () => {
    show(
      <Achievement
        career={career}
        achievement={peace!}
        onward={{ target: { page: 'resume' }, name: 'Résumé' }}
      />,
    );
    expect(screen.getByRole('link', { name: 'Next stop Résumé' }).getAttribute('href')).toBe('#resume');
    cleanup();
    show(<Achievement career={career} achievement={flour!} />);
    expect(screen.getByRole('link', { name: 'Back to Achievements' }).getAttribute('href')).toBe(
      '#achievements',
    );
  });

  test('shows the parts of its system, their connections and the whole', () => {
    show(<Achievement career={career} achievement={peace!} />);
    const figure = within(screen.getByRole('figure', { name: 'The system: River, Wheel, Stones' }));
    expect(figure.getAllByRole('listitem')).toHaveLength(3);
    expect(figure.getByText('turns')).toBeTruthy();
    expect(figure.getByText('The mill')).toBeTruthy();
  });

  test('links to the chapters of its evidence, and to its proof', () => {
    show(<Achievement career={career} achievement={flour!} />);
    expect(screen.getByRole('link', { name: 'Wind' }).getAttribute('href')).toBe('#sails');
    expect(screen.getByRole('link', { name: 'Water' }).getAttribute('href')).toBe('#wheel');
    expect(screen.getByRole('link', { name: 'A photograph' })).toBeTruthy();
  });
});

describe('Resume', () => {
  test('has the person’s name as its heading, with the headline below', () => {
    show(<Resume career={career} />);
    expect(headings(1)).toEqual(['Ada Mill']);
    expect(screen.getByText('Miller of many sacks.')).toBeTruthy();
    expect(screen.getByText('Miller')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'ada@example.com' })).toBeTruthy();
  });

  test('has the headline as its heading, once, if the person has no name', () => {
    show(<Resume career={told()} />);
    expect(headings(1)).toEqual(['Miller']);
    expect(screen.getAllByText('Miller')).toHaveLength(1);
  });

  test('lists the points of each chapter, or its summary if it has none', () => {
    show(<Resume career={career} />);
    const points = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(points).toEqual(
      expect.arrayContaining(['Kept the sails whole.', 'Ground every day.', 'A mill with a wheel.']),
    );
    expect(points).not.toContain('A mill with sails.');
  });

  test('has no list for a chapter without points and summary', () => {
    show(<Resume career={told({ chapters: { only: { title: 'Only', story: { a: 'x' } } } })} />);
    expect(headings(3)).toEqual(['Only']);
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('includes education, certificates, skills and languages', () => {
    show(<Resume career={career} />);
    for (const words of [
      /2018Diploma, School of mills/,
      /First aid, The town/,
      /CraftStone, Patience/,
      /Englishnative/,
    ])
      expect(
        screen.getAllByRole('definition').some((entry) => words.test(entry.parentElement?.textContent ?? '')),
      ).toBe(true);
  });

  test('shows two equal points twice', () => {
    const chapter = { title: 'Only', story: { a: 'x' }, highlights: ['Ground it.', 'Ground it.'] };
    show(<Resume career={told({ chapters: { only: chapter } })} />);
    expect(screen.getAllByText('Ground it.')).toHaveLength(2);
  });

  test('begins with the highlights, each with its line, and lists jobs under their place', () => {
    show(<Resume career={career} />);
    expect(headings(2).slice(0, 2)).toEqual([pageWords.highlights, pageWords.experience]);
    expect(screen.getByText('sacks, for the town')).toBeTruthy();
    expect(headings(3)).toEqual(expect.arrayContaining(['The farm']));
  });

  test('lists the newest first if each chapter has a start date', () => {
    const chapters = {
      old: { title: 'Old', story: { a: 'x' }, highlights: ['One.'], period: { from: '2001', to: '2003' } },
      young: { title: 'Young', story: { b: 'x' }, highlights: ['Two.'], period: { from: '2004', to: 'now' } },
    } as const;
    show(<Resume career={told({ chapters })} />);
    expect(headings(3).map((text) => text?.replace(/ .*/, ''))).toEqual(['Young', 'Old']);
  });

  test('omits a chapter without points if others have some', () => {
    const chapters = {
      one: { title: 'One', story: { a: 'x' }, highlights: ['A point.'] },
      two: { title: 'Two', story: { b: 'x' } },
    };
    show(<Resume career={told({ chapters })} />);
    expect(headings(3)).toEqual(['One']);
  });

  test('marks only a chapter that is over', () => {
    const of = (period: Period) =>
      show(
        <Resume career={told({ chapters: { one: { title: 'One', story: { a: 'x' }, period } } })} />,
      ).container.querySelector('article');
    expect(of({ from: '2001', to: '2003' })?.dataset.over).toBe('true');
    cleanup();
    expect(of({ from: '2001', to: 'now' })?.dataset.over).toBeUndefined();
  });
});
