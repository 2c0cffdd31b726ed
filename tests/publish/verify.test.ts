import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import type { Site } from '#career/site.ts';
import { verifyCommand } from '#cli/verify.ts';
import { pdfText } from '#publish/share/pdfText.ts';
import { withSources } from '#publish/sources.ts';
import { lineOf } from '#publish/verify/finding.ts';
import { verify } from '#publish/verify.ts';
import { career, exhibits, files } from '../cases/verify/site.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/** The findings in the small site after replacing some of its files: file, rule and what, each in one text. */
async function found(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
  told: Career = career,
  site: Site = {},
) {
  for (const [name, content] of Object.entries({ ...files, ...changes })) write(name, content);
  const findings = await verify({ folder, career: told, site, exhibits, checkout: '/srv/checkout' });
  return findings.map(({ file, rule, what }) => `${file} ${rule} ${what}`);
}

/** A minimal PDF that contains a text. */
const pdfOf = (text: string): Uint8Array =>
  new TextEncoder().encode(
    [
      '%PDF-1.4',
      '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 99] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj',
      `4 0 obj <</Length ${text.length + 32}>> stream\nBT /F 12 Tf 9 50 Td (${text}) Tj ET\nendstream endobj`,
      '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  );

/** The front page with additional HTML. */
const withMore = (more: string) => ({
  'index.html': files['index.html']!.replace('</main>', `${more}</main>`),
});

describe('verify(folder)', () => {
  test('finds nothing in a site that states only what the career states', async () => {
    expect(await found()).toEqual([]);
  });

  test.each([
    ['invented-number 1,201', '<p>About 1,201 tiles.</p>'],
    ['invented-number 5', '<p>A team of 5.</p>'],
    ['invented-number five', '<p>A team of five.</p>'],
    ['invented-number 35%', '<p>Faster by 35%.</p>'],
    ['invented-number 1,200 million', '<p>Over 1,200 million tiles.</p>'],
    ['invented-number 12,00', '<p>Over <b>12</b><i>,00</i> tiles.</p>'],
    ['invented-number 1', '<p>With 1 apprentice.</p>'],
    ['invented-number 60', '<p>A batch of 60.</p>'],
    ['invented-number 900', '<img src="icon.svg" alt="900 kilns">'],
    ['invented-number 7', '<p aria-label="7 kilns">Kilns</p>'],
    ['invented-number 7', '<p><data value="7">Kilns</data></p>'],
    ['invented-number 7', '<svg><text><tspan>7</tspan> kilns</text></svg>'],
    ['invented-number 7', '<noscript>7 kilns</noscript>'],
    ['invented-number 7', '<template><p>7 kilns</p></template>'],
    ['invented-number 7', '<script type="application/ld+json">{"kilns":7}</script>'],
    ['invented-date 2018', '<p>Since 2018.</p>'],
    ['invented-date May 2019', '<p>May 2019 to 2021</p>'],
    ['invented-date 9 April 2019', '<p>From 9 April 2019.</p>'],
    ['invented-date 2019-05', '<p><time datetime="2019-05">2019</time></p>'],
    ['unknown-name Google', '<p>I ran the kilns of <b>Google</b>.</p>'],
    ['unknown-name AWS', '<p>AWS was part of it.</p>'],
    ['unknown-name JavaScript', '<p>JavaScript was part of it.</p>'],
    ['unknown-name Monday', '<p>Every Monday.</p>'],
    ['unknown-name Little', '<p>The law of Little.</p>'],
    ['foreign-currency ₹', '<p>₹1,200 a week</p>'],
    ['foreign-currency INR', '<p>1,200 INR a week</p>'],
    ['foreign-currency rupees', '<p>1,200 rupees a week</p>'],
    ['placeholder Present', '<p>Apr 2019 – Present</p>'],
    ['placeholder present', '<p>2019 to present</p>'],
    ['placeholder undefined', '<p>I ran undefined.</p>'],
    ['placeholder NaN', '<p>NaN</p>'],
    ['placeholder Invalid Date', '<p>Invalid Date</p>'],
    ['placeholder null', '<p>Kilns: null</p>'],
    ['placeholder [object Object]', '<p>[object Object]</p>'],
    ['placeholder Lorem ipsum', '<p>Lorem ipsum dolor</p>'],
    ['placeholder TODO', '<p>TODO</p>'],
    ['machine-path /home/ada/site', '<!-- /home/ada/site -->'],
    ['machine-path /srv/checkout/src', '<p data-from="/srv/checkout/src"></p>'],
    ['machine-path file:///x', '<p>file:///x</p>'],
    ['broken-link nowhere/', '<a href="nowhere/">x</a>'],
    ['broken-link ../', '<a href="../">x</a>'],
    ['broken-link Icon.svg', '<img src="Icon.svg" alt="">'],
    ['broken-link gone.woff2', '<style>a{background:url(gone.woff2)}</style>'],
    ['broken-link %E0%A4%A', '<a href="%E0%A4%A">x</a>'],
    ['broken-anchor tiles/#glaze', '<a href="tiles/#glaze">x</a>'],
    ['broken-anchor #glaze', '<a href="#glaze">x</a>'],
    ['duplicate-id fire', '<p id="fire"></p>'],
  ])('finds %s', async (expected, planted) => {
    expect(await found(withMore(planted))).toEqual([`index.html ${expected}`]);
  });

  test('reads text, Markdown, JSON and SVG', async () => {
    expect(
      await found({
        'llms.txt': '# Ada Brandt\n\nFor Google.\n[x](gone.md)\n',
        'career.json': '{"since":"2017","count":8}',
        'icon.svg': '<svg><desc>8 kilns</desc></svg>',
      }),
    ).toEqual([
      'career.json invented-date 2017',
      'career.json invented-number 8',
      'icon.svg invented-number 8',
      'llms.txt unknown-name Google',
      'llms.txt broken-link gone.md',
    ]);
  });

  test.skipIf(pdfText(pdfOf('Tiles')) === undefined)('reads the text of a PDF', async () => {
    expect(await found({ 'resume.pdf': pdfOf('Earned 42 crowns') })).toEqual([
      'resume.pdf invented-number 42',
    ]);
    expect(await found({ 'resume.pdf': pdfOf('Tiles') })).toEqual([]);
  });

  test('reports a file that is not valid text or JSON', async () => {
    const changes = { 'career.json': '{', 'llms.txt': new Uint8Array([0x41, 0xe9]), 'a.html': '' };
    expect(await found(changes)).toEqual(
      ['a.html', 'career.json', 'llms.txt'].map((file) => `${file} unreadable-file ${file}`),
    );
  });

  test.each([
    ['ada@example.org', '// Ada@example.org'],
    ['ada@example.org', 'x("ada\\u0040example.org")'],
    ['ada@example.org', '<a href="mailto:ada%40example.org">'],
    ['ada@example.org', 'ada&#64;example.org'],
    ['+49 170 123 45 67', 'tel:01701234567'],
    ['Jena', 'const city = "Jena"'],
    ['notes.example.org/ada', '"https:\\/\\/notes.example.org\\/ada"'],
    ['ada@example.org', Buffer.from('\ufeff.ada@example.org', 'utf16le')],
    ['ada@example.org', Buffer.from('ada@example.org', 'utf16le').swap16()],
  ])('finds the private %s in any file and encoding: %s', async (value, written) => {
    const name = typeof written === 'string' ? 'assets/app.js' : 'photo.webp';
    expect(await found({ [name]: written })).toEqual([`${name} private-value ${value}`]);
  });

  test('does not report a longer word that contains a private one', async () => {
    expect(await found({ 'assets/app.js': 'Jenae, Jenas, 91701234567890' })).toEqual([]);
  });

  test('recognises its own address, and checks links below it', async () => {
    const site = { address: 'https://example.org/ada/' } as const;
    const more =
      '<a href="https://example.org/ada/tiles/">x</a><a href="/ada/#fire">x</a><a href="https://example.org/ada/gone">x</a>';
    expect(await found(withMore(more), career, site)).toEqual([
      'index.html broken-link https://example.org/ada/gone',
    ]);
  });

  test('does not check the words of files that the build copies unchanged', async () => {
    const licence = 'Copyright 1999 by Foo Corp, 7 EUR\n';
    write('LICENSE.txt', licence);
    const verifying = { folder, career, site: {}, checkout: '/srv/checkout' };
    expect(await verify({ ...verifying, untouched: folder })).toEqual([]);
    expect(await verify({ ...verifying, untouched: join(folder, 'other') })).not.toEqual([]);
  });

  test('checks headings and prose against the ledger', async () => {
    const title = 'At Google for 9 years';
    const kilns = { ...career.chapters.kilns!, title, summary: 'I fired 88 pots.' };
    expect(
      await found(withMore(`<h2>${title}</h2><p>I fired 88 pots.</p>`), { ...career, chapters: { kilns } }),
    ).toEqual([
      'index.html invented-number 9',
      'index.html unknown-name Google',
      'index.html invented-number 88',
    ]);
  });

  test('rejects a number that only begins with a stated one', async () => {
    const said = ['Of 1 second it says this.', 'It waits 10'];
    for (const [name, content] of Object.entries({
      ...files,
      ...withMore(
        '<p>It takes 101 seconds.</p><p>Of 1 second it says this. It waits 10, and it waits 105.</p>',
      ),
    }))
      write(name, content);
    const findings = await verify({ folder, career, site: {}, exhibits: said, checkout: '/srv/checkout' });
    expect(findings.map(({ what }) => what)).toEqual(expect.arrayContaining(['101', '105']));
  });

  test('accepts the labels of links and proofs', async () => {
    const links = [{ label: 'GitHub', href: 'https://example.org/ada' }] as const;
    const proof = [{ label: 'Article in Keramik 9', href: 'https://example.org/9' }] as const;
    const { private: _, ...person } = career.person;
    const tiles = { ...career.achievements!.tiles!, proof };
    expect(
      await found(withMore('<p>See GitHub.</p><p>Article in Keramik 9</p><p>Written for Wired.</p>'), {
        ...career,
        person: { ...person, links },
        achievements: { tiles },
      }),
    ).toEqual(['index.html unknown-name Wired']);
  });

  test('trusts prose if there is no ledger, and nothing else', async () => {
    const { facts: _, ...untold } = career;
    const kilns = { ...career.chapters.kilns!, story: { fire: 'For Google I fired 77 pots, at ₹5.' } };
    const more = '<p>For Google I fired 77 pots, at ₹5.</p><p>At Selene, 78 pots.</p>';
    expect(await found(withMore(more), { ...untold, chapters: { kilns } })).toEqual(
      expect.arrayContaining(['index.html unknown-name Selene', 'index.html invented-number 78']),
    );
    expect(await found(withMore(more), { ...untold, chapters: { kilns } })).not.toContain(
      'index.html invented-number 77',
    );
  });
});

describe('lineOf(folder, finding)', () => {
  test('gives the place, the rule, the value, its context, the reason and the fix', () => {
    const finding = {
      file: 'timeline/index.html',
      rule: 'invented-number',
      what: '1,200',
      around: '…about 1,200 users…',
    } as const;
    expect(lineOf('dist/', finding)).toBe(
      'dist/timeline/index.html invented-number "1,200" in "…about 1,200 users…": no fact states it. Add a fact that does, or remove it.\n',
    );
    expect(lineOf('dist', { ...finding, file: 'llms.txt', line: 3, around: '1,200' })).toMatch(
      /^dist\/llms\.txt:3 invented-number "1,200": no fact/,
    );
  });
});

describe('verifyCommand(folder, content)', () => {
  const run = async (built: string, content = 'content') => {
    let output = '';
    const exhibits = await withSources(async (load) => {
      const { exhibitTexts } = await load<typeof import('#publish/exhibitTexts.ts')>(
        'src/publish/exhibitTexts.ts',
      );
      return exhibitTexts('en');
    });
    const code = await verifyCommand(
      built,
      content,
      async () => exhibits,
      (text) => {
        output += text;
      },
    );
    return { code, output };
  };

  /** Passes a content folder with this career to `use`, and then removes the folder. */
  const withCareer = async (career: string, use: (content: string) => Promise<void>) => {
    const content = mkdtempSync(resolve('.verify-'));
    writeFileSync(join(content, 'career.ts'), `export const career = ${career};`);
    try {
      await use(content);
    } finally {
      rmSync(content, { recursive: true });
    }
  };

  test('finds nothing in the built site', async () => {
    const dist = resolve(process.env.THROUGHLINE_DIST ?? 'dist');
    expect(existsSync(dist), `${dist} is not there: run \`npm run build\` before the tests`).toBe(true);
    const { code, output } = await run(dist);
    expect(output).toMatch(/(?:^|\n)No findings in .*\.\n$/);
    expect(code).toBe(0);
  });

  test('reports a missing folder, and counts its findings', async () => {
    expect(await run(join(folder, 'none'))).toMatchObject({
      code: 1,
      output: expect.stringMatching(/does not exist/),
    });
    write('llms.txt', 'For Google.\n');
    await withCareer(
      "{ facts: { f1: { statement: 'A potter.', who: 'I' } }, person: { headline: 'Potter', summary: { text: 'A potter.', facts: ['f1'] } }, chapters: {} }",
      async (content) =>
        expect(await run(folder, content)).toEqual({
          code: 1,
          output: `${folder}/llms.txt:1 unknown-name "Google" in "For Google.": the career does not mention this name. Add it to a fact or to a field (\`organisations\`, \`technologies\`, \`terms\`, …), or write it in lower case.\n1 finding in ${folder}.\n`,
        }),
    );
  });

  test('notes a missing ledger', async () => {
    write('llms.txt', 'Potter since 1999\n');
    await withCareer("{ person: { headline: 'Potter since 1999' }, chapters: {} }", async (content) => {
      const { code, output } = await run(folder, content);
      expect(output).toContain(
        'has no ledger (`facts`), so the statements in its texts were not checked.\nNo findings',
      );
      expect(code).toBe(0);
    });
  });
});
