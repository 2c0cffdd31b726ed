/** The room for words: lengths in px, `leading` in multiples of the type size. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly leading: number;
  readonly lines: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  readonly height: number;
}

type Measure = (text: string) => number;

/** The smallest size, however long the words, px: they stay in the picture, because its alt text has them. */
const smallest = 4;

/** From this size down, a word wider than its line is broken, px: otherwise it would have to shrink too far. */
const breaking = 48;

/** From the baseline up to the tallest letter, and down to the lowest, in multiples of the type size. */
export const rise = 0.74;
const fall = 0.2;

/**
 * The largest size at which all of the words fit, in as few lines as that size needs, evened out. Nothing is cut off:
 * the size shrinks instead. No words need no room. `measure` returns a width at a size of 1 px.
 */
export function fitWords(words: string | undefined, measure: Measure, room: Room): Fitted {
  if (words === undefined) return { size: 0, lines: [], height: 0 };
  for (let size = room.largest; ; size -= 2) {
    const limit = room.width / size;
    const lines = wrapped(words, measure, limit, size <= breaking);
    const height = size * (rise + fall + (lines.length - 1) * room.leading);
    const isWithin = lines.every((line) => measure(line) <= limit);
    if ((isWithin && lines.length <= room.lines && height <= room.height) || size <= smallest)
      return { size, height, lines: evened(words, measure, limit, lines) };
  }
}

/** Words in lines no wider than `limit`, where possible: a wider word that may not break is alone on its line. */
function wrapped(words: string, measure: Measure, limit: number, mayBreak: boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.pop();
    const longer = last === undefined ? word : `${last} ${word}`;
    if (measure(longer) <= limit) lines.push(longer);
    else {
      if (last !== undefined) lines.push(last);
      lines.push(...(mayBreak ? broken(word, measure, limit) : [word]));
    }
  }
  return lines;
}

/** A word in parts, each about as long as a line has room for. */
function broken(word: string, measure: Measure, limit: number): readonly string[] {
  const parts: string[] = [];
  let room = 0;
  for (const letter of word) {
    const width = measure(letter);
    if (width > room) parts.push(letter);
    else parts.push((parts.pop() ?? '') + letter);
    room = (width > room ? limit : room) - width;
  }
  return parts;
}

/** The same number of lines, as narrow as possible. */
function evened(words: string, measure: Measure, limit: number, lines: readonly string[]): readonly string[] {
  let even = lines;
  for (let share = 0.98; share > 0.4; share -= 0.02) {
    const narrower = wrapped(words, measure, limit * share, false);
    if (narrower.length !== lines.length || narrower.some((line) => measure(line) > limit)) break;
    even = narrower;
  }
  return even;
}
