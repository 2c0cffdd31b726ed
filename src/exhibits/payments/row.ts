/** What can be done to a message of the day's row. Small letters are lost messages. */
export type Deed = 'Earlier' | 'Later' | 'Copy' | 'Lose' | 'Forge';
export const deeds: readonly Deed[] = ['Earlier', 'Later', 'Copy', 'Lose', 'Forge'];

/** A row holds at most so many messages. */
const longest = 12;

/** The row after a deed, and the place of the message that is picked then. A deed that has no room changes nothing. */
export function change(
  row: string,
  picked: number,
  deed: Deed,
): { readonly row: string; readonly picked: number } {
  const letters = [...row];
  const letter = letters[picked];
  if (letter === undefined) return { row, picked };
  const put = (place: number, ...inserted: readonly string[]) =>
    [...letters.slice(0, place), ...inserted, ...letters.slice(place)].join('');
  switch (deed) {
    case 'Earlier':
    case 'Later': {
      const to = picked + (deed === 'Earlier' ? -1 : 1);
      const other = letters[to];
      if (other === undefined) return { row, picked };
      return { row: letters.with(to, letter).with(picked, other).join(''), picked: to };
    }
    case 'Lose': {
      const isLost = letter === letter.toLowerCase();
      return {
        row: letters.with(picked, isLost ? letter.toUpperCase() : letter.toLowerCase()).join(''),
        picked,
      };
    }
    case 'Copy':
    case 'Forge':
      if (letters.length >= longest) return { row, picked };
      return { row: put(picked + 1, deed === 'Copy' ? letter.toUpperCase() : 'X'), picked: picked + 1 };
  }
}
