import type { ProfilePage, WebPage, WithContext } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { routesOf } from '#app/routes.ts';
import { inScript, jsonLd } from '#publish/outputs/jsonLd.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { pageAt, pagesFor, type ReadPage, wordsIn } from '../../careers/pages.ts';
import { ledger } from '../../content/ledger.ts';
import { everyCareer, own, plain, sourceFor } from './reading.ts';

const dataIn = (document: Document): readonly unknown[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as unknown,
  );
const meta = (document: Document) =>
  Object.fromEntries(
    [...document.querySelectorAll('meta[property], meta[name="twitter:card"]')].map((element) => [
      element.getAttribute('property') ?? element.getAttribute('name'),
      element.getAttribute('content'),
    ]),
  );
const alternates = (document: Document) =>
  [...document.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('href'));

/** Every text in data, without the keywords of the format. */
function statedIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /^@|^(?:url|image|sameAs|inLanguage)$/.test(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((inner) => statedIn(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => statedIn(inner, name));
}

const met = new Map<Sample, ReturnType<typeof pagesFor>>();
/** The pages of a career with an address, rendered once. */
async function told(sample: Sample) {
  const made = met.get(sample) ?? pagesFor(sample);
  met.set(sample, made);
  return (await made).pages.filter((page): page is ReadPage & { path: string } => page.path !== undefined);
}

describe.each(everyCareer)('the heads of %s', (_, sample) => {
  test('hold one JSON-LD block, which states only what the page shows', async () => {
    for (const { path, document } of await told(sample)) {
      const data = dataIn(document);
      expect(data, path).toHaveLength(1);
      const shown = plain(wordsIn(document)).toLowerCase();
      expect(
        statedIn(data).filter((text) => !shown.includes(plain(text).toLowerCase())),
        path,
      ).toEqual([]);
      expect(JSON.stringify(data).includes('Person'), path).toBe(sample.career.person.name !== undefined);
    }
  });

  test('have a title and a description for sharing, and link the Markdown twin', async () => {
    for (const { path, document } of await told(sample)) {
      const { 'og:title': title, 'og:description': description, ...rest } = meta(document);
      expect(title, path).toBe(plain(document.title));
      expect(description, path).toBe(
        plain(document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''),
      );
      expect(rest['og:type'], path).toMatch(/^(?:website|profile)$/);
      const [twin] = alternates(document);
      expect(new URL(twin ?? '', `https://a.example/${path}`).pathname, path).toBe(
        `/${path === '' ? (sample.site.pages?.[0] ?? 'about') : path.replace(/\/$/, '')}.md`,
      );
    }
  });

  test('have full addresses if the site’s address is known, and none otherwise', async () => {
    const { address } = sample.site;
    for (const { path, document } of await told(sample)) {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const { 'og:url': url, 'og:image': image, 'twitter:card': card } = meta(document);
      expect([canonical, url], path).toEqual(
        address ? [address + path, address + path] : [undefined, undefined],
      );
      expect(image?.startsWith(address ?? '-'), path).toBe(address ? true : undefined);
      expect(card, path).toBe(address ? 'summary_large_image' : undefined);
      if (!address) expect(JSON.stringify(dataIn(document)), path).not.toMatch(/"(?:url|image)":/);
    }
  });
});

describe('the JSON-LD of a page', () => {
  test.runIf(ledger)('describes an occupation if the person has no name', async () => {
    const [data] = dataIn(pageAt(await told(own), ''));
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: 'Backend engineer',
      inLanguage: 'en',
      about: { '@type': 'Occupation', name: 'Backend engineer' },
      // Only those that the page names.
      keywords: [
        ...['Django', 'Node.js', 'System architecture', 'APIs', 'Razorpay', 'Payment gateways'],
        ...['Architecture', 'Horizontal scaling', 'CI/CD'],
      ],
    });
  });

  test('is a ProfilePage on the pages about the person', async () => {
    const pages = await told(samples.dated!);
    const types = pages.flatMap(({ path, document }) =>
      dataIn(document).map((data) => [path, (data as { '@type': string })['@type']]),
    );
    expect(types.filter(([, type]) => type === 'ProfilePage').map(([path]) => path)).toEqual(['', 'resume/']);
    const [about] = dataIn(pageAt(pages, ''));
    expect(about).toMatchObject({
      mainEntity: {
        name: 'Mira Ostrand',
        jobTitle: 'Server-side developer',
        sameAs: ['https://example.org/mira/code'],
      },
    });
    expect(dataIn(pageAt(pages, 'resume/'))[0]).toMatchObject({
      mainEntity: { knowsLanguage: ['English', 'Norwegian'], worksFor: { name: 'Brightland Light Rail' } },
    });
  });

  test('has a modification date only if given, and matches the types of schema.org', async () => {
    const source = await sourceFor(samples.dated!);
    const route = routesOf(source.career, source.site)[0]!;
    const data: WithContext<ProfilePage> | WithContext<WebPage> = jsonLd(route, source, () => true);
    expect(data).not.toHaveProperty('dateModified');
    expect(jsonLd(route, { ...source, modified: '2026-11' }, () => true)).toHaveProperty(
      'dateModified',
      '2026-11',
    );
  });

  test('cannot close its script element', () => {
    const data = { name: '</script><!--<script>\u2028\u2029' };
    const text = inScript(data);
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(data);
  });
});
