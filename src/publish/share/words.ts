import { type Fitted, fitWords, rise } from './fitWords.ts';
import { course, sheet } from './line.ts';
import type { Lettering, Typesetting } from './typeface.ts';

/** The words of a share image that can be drawn; others are absent. */
export interface ShareWords {
  /** Small, above the line. */
  readonly who?: string;
  /** Before the large words, on the same line: 'zero to'. */
  readonly lead?: string;
  readonly large?: string;
  /** Under the large words. */
  readonly under?: string;
}

type Kind = keyof ShareWords;

const settings = {
  who: { weight: 600, tracking: -0.014 },
  lead: { weight: 500, tracking: -0.02 },
  large: { weight: 600, tracking: -0.042 },
  under: { weight: 600, tracking: -0.022 },
} as const satisfies { readonly [K in Kind]-?: Typesetting };

/** Between lines of large words, and between those under them, in sizes of the type. */
const leadings = { large: 1.02, under: 1.18 } as const;
/** A lead's size, and the space after it, in sizes of the large words. */
const leadShare = 0.3;
const leadGap = 0.09;

const textStart = course.rail + course.inset;
const textWidth = sheet.width - textStart - course.rail;
/** The free space above the words, below them, and between the large ones and those under them, px. */
const free = { above: 40, below: 38, between: 16 } as const;

/** Words with their places: `start` is the distance from the edge at which reading starts, all in px. */
interface Placed {
  readonly kind: Kind;
  readonly text: string;
  readonly size: number;
  readonly start: number;
  readonly baseline: number;
}

/** The words of a picture as outlines, each with its kind. `lineTop` is the top of the drawing, px. */
export function wordOutlines(
  words: ShareWords,
  lineTop: number,
  dir: 'ltr' | 'rtl',
  lettering: Lettering,
): readonly { readonly kind: Kind; readonly d: string }[] {
  return placed(words, lineTop, dir, lettering).map(({ kind, text, size, start, baseline }) => {
    const width = lettering.width(text, settings[kind]) * size;
    const x = dir === 'rtl' ? sheet.width - start - width : start;
    return { kind, d: lettering.outline(text, { ...settings[kind], size, x, y: baseline }) };
  });
}

function placed(
  words: ShareWords,
  lineTop: number,
  dir: 'ltr' | 'rtl',
  lettering: Lettering,
): readonly Placed[] {
  const { who, lead, large, under } = words;
  const measure = (kind: Kind) => (text: string) => lettering.width(text, settings[kind]);
  const room = lineTop - free.below - course.top - free.above;
  const whoFitted = fitWords(who, measure('who'), {
    width: sheet.width - 2 * course.rail,
    height: 60,
    largest: 40,
    leading: 1,
    lines: 1,
  });
  const underFitted = fitWords(under, measure('under'), {
    width: textWidth,
    height: room * 0.42,
    largest: 46,
    leading: leadings.under,
    lines: 2,
  });
  const below = under ? underFitted.height + free.between : 0;
  const leadWidth = lead ? measure('lead')(lead) * leadShare + leadGap : 0;
  const largeFitted = fitWords(large, (text) => leadWidth + measure('large')(text), {
    width: textWidth,
    height: room - below,
    largest: lead || under ? 204 : 148,
    leading: leadings.large,
    lines: lead ? 1 : 3,
  });
  const { size } = largeFitted;
  const top = course.top + free.above + (room - below - largeFitted.height) / 2;
  const lines = (kind: Kind, fitted: Fitted, from: number, leading = 1, start: number = textStart) =>
    fitted.lines.map((text, row) => ({
      kind,
      text,
      size: fitted.size,
      start,
      baseline: from + (rise + row * leading) * fitted.size,
    }));
  // These letters read from left to right, also on a page that reads from right to left; so do a lead and its figure.
  const [beforeLead, beforeLarge] =
    dir === 'rtl' && lead
      ? [measure('large')(large ?? '') * size + leadGap * size, 0]
      : [0, leadWidth * size];
  const leadLine = { size: size * leadShare, lines: lead ? [lead] : [], height: 0 };
  return [
    ...lines('who', whoFitted, course.top - 34 - rise * whoFitted.size, 1, course.rail),
    ...lines('lead', leadLine, top + rise * (size - leadLine.size), 1, textStart + beforeLead),
    ...lines('large', largeFitted, top, leadings.large, textStart + beforeLarge),
    ...lines('under', underFitted, top + largeFitted.height + free.between, leadings.under),
  ];
}
