import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { writtenOf } from '#publish/outputs/outputs.ts';
import { own, sourceFor } from '../publish/outputs/reading.ts';

const dist = resolve(process.env.THROUGHLINE_DIST ?? 'dist');

/** The career of the site, with its photos as a build rewrites them. */
function withPhotos({ person, projects = {}, ...rest }: Career): Career {
  const { image } = person;
  return {
    ...rest,
    person: { ...person, ...(image && { image: { ...image, file: image.file.replace(/\.\w+$/, '.webp') } }) },
    projects: Object.fromEntries(
      Object.entries(projects).map(([id, project]) => [
        id,
        {
          ...project,
          ...(project.image && { image: { ...project.image, file: `project-${id}.webp` } }),
        },
      ]),
    ),
  };
}

test('the build wrote every file of the table of outputs, byte for byte what it is made from', async () => {
  const written = await writtenOf(await sourceFor({ ...own, career: withPhotos(own.career) }));
  expect(written.size).toBeGreaterThan(5);
  for (const [file, content] of written)
    expect(readFileSync(join(dist, file)).equals(Buffer.from(content)), file).toBe(true);
});
