const openers = /[\u202a\u202b\u202d\u202e]/;
const isolates = /[\u2066-\u2068]/;
const marks = /[\u202a-\u202e\u2066-\u2069]/g;
const [popEmbedding, popIsolate, firstStrong] = ['\u202c', '\u2069', '\u2068'];

/**
 * A text whose direction marks affect nothing outside it. If a mark is unclosed, or closes nothing, the text is closed
 * and put in an isolate, as `<bdi>` does. Any other text is returned unchanged.
 */
export function isolated(text: string): string {
  const open: string[] = [];
  let strays = 0;
  const kept = text.replace(marks, (mark) => {
    if (openers.test(mark)) open.push(popEmbedding);
    else if (isolates.test(mark)) open.push(popIsolate);
    else if (mark === popEmbedding && open.at(-1) === popEmbedding) open.pop();
    else if (mark === popIsolate && open.includes(popIsolate)) open.splice(open.lastIndexOf(popIsolate));
    else {
      strays++;
      return '';
    }
    return mark;
  });
  return open.length + strays === 0 ? text : `${firstStrong}${kept}${open.reverse().join('')}${popIsolate}`;
}

/** A copy of plain data with every text isolated; keys stay. An undefined field counts as absent and is left out. */
export function isolatedTexts<X>(value: X): X;
export function isolatedTexts(value: unknown): unknown {
  if (typeof value === 'string') return isolated(value);
  if (Array.isArray(value)) return value.map((inner) => isolatedTexts(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, isolatedTexts(inner)]],
    ),
  );
}
