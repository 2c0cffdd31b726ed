import { describe, expect, test } from 'vitest';
import { readOptions } from '#cli/options.ts';

const usage = `throughline <command>

  build    writes the site              [--content DIR] [--out DIR]
  build:one   writes one file   [FILE] [--content DIR]
  verify   reads a built folder   [DIR] [--content DIR]
  walk     walks a site   URL
  take     makes a career   FILE [--into DIR] [--over]
  say      says it   [--content DIR] [--export FILE]
  fonts    cuts the typefaces
`;
const read = (...words: string[]) => readOptions(words, usage);

describe('readOptions(words, usage)', () => {
  test('returns a value for every option', () => {
    expect(read('build')).toEqual({
      positionals: ['build'],
      values: {
        content: 'content',
        out: 'dist',
        port: undefined,
        runs: 7,
        into: 'content',
        export: undefined,
        over: false,
        achievements: false,
        losses: false,
        write: false,
        help: false,
      },
    });
    expect(read('verify', 'out', '--content=a', '--port', '80', '--write').values).toMatchObject({
      content: 'a',
      port: 80,
      write: true,
    });
  });

  test('accepts a second word only for some commands', () => {
    expect(read('verify', 'out').positionals).toEqual(['verify', 'out']);
    expect(read('build:one', 'out').positionals).toEqual(['build:one', 'out']);
    expect(read('walk', 'https://example.org/').positionals).toHaveLength(2);
    expect(read('take', '-', '--over').positionals).toEqual(['take', '-']);
    expect(() => read('say', 'x', '--export', 'y')).toThrow('say does not expect the argument “x”');
    expect(read().positionals).toEqual([]);
    expect(read('--help', 'whatever', 'else')).toMatchObject({ positionals: [], values: { help: true } });
  });

  test.each([
    [['biuld'], 'There is no command “biuld”. Did you mean “build”?'],
    [
      ['zzzzz'],
      'There is no command “zzzzz”. Write one of build, build:one, verify, walk, take, say, fonts.',
    ],
    [['build', 'foo'], 'build does not expect the argument “foo”. '],
    [['verify', 'a', 'b'], 'verify does not expect the argument “b”. '],
    [['fonts', '\u001b[31m'], 'fonts does not expect the argument “\\u{001B}[31m”. '],
    [['build', '--ot', 'x'], 'There is no option “--ot”. Did you mean “--out”?'],
    [['build', '-x'], 'There is no option “-x”. Write one of --content, '],
    [['build', '--__proto__', 'x'], 'There is no option “--__proto__”. '],
    [['build', '--out'], '--out needs a value. Write --out my-dist.'],
    [['build', '--out='], '--out needs a value. '],
    [['build', '--content', '--out', 'x'], '--content needs a value. '],
    [['build', '--write=no'], '--write takes no value, and “no” is given. '],
    [['build', '--port', 'abc'], '--port must be a whole number from 1 to 65535, not “abc”. '],
    [['build', '--port', '0'], '--port must be a whole number from 1 to 65535, not “0”. '],
    [['build', '--port', '65536'], '--port must be a whole number from 1 to 65535, not “65536”. '],
    [['build', '--port', '1e3'], '--port must be a whole number from 1 to 65535, not “1e3”. '],
    [['build', '--port=-1'], '--port must be a whole number from 1 to 65535, not “-1”. '],
    [['build', '--runs', '2.5'], '--runs must be a whole number from 1 to 1000, not “2.5”. '],
  ])('rejects %j', (words, message) => {
    expect(() => read(...words)).toThrow(message);
  });
});
