import { describe, expect, test } from 'vitest';
import { locatorOf } from '#publish/locate.ts';
import { positionIn } from '#publish/sourceFile.ts';

/** The file, and the text at the spot up to the end of its line. */
function textAt(files: Record<string, string>, pointer: string, at?: 'key'): string | undefined {
  const locate = locatorOf('content/career.ts', (file) => files[file]);
  const spot = locate(pointer, at);
  if (!spot) return undefined;
  return `${spot.file}: ${files[spot.file]?.split('\n')[spot.line - 1]?.slice(spot.column - 1)}`;
}

const files = {
  'content/career.ts': `import { defineCareer } from '#career/career.ts';
import { facts } from './facts.ts';
import payments, { list as technologies } from './parts/payments.ts';
import { more } from '#content/more.ts';

const title = 'Titled' as const;
const base = { label: 'Base', aside: 'Aside' };
const ids = ['a', 'b'] satisfies readonly string[];

export const career = defineCareer({
  facts,
  person: { headline: ('Miller'), links: [
    { label: 'x' },
    { label: 'y' }] },
  chapters: {
    first: { title, ...base, label: 'Own', tags: [...ids, 'c'], ...computed() },
    'second-one': { ...more.shared, story: { ['p-1']: { text: \`told\` } } },
    payments,
    third: make({ title: 'x' }),
  },
  technologies,
});
`,
  'content/facts.ts': "export const facts = { f1: { who: 'I' } } as const;\n",
  'content/more.ts': "const inner = { shared: { motif: 'open' } };\nexport { inner as more };\n",
  'content/parts/payments.ts':
    "export * from './list.ts';\nexport default { title: 'Payments', aside: technologies.sail };\nimport { list as technologies } from './list.ts';\n",
  'content/parts/list.ts': "export const list = { sail: { name: 'Sail' } };\n",
};

describe('locatorOf(entry, read)', () => {
  test.each([
    ['', 'content/career.ts: {'],
    ['/person/headline', "content/career.ts: 'Miller'), links: ["],
    ['/person/links/1/label', "content/career.ts: 'y' }] },"],
    ['/chapters/first/title', "content/career.ts: 'Titled' as const;"],
    ['/chapters/first/label', "content/career.ts: 'Own', tags: [...ids, 'c'], ...computed() },"],
    ['/chapters/first/aside', "content/career.ts: 'Aside' };"],
    ['/chapters/first/tags/1', "content/career.ts: 'b'] satisfies readonly string[];"],
    ['/chapters/first/tags/2', "content/career.ts: 'c'], ...computed() },"],
    ['/chapters/second-one/story/p-1/text', 'content/career.ts: `told` } } },'],
    ['/chapters/second-one/motif', "content/more.ts: 'open' } };"],
    ['/facts/f1/who', "content/facts.ts: 'I' } } as const;"],
    ['/technologies/sail/name', "content/parts/list.ts: 'Sail' } };"],
    ['/chapters/payments/title', "content/parts/payments.ts: 'Payments', aside: technologies.sail };"],
    ['/chapters/payments/aside/name', "content/parts/list.ts: 'Sail' } };"],
  ])('finds the value behind %j', (pointer, expected) => {
    expect(textAt(files, pointer)).toBe(expected);
  });

  test.each([
    ['/chapters/second-one', "content/career.ts: 'second-one': {"],
    ['/chapters/payments', 'content/career.ts: payments,'],
    ['/facts/f1', 'content/facts.ts: f1: {'],
    ['/person/links/0', "content/career.ts: { label: 'x' },"],
  ])('finds the key of %j', (pointer, expected) => {
    expect(textAt(files, pointer, 'key')).toContain(expected);
  });

  test('falls back to the enclosing literal if a value is computed or missing', () => {
    expect(textAt(files, '/chapters/third/title')).toBe("content/career.ts: make({ title: 'x' }),");
    expect(textAt(files, '/chapters/first/motif')).toContain('{ title, ...base');
    expect(textAt(files, '/chapters/nowhere/title')).toBe('content/career.ts: {');
    expect(textAt({ 'content/career.ts': 'export const career = read();' }, '/x')).toBe(
      'content/career.ts: read();',
    );
  });

  test('finds the argument of defineSite, and of a default export', () => {
    const site = { 'content/career.ts': "export const site = defineSite({ color: '#000' });" };
    expect(textAt(site, '/color')).toBe("content/career.ts: '#000' });");
    const other = { 'content/career.ts': 'const career = { a: 1 };\nexport default defineCareer(career);' };
    expect(textAt(other, '/a')).toBe('content/career.ts: 1 };');
  });

  test('finds nothing in a missing or broken file, or in one without a career', () => {
    expect(textAt({}, '/x')).toBeUndefined();
    expect(textAt({ 'content/career.ts': 'const career = {};' }, '/x')).toBeUndefined();
    expect(textAt({ 'content/career.ts': 'export const career = {' }, '/x')).toBeUndefined();
  });

  test('terminates on circular imports and references', () => {
    const circle = {
      'content/career.ts':
        "import { a } from './a.ts';\nexport const career = { a, ...career, b: [...career.b] };",
      'content/a.ts': "export * from './a.ts';\nexport { a } from './career.ts';",
    };
    expect(textAt(circle, '/a/b')).toContain('content/career.ts');
    expect(textAt(circle, '/nothing')).toContain('content/career.ts');
    expect(textAt(circle, '/b/0')).toContain('content/career.ts');
  });

  test('unescapes the keys of a pointer', () => {
    expect(textAt({ 'content/career.ts': "export const career = { 'a/b~c': 1 };" }, '/a~1b~0c')).toBe(
      'content/career.ts: 1 };',
    );
  });
});

describe('positionIn(source, offset)', () => {
  test('counts lines and columns from 1 in UTF-16 units, with any line ends', () => {
    expect(positionIn('', 0)).toEqual({ line: 1, column: 1 });
    expect(positionIn('a\r\nbc\rd\n😀e', 11)).toEqual({ line: 4, column: 4 });
    expect(positionIn('a\n', 2)).toEqual({ line: 2, column: 1 });
  });
});
