/** The site's two paper colours, as in src/ui/tokens.css. */
export const papers = { light: '#f5f6f4', dark: '#0e1211' } as const;

/** The minimum contrast of a necessary graphic: WCAG 2, success criterion 1.4.11. */
export const seen = 3;

/** The contrast of two colours of the form #rrggbb, from 1 to 21: WCAG 2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
