/** The possible actions on a message of the day's row. Lower-case letters are lost messages. */
export type Deed = 'Earlier' | 'Later' | 'Copy' | 'Lose' | 'Forge';
export const deeds: readonly Deed[] = ['Earlier', 'Later', 'Copy', 'Lose', 'Forge'];

/** The most messages in a row. */
const longest = 12;

/** The row after an action, and the index of the then picked message. An action without room changes nothing. */
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
