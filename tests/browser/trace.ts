import type { Page } from 'playwright-core';
import sharp from 'sharp';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Seen {
  /** The colour of the line, and of the paper, as 0 to 255. */
  readonly line: readonly number[];
  /** The line's colour where it overlaps itself, if the line is translucent. */
  readonly twice: readonly number[];
  readonly paper: readonly number[];
  /** The place where the line turns down, and its end. */
  readonly corner: Box;
  readonly end: Box;
  /** Whether a part of the line is dashed: the part after an open station is. */
  readonly isOpen: boolean;
  /** The boxes that the line runs through, and that may cover it. */
  readonly rings: readonly Box[];
  /** How far to the right the line may run. */
  readonly width: number;
}

/** Decoded pixels of a picture: three bytes each, row after row. */
export async function pixels(picture: Buffer) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Follows the painted line from the corner below the header to the ring at the page's end, over gaps of at most
 * 3 px, and over the gaps of dashes after an open station. Returns undefined if it arrives, or else where it stops.
 */
export async function brokenAt(page: Page): Promise<string | undefined> {
  const seen = await page.evaluate(look);
  const clip = { x: 0, y: 0, width: seen.width, height: Math.ceil(seen.end.y + seen.end.height) };
  const { data, width, height } = await pixels(await page.screenshot({ fullPage: true, clip, scale: 'css' }));
  const onLine = new Uint8Array(width * height);
  for (let at = 0; at < onLine.length; at++) {
    const toLine = Math.min(distance(data, at * 3, seen.line), distance(data, at * 3, seen.twice));
    const toPaper = distance(data, at * 3, seen.paper);
    onLine[at] = toLine < 100 && toPaper > 60 ? 1 : 0;
  }
  for (const box of seen.rings)
    each({ width, height }, box, (at) => {
      onLine[at] = 1;
    });
  const sheet = { onLine, width, height };
  const reached = follow(sheet, seen.corner, seen.isOpen ? 14 : 4);
  if (holds(sheet, reached, seen.end)) return undefined;
  const last = reached.lastIndexOf(1);
  return last < 0 ? 'there is no line' : `stops at ${last % width}, ${Math.floor(last / width)}`;
}

const distance = (data: Buffer, at: number, [red = 0, green = 0, blue = 0]: readonly number[]) =>
  Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** 1 for each pixel of the line. */
  readonly onLine: Uint8Array;
}

/** The part of the line that steps of at most so many pixels reach from inside a box. */
function follow(sheet: Sheet, from: Box, step: number): Uint8Array {
  const reached = new Uint8Array(sheet.onLine.length);
  const queue: number[] = [];
  const reach = (at: number) => {
    if (!sheet.onLine[at] || reached[at]) return;
    reached[at] = 1;
    queue.push(at);
  };
  each(sheet, from, reach);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % sheet.width;
    const y = (at - x) / sheet.width;
    each(sheet, { x: x - step, y: y - step, width: step * 2 + 1, height: step * 2 + 1 }, reach);
  }
  return reached;
}

function each({ width, height }: Omit<Sheet, 'onLine'>, box: Box, visit: (at: number) => void): void {
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) visit(y * width + x);
}

function holds(sheet: Sheet, reached: Uint8Array, box: Box): boolean {
  let found = false;
  each(sheet, box, (at) => {
    found ||= reached[at] === 1;
  });
  return found;
}

/** Runs in the page. */
function look(): Seen {
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  };
  const one = (selector: string) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`Nothing is ${selector}.`);
    return found;
  };
  const colour = (value: string) => (value.match(/[\d.]+/g) ?? []).map(Number);
  const paper = colour(getComputedStyle(document.documentElement).backgroundColor);
  // A system colour may be translucent.
  const [red = 0, green = 0, blue = 0, alpha = 1] = colour(getComputedStyle(one('.tl-lead')).borderTopColor);
  // The line ends where it leads to another page; on the résumé it ends with the career.
  const end = boxOf(one('.tl-next__ring, .tl-turn__line > .tl-ring, .tl-sheet__end'));
  // Pseudo-element rings: the code computes their boxes from the style of their elements.
  const pseudo = [...document.querySelectorAll('.tl-label, .tl-parts li')].flatMap((element) => {
    const { content, left, top, width, height } = getComputedStyle(element, '::before');
    const from = boxOf(element);
    const [x, y, w, h] = [left, top, width, height].map(Number.parseFloat) as [
      number,
      number,
      number,
      number,
    ];
    return content === 'none'
      ? []
      : [{ x: from.x + x - w / 2, y: from.y + y - h / 2, width: w * 2, height: h * 2 }];
  });
  // The line runs through the drawing of an exhibit, and there the exhibit decides its form.
  const stages = [...document.querySelectorAll('main :is(.tl-ground, .tl-still) > .tl-stage')];
  const drawn = [
    ...document.querySelectorAll('.tl-ring, .tl-opening__ring, [data-r="ring"], [data-r="far"]'),
    ...stages,
  ];
  const { clientWidth } = document.documentElement;
  return {
    line: [red, green, blue].map((value, index) => value * alpha + (paper[index] ?? 0) * (1 - alpha)),
    twice: [red, green, blue],
    paper,
    corner: boxOf(one('.tl-lead')),
    end,
    isOpen: document.querySelector('[data-ends-open], .tl-sheet') !== null,
    rings: [...drawn.map(boxOf), ...pseudo].filter(({ width }) => width > 0),
    width: clientWidth,
  };
}
