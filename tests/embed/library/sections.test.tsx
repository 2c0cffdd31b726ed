import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { About, Achievements, Resume, Timeline } from '#embed/library/index.ts';
import { samples } from '../../careers/all.ts';
import { tagged as career, jsonOf } from './careerJson.ts';

afterEach(cleanup);

const sections = { About, Timeline, Achievements, Resume };
const link = (name: RegExp) => screen.getByRole('link', { name });
const embed = () => document.querySelector('.tl-embed') as HTMLElement;

describe.each(Object.entries(sections))('<%s>', (_, Section) => {
  test('shows a career from plain JSON, in its language and direction', () => {
    render(<Section career={jsonOf(samples.arabic!)} />);
    expect(embed().lang).toMatch(/^ar/);
    expect(embed().dir).toBe('rtl');
    expect(embed().textContent?.length).toBeGreaterThan(100);
  });

  test('can appear several times on a page without duplicate ids', () => {
    render(
      <>
        <Section career={career} />
        <Section career={career} />
        <Section career={career} ids="third-" />
      </>,
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...document.querySelectorAll('[aria-labelledby]')].map((element) =>
      element.getAttribute('aria-labelledby'),
    );
    expect(ids).toEqual(expect.arrayContaining(named));
    const anchors = [...document.querySelectorAll('a[href^="#"]')].map((a) =>
      a.getAttribute('href')?.slice(1),
    );
    expect(ids).toEqual(expect.arrayContaining(anchors));
  });

  test.each([
    ['null', null],
    ['a text', '{"format":1}'],
    ['a later format', { ...career, format: 2 }],
    ['a file without its words', { ...career, words: {} }],
    [
      'a link that would run',
      JSON.parse(JSON.stringify(career).replace('"links":[]', ''), (key, value) =>
        key === 'person' ? { ...value, links: [{ label: 'x', href: 'javascript:alert(1)' }] } : value,
      ),
    ],
  ])('shows the fallback for %s, and warns in the console', (_, wrong) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { container } = render(<Section career={wrong as never} fallback={<p>The list.</p>} />);
    expect(container.innerHTML).toBe('<p>The list.</p>');
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain(`<${Section.name}>`);
  });

  test('hydrates a server’s HTML without changing it', () => {
    const view = (
      <StrictMode>
        <Section career={career} base="https://site.example/" />
      </StrictMode>
    );
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = renderToString(view);
    const html = place.innerHTML;
    const { unmount } = render(view, { container: place, hydrate: true });
    expect(place.innerHTML).toBe(html);
    unmount();
    place.remove();
  });

  test('adds no listeners or styles to the page', () => {
    const added = [window, document, document.body].map((target) => vi.spyOn(target, 'addEventListener'));
    const { unmount } = render(<Section career={career} />);
    const own = added.flatMap((spy) => spy.mock.calls.map(([kind]) => kind));
    // React itself listens for this event on the container's document.
    expect(own.filter((kind) => kind !== 'selectionchange')).toEqual([]);
    expect(document.querySelectorAll('style, link')).toHaveLength(0);
    unmount();
  });
});

