import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAlong } from '#career/check/reading.ts';
import { check } from '#career/check.ts';
import { careerShape } from '#career/model/career.ts';
import { putBetween } from '#publish/markdownTable.ts';
import { fieldTables } from './fieldTables.ts';
import { career } from './sample.ts';
import { career as smallest } from './smallest.ts';

const readme = 'content/README.md';
const codeOf = (file: string) => `\`\`\`ts\n${readFileSync(`tests/content/${file}.ts`, 'utf8')}\`\`\`\n`;

const parts = {
  smallest: codeOf('smallest'),
  sample: codeOf('sample'),
  fields: fieldTables(),
};

describe('the README of the content', () => {
  test('has the tables that the model comes to, and samples that compile; THROUGHLINE_WRITE=yes writes them', () => {
    const written = Object.entries(parts).reduce(
      (text, [name, part]) => putBetween(text, name, part),
      readFileSync(readme, 'utf8'),
    );
    if (process.env.THROUGHLINE_WRITE) writeFileSync(readme, written);
    expect(
      readFileSync(readme, 'utf8'),
      'A field has changed. Run THROUGHLINE_WRITE=yes npx vitest run tests/content/readme.test.ts',
    ).toBe(written);
  });

  test('has in its sample every record that a career can have, but a ledger and pictures', () => {
    expect([...check(career), ...check(smallest)].filter(({ severity }) => severity === 'error')).toEqual([]);
    const used = new Set(readAlong(careerShape, career).records.map(({ name }) => name));
    const named = [...fieldTables().matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(
      named.filter((name) => !(used as ReadonlySet<string | undefined>).has(name)),
      'Add one of each to tests/content/sample.ts, then run this test with THROUGHLINE_WRITE=yes.',
    ).toEqual(['fact', 'paragraph', 'picture']);
  });
});
