import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writtenOf } from '#publish/outputs/outputs.ts';
import { own, sourceFor } from '../publish/outputs/reading.ts';

const dist = resolve(process.env.THROUGHLINE_DIST ?? 'dist');

test('the build wrote every file of the table of outputs, byte for byte what it is made from', async () => {
  const written = await writtenOf(await sourceFor(own));
  expect(written.size).toBeGreaterThan(10);
  for (const [file, content] of written)
    expect(readFileSync(join(dist, file)).equals(Buffer.from(content)), file).toBe(true);
});
