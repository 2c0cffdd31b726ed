/** A stretch of text that is read as a unit, and its first line, if lines help. */
export interface Passage {
  readonly text: string;
  readonly line?: number;
}

/** The texts and links of a file. */
export interface FileReading {
  readonly passages: readonly Passage[];
  readonly ids: readonly string[];
  readonly links: readonly { readonly href: string; readonly line?: number }[];
}

/** Markdown as it is rendered: escapes are undone. */
export const readMarkdown = (source: string): FileReading =>
  readPlain(source, (text) =>
    text
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&'),
  );

/** Plain text and Markdown, line by line, without the marks that start a line; the links of Markdown. */
export function readPlain(source: string, shown = (text: string) => text): FileReading {
  const lines = source.split(/\r\n?|\n/);
  return {
    passages: lines.flatMap((text, index) => {
      const words = text.replace(/^[\s>#*+|-]*(?:\d+\.\s)?/, '').replace(/\]\([^()\s]*\)/g, ']');
      return words === '' ? [] : [{ text: shown(words), line: index + 1 }];
    }),
    ids: [],
    links: lines.flatMap((text, index) =>
      [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, href = '']) => ({ href, line: index + 1 })),
    ),
  };
}
