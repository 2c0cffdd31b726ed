import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { robots, sitemap } from '#publish/outputs/crawlers.ts';
import { samples } from '../../careers/all.ts';
import { everyCareer, filesOf, readMarkdown, sourceFor } from './reading.ts';

const parser = new new JSDOM('').window.DOMParser();

describe('robots.txt', () => {
  test('allows all crawlers, and names the sitemap if there is one', async () => {
    expect(robots(await sourceFor(samples.long!))).toBe('User-agent: *\nAllow: /\n');
    expect(robots(await sourceFor(samples.dated!))).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.com/sitemap.xml\n',
    );
  });
});

describe('sitemap.xml', () => {
  test('lists every page by its address, and a date only if given', async () => {
    const source = await sourceFor(samples.pages!);
    const document = parser.parseFromString(sitemap(source) ?? '', 'application/xml');
    expect(document.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const root = 'https://example.com/portfolio/';
    expect([...document.querySelectorAll('url > loc')].map(({ textContent }) => textContent)).toEqual(
      ['', 'achievements/', 'resume/', 'achievements/night/', 'achievements/valleys/'].map(
        (path) => root + path,
      ),
    );
    expect(document.querySelectorAll('lastmod')).toHaveLength(0);
    expect(sitemap({ ...source, modified: '2026-11-24' })).toContain('<lastmod>2026-11-24</lastmod>');
  });
});

describe('llms.txt', () => {
  test.each(everyCareer)(
    'of %s has one title, a summary, and link lists under second-level headings',
    async (_, sample) => {
      const text = (await filesOf(sample)).get('llms.txt') ?? '';
      const { blocks } = readMarkdown(text);
      const headings = blocks.filter(({ kind }) => kind === 'heading');
      expect(headings.map(({ level }) => level)).toEqual([1, ...headings.slice(1).map(() => 2)]);
      expect(headings.at(-1)?.text).toBe('Optional');
      expect(text).toMatch(/^# .+\n\n> .+\n/);
      for (const line of text.slice(text.indexOf('\n## ')).split('\n'))
        expect(line).toMatch(/^$|^## .+$|^- \[.+\]\(\S+\)(?:: .+)?$/);
    },
  );

  test('has full addresses if the site’s address is known', async () => {
    const { links } = readMarkdown((await filesOf(samples.dated!)).get('llms.txt') ?? '');
    expect(links.filter((href) => !href.startsWith('https://example.com/'))).toEqual([]);
  });
});
