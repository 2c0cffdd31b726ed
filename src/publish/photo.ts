import { mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import sharp from 'sharp';
import type { PictureFault } from '#career/check/known.ts';
import { papers } from '#career/contrast.ts';

/** The kind of picture, and its size in pixels: twice the largest size on a page. */
const sizes = { person: [368, 368], project: [960, 600] } as const;
export type PictureKind = keyof typeof sizes;

/** A picture of the content folder, and its published name. */
export interface PublishedPicture {
  readonly file: string;
  readonly name: string;
  readonly kind: PictureKind;
}

/**
 * A picture for publishing: a photo of the person is square, one of a project is eight to five; both are small and
 * without metadata. Transparent areas get whichever of the two papers shows more, because the page behind may be light
 * or dark.
 */
export async function smaller(photo: string, kind: PictureKind = 'person'): Promise<Buffer> {
  const [width, height] = sizes[kind];
  const small = await sharp(photo, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize({ width, height, fit: 'cover', position: 'attention' })
    .png()
    .toBuffer();
  const grounds = Object.values(papers).map(async (background) => {
    const picture = sharp(small).flatten({ background });
    const grey = await picture.clone().greyscale().png().toBuffer();
    const { channels } = await sharp(grey).stats();
    return { picture, seen: channels[0]?.stdev ?? 0 };
  });
  const [best] = (await Promise.all(grounds)).sort((one, other) => other.seen - one.seen);
  return (best?.picture ?? sharp(small)).webp({ quality: 82 }).toBuffer();
}

/** Writes the pictures of a content folder into a built folder. */
export async function publishPictures(
  pictures: readonly PublishedPicture[],
  { content, out }: { readonly content: string; readonly out: string },
): Promise<void> {
  for (const { file, name, kind } of pictures) {
    mkdirSync(join(out, 'files'), { recursive: true });
    writeFileSync(join(out, 'files', name), await smaller(join(content, file), kind));
  }
}

/** Why a file of the content folder cannot be published as a photo; undefined if it can. */
export async function pictureFault(folder: string, file: string): Promise<PictureFault | undefined> {
  try {
    const path = realpathSync(join(folder, file));
    const way = relative(realpathSync(folder), path);
    if (way.startsWith('..') || isAbsolute(way)) return 'outside';
    // Reading something that is not a file, such as a pipe, would never end.
    if (!statSync(path).isFile()) return 'unreadable';
    await smaller(path);
    return undefined;
  } catch (problem) {
    return /pixel limit/.test(String(problem)) ? 'large' : 'unreadable';
  }
}

/** The published name of a photo: an address without escapes, whatever the owner's file is called. */
export function photoName(file: string): string {
  const name = file.replace(/\.[^.]*$/, '').normalize('NFKD');
  const plain = name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
  return `${plain === '' || /^(con|nul|prn|aux|com\d|lpt\d)$/i.test(plain) ? 'photo' : plain}.webp`;
}
