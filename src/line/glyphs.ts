import type { Motif } from '#career/career.ts';
import type { Glyph, Glyphs } from './glyph.ts';
import { largeGlyphs } from './largeGlyphs.ts';
import { rowGlyphs } from './rowGlyphs.ts';
import { storyGlyphs } from './storyGlyphs.ts';

/** A station as its drawings need it. */
export interface Drawn {
  readonly motif: Motif;
  /** The track it stands on in the story. */
  readonly at: 0 | 1;
  readonly isBeside?: boolean;
}

/** Every drawing that stations of a career need, by name, each once. */
export function glyphsOf(stations: readonly Drawn[]): Glyphs {
  const drawn: { [name: string]: Glyph } = {};
  for (const { motif, at, isBeside } of stations) {
    Object.assign(drawn, storyGlyphs[motif]?.(at));
    const names = motif === 'switch' ? ['switch', 'switch-back'] : [motif];
    for (const name of [...names, ...(isBeside ? ['beside'] : [])]) {
      const row = rowGlyphs[name];
      if (row) drawn[name] = row();
      const [wide, small] = largeGlyphs[name]?.() ?? [];
      if (wide && small) Object.assign(drawn, { [`large-${name}`]: wide, [`small-${name}`]: small });
    }
  }
  return drawn;
}
