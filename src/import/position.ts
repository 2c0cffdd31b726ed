/**
 * Finds the place of an offset in a text: 'cv.json:12:8'. Lines end with LF, CR or both; the column counts characters;
 * both start at 1.
 */
export function placesIn(file: string, text: string): (offset: number) => string {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let line = 0;
    for (let end = starts.length; end - line > 1; ) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else end = middle;
    }
    const start = starts[line] ?? 0;
    // A character outside the BMP takes two units of a string.
    const pairs = text.slice(start, offset).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
    return `${file}:${line + 1}:${offset - start - pairs + 1}`;
  };
}
