import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { putBetween } from '#publish/markdownTable.ts';
import { fieldTables } from './fieldTables.ts';

const readme = 'content/README.md';

test('the README of the content has the tables that the model comes to; THROUGHLINE_WRITE=yes writes them', () => {
  const written = putBetween(readFileSync(readme, 'utf8'), 'fields', fieldTables());
  if (process.env.THROUGHLINE_WRITE) writeFileSync(readme, written);
  expect(
    readFileSync(readme, 'utf8'),
    'A field has changed. Run THROUGHLINE_WRITE=yes npx vitest run tests/content/readme.test.ts',
  ).toBe(written);
});
