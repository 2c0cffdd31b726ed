import { mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import sharp from 'sharp';
import type { PictureFault } from '#career/check/known.ts';
import { papers } from '#career/contrast.ts';

/** What a picture shows, and its size in pixels: twice the largest at which a page shows it. */
const sizes = { person: [368, 368], project: [960, 600] } as const;
export type PictureKind = keyof typeof sizes;

/** A picture of the content folder, and the name that it is published under. */
export interface PublishedPicture {
  readonly file: string;
  readonly name: string;
  readonly kind: PictureKind;
}

/**
 * A picture as it is published: a photo of the person square, one of a project in eight to five, small, and without its
 * metadata. What is transparent gets that of the two papers
 * on which more can be seen, for the page behind it may be light or dark.
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

/** Puts the pictures of a content folder into a built one. */
export async function publishPictures(
  pictures: readonly PublishedPicture[],
  { content, out }: { readonly content: string; readonly out: string },
): Promise<void> {
  for (const { file, name, kind } of pictures) {
    mkdirSync(join(out, 'files'), { recursive: true });
    writeFileSync(join(out, 'files', name), await smaller(join(content, file), kind));
  }
}

/** Why a file of the content folder cannot be published as a photo; undefined where it can. */
export async function pictureFault(folder: string, file: string): Promise<PictureFault | undefined> {
  try {
    const path = realpathSync(join(folder, file));
    const way = relative(realpathSync(folder), path);
    if (way.startsWith('..') || isAbsolute(way)) return 'outside';
    // Whatever is no file, a pipe for instance, would be waited for without end.
    if (!statSync(path).isFile()) return 'unreadable';
    await smaller(path);
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
