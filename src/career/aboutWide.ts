/** Characters of about the same width, in ems; all others have that of most small letters. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u{3ffff}]/u, 1],
  [/[mwMW@%—]/, 0.87],
  [/\d/, 0.62],
  [/[ilj.,:;'’|!I()[\]\s]/, 0.27],
  [/[frt"“”/-]/, 0.38],
  [/\p{Lu}/u, 0.66],
];

/**
 * About how wide a text is at a font size of 1 px, in any sans serif. It only decides how much room the lines of a
 * label get, and how large a figure can be. It uses neither a font file nor a document, so that a server and a browser
 * give the same result.
 */
export const aboutWide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.55), 0);
