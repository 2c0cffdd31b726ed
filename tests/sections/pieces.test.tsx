import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Metric } from '#career/metric.ts';
import type { Period } from '#career/moment.ts';
import { Contact } from '#sections/Contact.tsx';
import { Label } from '#sections/Label.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { Glossed } from '#ui/Term.tsx';
import { When } from '#ui/When.tsx';
import { show, told } from './show.tsx';

afterEach(cleanup);

const story = { sails: 'They turn.' };
const unreachable = { hrefOf: () => undefined };

describe('Label', () => {
  const chapterWith = (fields: { readonly period?: Period; readonly aside?: string }) =>
    told({ chapters: { wind: { title: 'A title', label: 'Wind', story, ...fields } } }).chapters[0]!;

  test('leads from the story to the stop on the timeline', () => {
    show(<Label chapter={chapterWith({})} />);
    expect(screen.getByRole('link', { name: 'Wind' }).getAttribute('href')).toBe('#wind@timeline');
  });

  test('links to itself by its number, with the number in the link’s name', () => {
    show(<Label chapter={chapterWith({})} />);
    const link = screen.getByRole('link', { name: '1: Link to Wind' });
    expect(link.getAttribute('href')).toBe('#wind@about');
  });

  test('shows the date, or the aside if there is no date', () => {
    const { container } = show(
      <Label chapter={chapterWith({ aside: 'at first', period: { at: '2020' } })} />,
    );
    expect(container.querySelector('time')?.getAttribute('datetime')).toBe('2020');
    expect(screen.queryByText('at first')).toBeNull();
    cleanup();
    show(<Label chapter={chapterWith({ aside: 'at first' })} />);
    expect(screen.getByText('at first')).toBeTruthy();
  });

  test('shows only number and name if nothing else is stated and no page is reachable', () => {
    const { container } = show(<Label chapter={chapterWith({})} />, unreachable);
    expect(container.textContent).toBe('1: Link to Wind Wind');
  });
});

describe('LinkTo', () => {
  test('is a link if its target is reachable', () => {
    show(<LinkTo target={{ page: 'resume' }}>the sheet</LinkTo>);
    expect(screen.getByRole('link', { name: 'the sheet' }).getAttribute('href')).toBe('#resume');
  });

  test('is plain text if its target is not reachable', () => {
    const { container } = show(<LinkTo target={{ page: 'resume' }}>the sheet</LinkTo>, unreachable);
    expect(container.innerHTML).toBe('the sheet');
  });
});

describe('Figure', () => {
  const metric: Metric = {
    kind: 'count',
    of: 'sacks',
    value: 100000,
    from: 0,
    bound: 'over',
    said: '1 lakh',
  };
  const said = (fields: Partial<Metric>) =>
    told({
      chapters: { wind: { title: 'x', story } },
      achievements: {
        flour: { claim: 'x', done: 'x', evidence: ['sails'], metric: { ...metric, ...fields } as Metric },
      },
    }).achievements[0]!.metric!;

  test('shows the words of the source, with a machine-readable number', () => {
    const { container } = show(<Figure metric={said({})} />);
    expect(container.textContent).toBe('zero to over 1\u00a0lakh');
    expect(container.querySelector('data')?.getAttribute('value')).toBe('100000');
  });

  test('has no lead for a plain number', () => {
    const { container } = show(
      <Figure
        metric={
          told({
            chapters: { wind: { title: 'x', story } },
            achievements: {
              flour: {
                claim: 'x',
                done: 'x',
                evidence: ['sails'],
                metric: { kind: 'percent', of: 'of flour', value: 35 },
              },
            },
          }).achievements[0]!.metric!
        }
      />,
    );
    expect(container.innerHTML).toBe('<data value="35">35%</data>');
  });
});

