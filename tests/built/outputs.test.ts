import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { writtenOf } from '#publish/outputs/outputs.ts';
import { own, sourceFor } from '../publish/outputs/reading.ts';

const dist = resolve(process.env.THROUGHLINE_DIST ?? 'dist');

const { person, projects = {} }: Career = own.career;
const photos = [person.image, ...Object.values(projects).map(({ image }) => image)];

/** A build writes photos anew, in a format of its own. */
const withPhotos = (content: string | Uint8Array) =>
  photos.reduce(
    (text, photo) =>
      photo && typeof text === 'string'
        ? text.replaceAll(photo.file, photo.file.replace(/\.\w+$/, '.webp'))
        : text,
    content,
  );

test('the build wrote every file of the table of outputs, byte for byte what it is made from', async () => {
  const written = await writtenOf(await sourceFor(own));
  expect(written.size).toBeGreaterThan(5);
  for (const [file, content] of written)
    expect(readFileSync(join(dist, file)).equals(Buffer.from(withPhotos(content))), file).toBe(true);
});
