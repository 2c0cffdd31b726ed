import { readFileSync } from 'node:fs';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedCareer } from '#career/published.ts';
import { deployCheckCommand } from '#cli/deployCheck.ts';
import { type BuiltFile, headerRules } from '#publish/hosts/headers.ts';
import { headersFor, readHeaders, writeHeaders } from '#publish/hosts/headersFile.ts';
import { inlineOf, policyOf, withPolicy } from '#publish/hosts/policy.ts';
import { writeRedirects } from '#publish/hosts/redirectsFile.ts';

const page = (head: string) => `<!doctype html><head>\n<meta charset="utf-8" />${head}</head>`;

describe('inlineOf(pages)', () => {
  // printf 'x()' | openssl dgst -sha256 -binary | base64
  const hash = "'sha256-D6IGS8VMvCoyaR/l0h9tERrBTATY01CoPS7l6xDv0kI='";

  test('lists each inline script and style once, by the hash of its content', () => {
    const inline = inlineOf(page('<script>x()</script>'), page('<script data-page="a/">x()</script>'));
    expect(inline).toEqual({ scripts: [hash], styles: [] });
    const styled = inlineOf(page('<style>x()</style><style data-exhibit="a">y</style>'));
    expect(styled.styles).toHaveLength(2);
    expect(styled.styles).toContain(hash);
  });

  test('ignores external scripts and data blocks', () => {
    const head = '<script type="module" src="a.js"></script><script type="application/ld+json">{}</script>';
    expect(inlineOf(page(head)).scripts).toEqual([]);
  });

  test('normalises line ends as a browser does', () => {
    expect(inlineOf('<style>a\r\nb</style>')).toEqual(inlineOf('<style>a\nb</style>'));
  });
});

describe('policyOf(inline)', () => {
  const hash = `'sha256-${'A'.repeat(43)}='`;
  const policies = [undefined, "'none'", '*'].map((framedBy) =>
    policyOf({ scripts: [hash], styles: [hash] }, framedBy ? { framedBy: framedBy as '*' } : {}),
  );

  test('gives csp_evaluator nothing to warn about', () => {
    for (const policy of policies) {
      const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
      expect(found.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)).toEqual([]);
    }
  });

  test('denies everything by default, and allows no unsafe sources and no text as code', () => {
    for (const policy of policies) {
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    }
  });
});

describe('withPolicy(html)', () => {
  test('puts the policy after the encoding and before any script', () => {
    const html = withPolicy(page('<script>x()</script>'));
    expect(html).toMatch(/charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="[^"]*"/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html).not.toMatch(/frame-ancestors/);
  });

  test('rejects a page without an encoding', () => {
    expect(() => withPolicy('<head></head>')).toThrow('has no place for its Content-Security-Policy');
  });
});

const builtFiles = (achievements: number): readonly BuiltFile[] => [
  ...['index.html', '404.html', 'timeline/index.html', 'achievements/index.html', 'resume/index.html'].map(
    (file) => ({ file, html: page(`<script>x()</script><style>${file}</style>`) }),
  ),
  ...Array.from({ length: achievements }, (_, index) => ({
    file: `achievements/a${index}/index.html`,
    html: page('<script>x()</script><style>deep</style>'),
  })),
  { file: 'embed/timeline/index.html', html: page('<style>framed</style>') },
  { file: 'career.json' },
  { file: 'assets/index-12345678.js' },
];

