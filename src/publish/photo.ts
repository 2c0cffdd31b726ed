import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';

/** The photo's side in pixels: twice the largest size at which a page shows it. */
const side = 368;

/** Puts the person's photo into a built folder: square, small, and without its metadata. */
export async function publishPhoto(photo: string, out: string): Promise<void> {
  mkdirSync(join(out, 'files'), { recursive: true });
  await sharp(photo, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .webp({ quality: 82 })
    .toFile(join(out, 'files', photoName(basename(photo))));
}

/** The name under which a photo is published. */
export const photoName = (file: string): string => `${file.replace(/\.[^.]*$/, '')}.webp`;
