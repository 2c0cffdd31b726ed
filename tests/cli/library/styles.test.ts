import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Features, transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { libraryCss, writeFonts } from '#cli/library/styles.ts';
import { urlsIn } from '#publish/css/urls.ts';

/** The selectors of a list: 'a:is(b, c), d' has two. */
function single(list: string): readonly string[] {
  let depth = 0;
  const lines = list.replace(/[(),]/g, (mark) => {
    depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
    return mark === ',' && depth === 0 ? '\n' : mark;
  });
  return lines.split('\n').map((selector) => selector.trim());
}

/** The selectors of each rule of a style sheet, with nesting resolved. */
function selectorsOf(css: string): readonly string[] {
  const { code } = transform({
    filename: 'styles.css',
    code: Buffer.from(css),
    // A browser that lacks only nesting.
    targets: { chrome: 111 << 16 },
    include: Features.Nesting,
    exclude: Features.LightDark | Features.Colors | Features.LogicalProperties,
  });
  const rules = code.toString().replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap(single);
}

describe('the library’s styles', () => {
  const css = libraryCss();

  test('select only elements inside the library’s own', () => {
    const selectors = selectorsOf(css);
    expect(selectors.length).toBeGreaterThan(300);
    const own = /^(:is\()?:is\(#throughline, \.throughline\)|^\.throughline$/;
    expect(selectors.filter((selector) => !own.test(selector))).toEqual([]);
  });

  test('add no global names without a prefix', () => {
    const animations = [...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name);
    expect(animations.length).toBeGreaterThan(0);
    expect(animations.filter((name) => !name?.startsWith('tl-'))).toEqual([]);
    const kinds = new Set([...css.matchAll(/@([\w-]+)/g)].map(([, kind]) => kind));
    expect([...kinds].sort()).toEqual(
      ['container', 'keyframes', 'media', 'supports'].filter((kind) => kinds.has(kind)),
    );
  });

  test('follow the section’s width, not the window’s width or the root’s font size', () => {
    expect(css).not.toMatch(/\d(rem|vw|vh|vi)\b/);
    expect(css).not.toMatch(/@media[^{]*width/);
  });
});

describe('writeFonts(to)', () => {
  test('prefixes every font family, and copies all font files and licences', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'throughline-')), 'fonts');
    writeFonts(folder);
    const css = readFileSync(join(folder, 'fonts.css'), 'utf8');
    const families = [...css.matchAll(/@font-face\{font-family:([^;]+)/g)].map(([, family]) => family);
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((family) => !family?.startsWith('Throughline '))).toEqual([]);
    const files = readdirSync(folder);
    const asked = urlsIn(css);
    expect(asked.length).toBeGreaterThan(4);
    for (const file of asked) expect(files).toContain(file);
    expect(files.filter((file) => file.endsWith('-OFL.txt'))).toHaveLength(2);
    rmSync(join(folder, '..'), { recursive: true });
  });
});