describe('headerRules(files)', () => {
  const rules = headerRules(builtFiles(60));

  test('sets no header twice for one address, because hosts would join the values', () => {
    const segment = fc.constantFrom(
      '',
      'timeline',
      'achievements',
      'a1',
      'embed',
      'assets',
      'fonts',
      'x.md',
      'x.txt',
      'index.html',
      'career.json',
      '404.html',
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
        const path = `/${segments.join('/')}`;
        const set = rules.flatMap((rule) => Object.keys(headersFor([rule], path)));
        expect(new Set(set).size, path).toBe(set.length);
      }),
    );
  });

  test('stays within Cloudflare’s limits of 100 rules and 2,000 characters a line, with 60 achievements', () => {
    expect(rules.length).toBeLessThan(30);
    for (const line of writeHeaders(rules).split('\n')) expect(line.length).toBeLessThan(2_000);
  });

  test('lets anyone frame the embed pages, and nobody the other pages', () => {
    const policy = (path: string) => headersFor(rules, path)['Content-Security-Policy'];
    for (const path of ['/', '/index.html', '/404.html', '/timeline/', '/achievements/a7/'])
      expect(policy(path), path).toContain("frame-ancestors 'none'");
    expect(policy('/embed/timeline/')).toContain('frame-ancestors *');
    for (const hash of inlineOf(page('<style>framed</style>')).styles) {
      expect(policy('/embed/timeline/')).toContain(hash);
      expect(policy('/timeline/')).not.toContain(hash);
    }
  });

  test('caches hashed files forever, and revalidates pages', () => {
    const kept = (path: string) => headersFor(rules, path)['Cache-Control'];
    expect(kept('/assets/index-12345678.js')).toBe('public, max-age=31536000, immutable');
    expect(kept('/timeline/')).toBe('no-cache');
    expect(kept('/career.json')).toBe('no-cache');
  });

  test('allows other sites to read the files of embeds, but not the pages', () => {
    const readers = (path: string) => headersFor(rules, path)['Access-Control-Allow-Origin'];
    for (const path of ['/career.json', '/embed/throughline.js', '/assets/a.js', '/fonts/a.woff2'])
      expect(readers(path), path).toBe('*');
    for (const path of ['/', '/timeline/', '/resume.json']) expect(readers(path), path).toBeUndefined();
  });

  test('reads back from its file unchanged', () => {
    expect(readHeaders(`# a comment\n\n${writeHeaders(rules)}`)).toEqual(rules);
  });
});

describe('headersFor(rules, path)', () => {
  test('joins the values of two rules for one header', () => {
    const rules = readHeaders('/*\n  A: one\n/x\n  A: two\n/y.z\n  A: three\n');
    expect(headersFor(rules, '/x')).toEqual({ A: 'one, two' });
    expect(headersFor(rules, '/yaz')).toEqual({ A: 'one' });
  });
});

describe('writeRedirects(career)', () => {
  const achievements = [
    { id: 'new', aliases: ['old'] },
    { id: 'other' },
  ] as unknown as PublishedCareer['achievements'];

  test('redirects from an achievement’s old address, with and without a slash', () => {
    expect(writeRedirects({ achievements })).toBe(
      '/achievements/old /achievements/new/ 301\n/achievements/old/ /achievements/new/ 301\n',
    );
  });

  test('writes no file if nothing was renamed', () => {
    expect(writeRedirects({ achievements: achievements.slice(1) })).toBeUndefined();
  });
});

describe('the documentation of hosts', () => {
  const readme = readFileSync('src/publish/hosts/README.md', 'utf8');

  test('gives every server the headers of `_headers`, without hashes', () => {
    const rules = headerRules(builtFiles(1));
    const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
    names.delete('Content-Type');
    for (const language of ['nginx', 'caddy', 'apache']) {
      const snippet = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
      for (const name of names) expect(snippet, language).toContain(name);
      expect(snippet).not.toMatch(/sha256|script-src|style-src/);
    }
  });
});

describe('throughline deploy:check', () => {
  test('asks for an address if it is missing or invalid', async () => {
    for (const address of [undefined, 'example.org']) {
      let said = '';
      expect(
        await deployCheckCommand(address, (text) => {
          said += text;
        }),
      ).toBe(1);
      expect(said).toMatch(/The URL of the site is missing, or does not start with https:/);
    }
  });
});
