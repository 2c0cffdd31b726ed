import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reference } from '#publish/embedReference.ts';

const readme = 'src/embed/README.md';
const marked = /(<!-- reference -->\n\n)([\s\S]*?)(\n*<!-- \/reference -->)/;

test('the README has the tables that the sources come to; THROUGHLINE_WRITE=yes writes them', () => {
  const tables = reference(readFileSync('src/embed/embed.css', 'utf8'));
  const text = readFileSync(readme, 'utf8');
  if (process.env.THROUGHLINE_WRITE)
    writeFileSync(
      readme,
      text.replace(marked, (_, before, __, after) => `${before}${tables}\n\n${after.trim()}`),
    );
  expect(marked.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(tables);
});

test('every public property of the style sheet has a comment', () => {
  const css = readFileSync('src/embed/embed.css', 'utf8');
  const names = new Set(css.match(/--throughline-[\w-]+/g));
  for (const name of names) expect(reference(css), name).toContain(`\`${name}\``);
});
