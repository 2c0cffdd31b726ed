import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;
const [canInform, canRead, canList] = ['pdfinfo', 'pdftotext', 'pdffonts'].map(has);

/** How long a print may take on a busy machine: it builds a site first. Milliseconds. */
const patience = 180_000;

/** Prints a career as its owner would, and returns the folder and the output. */
function print(name: string, content: string, env: NodeJS.ProcessEnv = {}) {
  const out = join('.check', 'pdf', name);
  const words = ['src/cli/throughline.js', 'pdf', '--content', content, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { out, file: join(out, 'resume.pdf'), status, stderr };
}

/** The output of a poppler program for a file; the program must report no fault. */
function ask(program: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

// Its scripts never run, because no window shows a parsed document.
const parser = new new JSDOM('').window.DOMParser();

/** Every file of a folder, by its path in the folder. */
const bytesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );

const dense = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const spaced = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The built résumé page, and the texts of some of its elements, in document order. */
function sheetOf(out: string) {
  const html = readFileSync(join(out, 'resume', 'index.html'), 'utf8');
  const document = parser.parseFromString(html, 'text/html');
  const all = (selector: string) => [...document.querySelectorAll(`.tl-sheet :is(${selector})`)];
  return {
    document,
    all,
    texts: (selector: string) => all(selector).map((one) => spaced(one.textContent ?? '')),
  };
}

let real: ReturnType<typeof print>;
let dated: ReturnType<typeof print>;

beforeAll(() => {
  real = print('real', 'content');
  dated = print('dated', 'tests/careers/dated');
  expect(real.status, real.stderr).toBe(0);
  expect(dated.status, dated.stderr).toBe(0);
});

describe('resume.pdf', () => {
  test.skipIf(!canRead)('prints without a warning if all of its text can be read back', () => {
    for (const { stderr } of [real, dated]) expect(stderr).not.toContain('resume.pdf');
  });

  test('has the page’s headings as its outline, and the page’s language', () => {
    const bytes = readFileSync(real.file, 'latin1');
    const { document, all } = sheetOf(real.out);
    const entries = bytes.slice(bytes.indexOf('/Type /Catalog') - 9_000).match(/<<\/Title /g) ?? [];
    expect(entries).toHaveLength(all('h1, h2, h3, h4').length);
    expect(bytes).toMatch(/\/Type \/Catalog[\s\S]{1,400}\/Outlines \d+ 0 R/);
    expect(bytes).toContain(`/Lang (${document.documentElement.lang})`);
  });

  test('contains no creation date and no machine names', () => {
    expect(readFileSync(real.file, 'latin1')).not.toMatch(/\/CreationDate|\/ModDate|Mozilla|127\.0\.0\.1/);
  });

  test(
    'is the same in another time zone and language, with all other files',
    () => {
      const again = print('again', 'content', {
        TZ: 'Asia/Tokyo',
        LANG: 'de_DE.UTF-8',
        LC_ALL: 'de_DE.UTF-8',
      });
      expect(again.status, again.stderr).toBe(0);
      const [first, second] = [real.out, again.out].map(bytesIn);
      expect([...second!.keys()]).toEqual([...first!.keys()]);
      expect(
        [...first!].filter(([name, bytes]) => !second!.get(name)!.equals(bytes)).map(([name]) => name),
      ).toEqual([]);
    },
    patience,
  );

  test.skipIf(!canInform)('is tagged, has one sheet and the page’s title (judged by pdfinfo)', () => {
    const said = ask('pdfinfo', real.file);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^Pages: +1$/m);
    const [, title = ''] = /^Title: +(.*)$/m.exec(said) ?? [];
    expect(title).toBe(sheetOf(real.out).document.title);
  });

  test.skipIf(!canInform)('has headings and lists in the page’s order (judged by pdfinfo)', () => {
    const structure = ask('pdfinfo', '-struct-text', real.file);
    const { all, texts } = sheetOf(real.out);
    const kinds = structure.match(/^ +(?:H[1-4]|LI) /gm)?.map((kind) => kind.trim().toLowerCase());
    expect(kinds).toEqual(all('h1, h2, h3, h4, li').map(({ localName }) => localName));
    // Each part of a text is on a separate line.
    const read = dense(structure.replace(/^\s*\w*(?: \(\w+\):?)?$/gm, '').replaceAll('"', ''));
    let from = 0;
    for (const heading of texts('h1, h2, h3, h4').map(dense)) {
      const at = read.indexOf(heading, from);
      expect(at, heading).toBeGreaterThanOrEqual(from);
      from = at + heading.length;
    }
  });

  test.skipIf(!canList)('embeds its typefaces as fonts (judged by pdffonts)', () => {
    const rows = ask('pdffonts', real.file).split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows)
      expect(row).toMatch(/^\w{6}\+(Schibsted|Newsreader)\S* +CID TrueType +\S+ +yes yes yes /);
  });

  test.skipIf(!canRead).each(['real', 'dated'] as const)(
    'reads “%s” in one column in the page’s order (judged by pdftotext)',
    (which) => {
      const { out, file } = which === 'real' ? real : dated;
      const read = spaced(ask('pdftotext', '-enc', 'UTF-8', file, '-')).replace(/ \(https?:[^)]*\)/g, '');
      let from = 0;
      const wanted = sheetOf(out).texts('h1, h2, h3, h4, .tl-sheet__role, .tl-sheet__profile, li');
      expect(wanted.length).toBeGreaterThan(15);
      for (const text of wanted) {
        const at = read.indexOf(text, from);
        expect(at, text).toBeGreaterThanOrEqual(from);
        from = at + text.length;
      }
    },
  );

  test.skipIf(!canRead)('puts a colon only before words (judged by pdftotext)', () => {
    const lines = ask('pdftotext', '-enc', 'UTF-8', dated.file, '-').split('\n');
    expect(lines).toContain('English: native');
    expect(lines.filter((line) => /:\s*$/.test(line))).toEqual([]);
  });

  test.skipIf(!canInform)('keeps all links of the page (judged by pdfinfo)', () => {
    const links = (file: string) => ask('pdfinfo', '-url', file).match(/(?<=Annotation +)\S+/g) ?? [];
    const hrefs = sheetOf(dated.out)
      .all('a[href]')
      .map((link) => link.getAttribute('href'));
    expect(hrefs.length).toBeGreaterThan(3);
    expect([...links(dated.file)].sort()).toEqual(hrefs.sort());
    expect(links(real.file)).toEqual([]);
  });
});

describe('the site with resume.pdf', () => {
  test('links to it from the résumé page', () => {
    const { document } = sheetOf(real.out);
    const links = [...document.querySelectorAll('a[href], link[href]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toContain('../resume.pdf');
  });
});

describe('throughline pdf', () => {
  test.skipIf(!canRead)(
    'warns if the text cannot be read back (judged by pdftotext)',
    () => {
      const { status, stderr } = print('arabic', 'tests/careers/arabic');
      expect(status).toBe(0);
      expect(stderr).toMatch(/a program cannot read \d+ of its \d+ passages correctly/);
    },
    patience,
  );

  test('explains a missing résumé page, and writes nothing', () => {
    const content = join('.check', 'pdf', 'none-content');
    mkdirSync(content, { recursive: true });
    writeFileSync(
      join(content, 'career.ts'),
      "export { career } from '../../../tests/careers/one/career.ts';\n",
    );
    writeFileSync(join(content, 'site.ts'), "export const site = { pages: ['about'] };\n");
    const { status, stderr, out } = print('none', content);
    expect([status, stderr]).toEqual([1, expect.stringContaining("add 'resume' to the pages")]);
    expect(existsSync(out)).toBe(false);
  });
});