describe('links', () => {
  test('lead to the site if its address is known, and are plain text if not', () => {
    const { rerender } = render(<Timeline career={career} />);
    expect(screen.queryByRole('link', { name: 'Ropes and pulleys' })).toBeNull();
    rerender(<Timeline career={career} base="https://site.example/me" />);
    expect(link(/^Ropes and pulleys$/).getAttribute('href')).toBe('https://site.example/me/#ropes');
    rerender(<Timeline career={career} base="/me/" />);
    expect(link(/^Ropes and pulleys$/).getAttribute('href')).toBe('/me/#ropes');
  });

  test('use the address in the career if no valid base is given', () => {
    const addressed = jsonOf(samples.tags!, { address: 'https://own.example/' });
    const { rerender } = render(<Timeline career={addressed} />);
    expect(link(/^Ropes and pulleys$/).getAttribute('href')).toBe('https://own.example/#ropes');
    for (const base of ['javascript:alert(1)//', '//evil.example/', '/\\evil.example/', 'data:text/html,'])
      rerender(<Timeline career={addressed} base={base} />);
    expect(link(/^Ropes and pulleys$/).getAttribute('href')).toBe('https://own.example/#ropes');
  });

  test('from the owner that begin with a slash lead to the site, too', () => {
    const file = jsonOf(samples.tags!);
    const person = { headline: 'Technician', links: [{ label: 'Papers', href: '/files/papers.pdf' }] };
    const own = { ...file, career: { ...file.career, person } };
    const { rerender } = render(<Resume career={own} base="/me/" />);
    expect(link(/Papers/).getAttribute('href')).toBe('/me/files/papers.pdf');
    rerender(<Resume career={own} />);
    expect(screen.queryByRole('link', { name: /Papers/ })).toBeNull();
    expect(screen.getByText('Papers')).toBeTruthy();
  });

  test('report a plain click to the page, which can prevent the navigation', () => {
    const heard: string[] = [];
    render(
      <Timeline
        career={career}
        base="https://site.example/"
        onNavigate={(event) => {
          event.preventDefault();
          heard.push(event.currentTarget.href);
        }}
      />,
    );
    const title = link(/^Ropes and pulleys$/);
    expect(fireEvent.click(title)).toBe(false);
    expect(heard).toEqual(['https://site.example/#ropes']);
    // This listener runs last and stops the browser from opening the link.
    const stay = (event: Event) => event.preventDefault();
    window.addEventListener('click', stay);
    fireEvent.click(title, { ctrlKey: true });
    window.removeEventListener('click', stay);
    expect(heard).toHaveLength(1);
  });

  test('to a part of the same section stay on the page', () => {
    render(<About career={career} ids="me-" />);
    const journey = within(screen.getByRole('navigation'));
    const hrefs = journey.getAllByRole('link').map((each) => each.getAttribute('href'));
    expect(hrefs).toEqual(['#me-ropes', '#me-light', '#me-sound', '#me-tour']);
  });

  test('copy their address on a click, and show a message inside the section', async () => {
    const write = vi.fn(async (_items: readonly { readonly held: { readonly 'text/plain': Blob } }[]) => {});
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly held: unknown;
        constructor(held: unknown) {
          this.held = held;
        }
      },
    );
    render(<About career={career} ids="me-" />);
    const { href } = link(/Link to Ropes and pulleys/) as HTMLAnchorElement;
    expect(href).toMatch(/#me-ropes$/);
    fireEvent.click(link(/Link to Ropes and pulleys/));
    expect(await within(embed()).findByText('Link copied.')).toBeTruthy();
    expect(await write.mock.calls[0]?.[0][0]?.held['text/plain'].text()).toBe(href);
    vi.unstubAllGlobals();
  });
});

describe('tag and onFilter', () => {
  const shown = () =>
    [...document.querySelectorAll('.tl-timeline > li:not([data-left-out])')].map(({ id }) => id);

  test('filter on a click, and report each choice to the page', () => {
    const chosen: (string | undefined)[] = [];
    render(<Timeline career={career} ids="" onFilter={(tag) => chosen.push(tag)} />);
    expect(fireEvent.click(link(/^light$/))).toBe(false);
    expect(shown()).toEqual(['light']);
    expect(screen.getByText('Showing 1 of 4')).toBeTruthy();
    fireEvent.click(link(/^All$/));
    expect(shown()).toHaveLength(4);
    expect(chosen).toEqual(['light', undefined]);
  });

  test('follow each change of the tag from the page', () => {
    const { rerender } = render(<Timeline career={career} ids="" tag="stage" />);
    expect(shown()).toEqual(['ropes', 'light']);
    fireEvent.click(link(/^sound$/));
    expect(shown()).toEqual(['sound']);
    rerender(<Timeline career={career} ids="" tag="stage" />);
    expect(shown()).toEqual(['sound']);
    rerender(<Timeline career={career} ids="" tag="light" />);
    expect(shown()).toEqual(['light']);
    rerender(<Timeline career={career} ids="" />);
    expect(shown()).toHaveLength(4);
  });
});

test.each([Timeline, Achievements])('a tag that nothing has is named, with one warning', (Section) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { rerender } = render(<Section career={career} tag="nope" />);
  rerender(<Section career={career} tag="nope" />);
  expect(screen.getByText('Nothing tagged “nope”.')).toBeTruthy();
  expect(warn.mock.calls.map(([text]) => text)).toEqual([expect.stringContaining('has the tag "nope"')]);
  warn.mockRestore();
});

describe('theme, heading and className', () => {
  test('apply to the section’s elements, and invalid values fall back to the default', () => {
    const { rerender } = render(<Timeline career={career} theme="dark" heading="h4" className="wide" />);
    expect(embed().dataset.theme).toBe('dark');
    expect(embed().parentElement?.className).toBe('throughline wide');
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(4);
    rerender(<Timeline career={career} theme="class" />);
    expect(embed().dataset.theme).toBe('class');
    rerender(<Timeline career={career} theme={'blue' as never} heading={'script' as never} />);
    expect(embed().dataset.theme).toBeUndefined();
    expect(embed().parentElement?.className).toBe('throughline');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(4);
  });
});
