declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      variationAxes: { wght: number | { min: number; max: number } };
    },
  ): Promise<Buffer>;
}
