import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoName, pictureFault, smaller } from '#publish/photo.ts';
import { base, patched } from '../cases/check/base.ts';
import { readingOf } from '../content-faults/folder.ts';
import { written } from '../content-faults/written.ts';

const portrait = resolve('tests/careers/dated/portrait.jpg');
const picture = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h9v9z"/></svg>`;

let root = '';
let folder = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'photo-'));
  folder = join(root, 'content');
  mkdirSync(join(folder, 'folder.jpg'), { recursive: true });
  const add = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
  copyFileSync(portrait, join(folder, 'sound.jpg'));
  copyFileSync(portrait, join(root, 'outside.jpg'));
  symlinkSync(join(root, 'outside.jpg'), join(folder, 'led-away.jpg'));
  symlinkSync(join(folder, 'sound.jpg'), join(folder, 'led-along.jpg'));
  symlinkSync(join(folder, 'none.jpg'), join(folder, 'led-nowhere.jpg'));
  add('torn.jpg', readFileSync(portrait).subarray(0, 2000));
  add('words.jpg', 'These are words.');
  add('empty.jpg', '');
  add('nothing.svg', picture(0, 0));
  add('small.svg', picture(1, 1));
  add('wide.svg', picture(20_000, 20_000));
  add('nothing.gif', Buffer.from('47494638396100000000000000', 'hex'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('pictureFault(folder, file)', () => {
  test.each([
    ['sound.jpg', undefined],
    ['small.svg', undefined],
    ['led-along.jpg', undefined],
    ['led-away.jpg', 'outside'],
    ['led-nowhere.jpg', 'unreadable'],
    ['folder.jpg', 'unreadable'],
    ['torn.jpg', 'unreadable'],
    ['words.jpg', 'unreadable'],
    ['empty.jpg', 'unreadable'],
    ['nothing.svg', 'unreadable'],
    ['nothing.gif', 'unreadable'],
    ['wide.svg', 'large'],
  ])('judges %s as %s', async (file, fault) => {
    expect(await pictureFault(folder, file)).toBe(fault);
  });
});

describe('a career with a picture', () => {
  test.each([
    ['led-away.jpg', 'image-path', 'a symbolic link to a place outside the content folder'],
    ['torn.jpg', 'image-unreadable', 'damaged, empty, or not a picture'],
    ['wide.svg', 'image-large', 'more than 100 million pixels'],
    ['folder.jpg', 'image-missing', 'has no file “folder.jpg”'],
  ])('is rejected with %s, and the error points to its name', async (file, code, words) => {
    const career = patched(base, { '/person/image': { file, alt: 'x' } });
    const { source, values } = written('career', career);
    writeFileSync(join(folder, 'career.ts'), source);
    const { published, lines } = await readingOf(folder);
    const place = values.get('/person/image/file');
    expect(published).toBeUndefined();
    expect(lines[0]).toMatch(
      new RegExp(`^content/career\\.ts:${place?.line}:${place?.column} error ${code} /person/image/file: `),
    );
    expect(lines[0]).toContain(words);
  });
});

describe('photoName(file)', () => {
  test('needs no escapes in an address, for any file name', () => {
    expect(photoName('portrait.jpg')).toBe('portrait.webp');
    expect(photoName('Portrait of me (2).final.jpeg')).toBe('Portrait-of-me-2-final.webp');
    expect(photoName('a#b?c%2e"<b>.png')).toBe('a-b-c-2e-b.webp');
    expect(photoName('ü.png')).toBe('u.webp');
    expect(photoName('写真.png')).toBe('photo.webp');
    expect(photoName('.png')).toBe('photo.webp');
    expect(photoName('CON.png')).toBe('photo.webp');
  });
});

describe('smaller(photo)', () => {
  const lines = (colour: string, ground = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${ground}<path stroke="${colour}" stroke-width="20" d="M40 40L360 360M360 40L40 360"/></svg>`;

  test.each([
    ['dark lines', '#101413'],
    ['light lines', '#f5f6f4'],
    ['half-transparent dark lines', '#10141399'],
    ['white lines', '#ffffff'],
  ])('puts %s on a transparent ground onto an opaque one with enough contrast', async (_, colour) => {
    const file = join(root, 'lines.png');
    await sharp(Buffer.from(lines(colour)))
      .png()
      .toFile(file);
    const { data, info } = await sharp(await smaller(file))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    const { channels } = await sharp(data, { raw: info as never })
      .greyscale()
      .stats();
    expect(channels[0]!.max - channels[0]!.min).toBeGreaterThan(100);
  });

  test('keeps the colour of an opaque picture', async () => {
    const file = join(root, 'opaque.png');
    await sharp(Buffer.from(lines('#101413', '<path fill="#3060c0" d="M0 0h400v400H0z"/>')))
      .png()
      .toFile(file);
    const { data, info } = await sharp(await smaller(file))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const middle = info.channels * (10 * info.width + info.width / 2);
    const [red = 0, green = 0, blue = 0] = data.subarray(middle, middle + 3);
    expect(Math.abs(red - 0x30) + Math.abs(green - 0x60) + Math.abs(blue - 0xc0)).toBeLessThan(24);
  });
});
