import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * An SVG as a PNG with few colours. It is cached in `cache` under a name that identifies the drawing and the program
 * that rasterised it, and read from there the next time.
 */
export async function rasterise(svg: string, cache: string): Promise<Buffer> {
  const versions = `${sharp.versions.sharp} ${sharp.versions.vips}`;
  const name = createHash('sha256').update(versions).update(svg).digest('hex');
  const kept = join(cache, `${name}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const png = await sharp(Buffer.from(svg), { density: 72 })
    .flatten()
    .png({ palette: true, colours: 32, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
  mkdirSync(cache, { recursive: true });
  // Two builds may run this at once: each writes a separate file, and neither reads half of one.
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, png);
  renameSync(draft, kept);
  return png;
}
