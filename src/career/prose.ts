import type { Prose } from './career.ts';

/** The kinds of target for a typed reference. */
export const referenceKinds = ['tech', 'system', 'achievement', 'chapter', 'project', 'term'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A piece of parsed prose. A link has no link among its `children`. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'em'; readonly children: readonly Span[] }
  | { readonly kind: 'strong'; readonly children: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Span[] }
  | {
      readonly kind: 'reference';
      readonly to: ReferenceKind;
      readonly id: string;
      readonly children: readonly Span[];
    };

const marks = /\\([\\*`[\]])|`([^`]+)`|\*\*?|\[|\](?:\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\))?/g;
const word = /[\w\p{sc=Latn}]/u;

/**
 * Parses one paragraph into spans. Anything that is not a mark stays text: a star inside a word or a product (`5*3*2`),
 * a star beside a space, a lone `[`, a mark that never closes. A backslash escapes a mark. A mark that opens again
 * cancels its earlier opening, so spans nest three deep at most.
 */
export function readProse(prose: Prose): readonly Span[] {
  const root: Span[] = [];
  const open: { readonly mark: string; readonly spans: Span[] }[] = [];
  const spansAt = (depth: number) => open[depth - 1]?.spans ?? root;
  const write = (text: string, spans = spansAt(open.length)) => {
    const last = spans.at(-1);
    if (last?.kind === 'text') spans[spans.length - 1] = { kind: 'text', text: last.text + text };
    else if (text) spans.push({ kind: 'text', text });
  };
  const giveUp = (depth: number) => {
    for (const { mark, spans } of open.splice(depth, 1)) {
      const outer = spansAt(depth);
      write(mark, outer);
      for (const span of spans) span.kind === 'text' ? write(span.text, outer) : outer.push(span);
    }
  };
  const close = (depth: number, spanOf: (children: readonly Span[]) => Span) => {
    while (open.length > depth + 1) giveUp(depth + 1);
    const children = open.pop()?.spans ?? [];
    spansAt(depth).push(spanOf(children));
  };

  let end = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(prose); match; match = marks.exec(prose)) {
    const [, escaped, code, href] = match;
    let [mark] = match;
    write(prose.slice(end, match.index));
    // In `**a *b***` the inner mark closes first.
    if (mark === '**' && open.at(-1)?.mark === '*' && prose[match.index + 2] === '*') mark = '*';
    const bracket = mark[0] === ']';
    const depth = open.findIndex((frame) => frame.mark === (bracket ? '[' : mark));
    const full = depth >= 0 && (open.length > depth + 1 || spansAt(depth + 1).length > 0);
    end = match.index + mark.length;
    const before = prose[match.index - 1] ?? ' ';
    const after = prose[end] ?? ' ';
    const inWord = word.test(before) && word.test(after);
    if (escaped) write(escaped);
    else if (code) spansAt(open.length).push({ kind: 'code', text: code });
    else if (bracket && href && full) close(depth, (children) => linkSpan(href, children));
    else if (bracket) {
      if (depth >= 0) giveUp(depth);
      end = match.index + 1;
      write(']');
    } else if (mark !== '[' && full && !inWord && /\S/.test(before))
      close(depth, (children) => ({ kind: mark === '*' ? 'em' : 'strong', children }));
    else if (mark === '[' || (!inWord && /\S/.test(after))) {
      if (depth >= 0) giveUp(depth);
      open.push({ mark, spans: [] });
    } else write(mark);
    marks.lastIndex = end;
  }
  while (open.length > 0) giveUp(0);
  write(prose.slice(end));
  return root;
}

function linkSpan(href: string, children: readonly Span[]): Span {
  const [scheme = '', id = ''] = href.split(/:(.*)/s);
  const to = referenceKinds.find((kind) => kind === scheme);
  return to ? { kind: 'reference', to, id, children } : { kind: 'link', href, children };
}

/** The text of spans, without their marks. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => ('text' in span ? span.text : wordsOf(span.children))).join('');
}

/** The text of a paragraph, without its marks. */
export function plainText(prose: Prose): string {
  return wordsOf(readProse(prose));
}

/** Escapes text from elsewhere, so that it parses back as exactly that text. */
export function escapeProse(text: string): Prose {
  return text.replace(/[\\*`[\]]/g, (mark) => `\\${mark}`);
}