describe('When', () => {
  const said = (period: Period | undefined) =>
    told({ chapters: { wind: { title: 'x', story, ...(period && { period }) } } }).chapters[0]?.period;

  test('renders nothing without a period', () => {
    expect(show(<When period={said(undefined)} />).container.innerHTML).toBe('');
  });

  test('marks each date, and nothing else', () => {
    const { container } = show(<When period={said({ from: '2019-04', to: '2020' })} />);
    expect(container.innerHTML).toBe(
      '<time datetime="2019-04">Apr 2019</time> to <time datetime="2020">2020</time>',
    );
  });

  test('has no machine-readable date for an approximate date or the owner’s own words', () => {
    expect(show(<When period={said({ at: '2019', approximate: true })} />).container.innerHTML).toBe(
      'about 2019',
    );
    cleanup();
    expect(show(<When period={said({ at: '2019', said: 'long ago' })} />).container.innerHTML).toBe(
      'long ago',
    );
  });
});

describe('Prose', () => {
  const read = (text: string) =>
    told({ chapters: { wind: { title: 'x', story: { sails: text } }, water: { title: 'y', story: {} } } })
      .chapters[0]!.story[0]!.text;

  test('renders every mark as its element', () => {
    const { container } = show(
      <Prose text={read('*a* **b** `c` [d](https://example.com/) [e](chapter:water)')} />,
    );
    expect(container.querySelector('em')?.textContent).toBe('a');
    expect(container.querySelector('strong')?.textContent).toBe('b');
    expect(container.querySelector('code')?.textContent).toBe('c');
    expect(screen.getByRole('link', { name: 'd' }).getAttribute('rel')).toBe('noopener');
    expect(screen.getByRole('link', { name: 'e' }).getAttribute('href')).toBe('#water@about');
  });

  test('renders references as plain text if their targets are not reachable', () => {
    const { container } = show(<Prose text={read('[a](tech:stone) and [b](chapter:water)')} />, unreachable);
    expect(container.innerHTML).toBe('a and b');
  });

  test('renders markup as text', () => {
    const { container } = show(<Prose text={read('<img src=x onerror=alert(1)> &amp; </p>')} />);
    expect(container.textContent).toBe('<img src=x onerror=alert(1)> &amp; </p>');
    expect(container.children).toHaveLength(0);
  });
});

describe('Term', () => {
  test('shows its meaning in brackets, and can take the focus', () => {
    const { container } = show(
      <Prose
        text={
          told({ chapters: { a: { title: 'x', story: { b: 'A [bushel](term:bushel).' } } } }).chapters[0]!
            .story[0]!.text
        }
      />,
    );
    const term = container.querySelector('dfn')!;
    expect(term.textContent).toBe('bushel (a measure)');
    expect(term.getAttribute('tabindex')).toBe('0');
  });

  test('explains the first mention of a name, and nothing if it is not mentioned', () => {
    const { container } = show(<Glossed text="a Bushel and a Bushel" terms={['bushel']} />);
    expect(container.querySelectorAll('dfn')).toHaveLength(1);
    cleanup();
    expect(show(<Glossed text="a sack" terms={['bushel']} />).container.innerHTML).toBe('a sack');
  });
});

describe('Contact', () => {
  test('renders nothing without contact details', () => {
    expect(show(<Contact person={told().person} />).container.innerHTML).toBe('');
    cleanup();
    expect(show(<Contact person={{ headline: 'x', links: [], location: {} }} />).container.innerHTML).toBe(
      '',
    );
  });

  test('links mail, telephone and pages, and shows the place', () => {
    const link = { label: 'Code', href: 'https://example.com/code' } as const;
    const place = { city: 'Milltown', country: 'Riverland' };
    const person = {
      headline: 'x',
      email: 'a@example.com',
      phone: '+1 (202) 555-0101',
      links: [link],
      location: place,
    };
    show(<Contact person={person} />);
    const list = screen.getByRole('list');
    const hrefs = within(list)
      .getAllByRole('link')
      .map((anchor) => anchor.getAttribute('href'));
    expect(hrefs).toEqual(['mailto:a@example.com', 'tel:+12025550101', 'https://example.com/code']);
    expect(screen.getByText('Milltown, Riverland')).toBeTruthy();
  });

  test('shows two links with the same address, each with its label', () => {
    const links = ['Talks', 'Papers'].map((label) => ({ label, href: 'https://example.com/' }) as const);
    show(<Contact person={{ headline: 'x', links }} />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Talks', 'Papers']);
  });
});
