import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PublishedCareer } from '#career/published.ts';

/** The photo's side in pixels: twice the largest size at which a page shows it. */
const side = 368;

/** Puts the person's photo, if there is one, into the built folder: square, small, and without its metadata. */
export async function publishPhoto(career: PublishedCareer, content: string, out: string): Promise<void> {
  const file = career.person.image?.file;
  if (!file) return;
  mkdirSync(join(out, 'files'), { recursive: true });
  await sharp(join(content, file), { limitInputPixels: 100_000_000 })
    .rotate()
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .webp({ quality: 82 })
    .toFile(join(out, 'files', photoName(file)));
}

/** The name under which the photo is published. */
export const photoName = (file: string): string => `${file.replace(/\.[^.]*$/, '')}.webp`;
