import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import sharp from 'sharp';
import type { PictureFault } from '#career/check/known.ts';

/** The photo's side in pixels: twice the largest size at which a page shows it. */
const side = 368;

export const smaller = (photo: string) =>
  sharp(photo, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .webp({ quality: 82 });

/** Puts the person's photo into a built folder: square, small, and without its metadata. */
export async function publishPhoto(photo: string, out: string): Promise<void> {
  mkdirSync(join(out, 'files'), { recursive: true });
  await smaller(photo).toFile(join(out, 'files', photoName(basename(photo))));
}

/** Why a file of the content folder cannot be published as a photo; undefined where it can. */
export async function pictureFault(folder: string, file: string): Promise<PictureFault | undefined> {
  try {
    const path = realpathSync(join(folder, file));
    const way = relative(realpathSync(folder), path);
    if (way.startsWith('..') || isAbsolute(way)) return 'outside';
    // Whatever is no file, a pipe for instance, would be waited for without end.
    if (!statSync(path).isFile()) return 'unreadable';
    await smaller(path).toBuffer();
    return undefined;
  } catch (problem) {
    return /pixel limit/.test(String(problem)) ? 'large' : 'unreadable';
  }
}

/** The name under which a photo is published: whatever the owner's file is called, an address without escapes. */
export function photoName(file: string): string {
  const name = file.replace(/\.[^.]*$/, '').normalize('NFKD');
  const plain = name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
  return `${plain === '' || /^(con|nul|prn|aux|com\d|lpt\d)$/i.test(plain) ? 'photo' : plain}.webp`;
}
