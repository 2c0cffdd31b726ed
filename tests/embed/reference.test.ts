import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rewriteCss } from '#publish/css/rewriteCss.ts';
import { reference } from '#publish/embedReference.ts';

const readme = 'src/embed/README.md';
const marked = /(<!-- reference -->\n\n)([\s\S]*?)(\n*<!-- \/reference -->)/;

test('the README has the tables that the sources generate; THROUGHLINE_WRITE=yes writes them', () => {
  const tables = reference();
  const text = readFileSync(readme, 'utf8');
  if (process.env.THROUGHLINE_WRITE)
    writeFileSync(
      readme,
      text.replace(marked, (_, before, __, after) => `${before}${tables}\n\n${after.trim()}`),
    );
  expect(marked.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(tables);
});

test('the tables name exactly the public properties that the embeds use', () => {
  const asked = new Set<string>();
  rewriteCss(readFileSync('src/embed/embed.css', 'utf8'), {
    variable: ({ name }) => void asked.add(name.ident),
  });
  const isPublic = (name: string) => name.startsWith('--throughline-');
  const named = [...reference().matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...asked].filter(isPublic).sort());
});
