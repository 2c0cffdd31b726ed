/** Characters of about the same width, in ems; what is not here has that of most small letters. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u{3ffff}]/u, 1],
  [/[mwMW@%—]/, 0.87],
  [/[ilj.,:;'’|!I()[\] ]/, 0.27],
  [/[frt"“”/-]/, 0.38],
  [/\p{Lu}/u, 0.66],
];

/**
 * About how wide a text is at a font size of 1 px, in any sans serif. It only decides how much room is left for the
 * lines of a label. Neither a font file nor a document is asked, so that a server and a browser answer the same.
 */
export const aboutWide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.55), 0);
