/** Each rule of the gate, with what is wrong and how to fix it. */
const advice = {
  'invented-number': 'no fact states it. Add a fact that does, or remove it.',
  'invented-date': 'no fact and no period states it. Add it to the career, or remove it.',
  'unknown-name':
    'the career does not mention this name. Add it to a fact or to a field (`organisations`, `technologies`, `terms`, …), or write it in lower case.',
  'foreign-currency': 'the career does not mention this currency. Add it to the metric, or remove it.',
  placeholder: 'a value is missing here. Add it, or format this as `code` if you mean the word itself.',
  'machine-path': 'it is a path on the computer that built the site. Remove it from the published files.',
  'private-value': 'the career marks it as private. Remove it from the published files.',
  'broken-link': 'the folder has no such file. Correct the link, or add the file.',
  'broken-anchor': 'no element of the page has this id. Correct the link, or add the id.',
  'duplicate-id': 'two elements of the page have it, and a link reaches only the first. Rename one.',
  'unreadable-file': 'its content does not match its file extension. Build the site again.',
  'foreign-request':
    'the site may request nothing from another origin. Serve it from the folder, or remove it.',
  'console-message': 'a page without faults writes nothing to the console. Fix the cause of the message.',
  'missing-file': 'a page requests this file, but it did not load. Publish it, or remove the request.',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof advice;

/** One breach of a rule in a built folder. */
export interface Finding {
  /** The file, relative to the folder, with forward slashes. */
  readonly file: string;
  /** From 1, if a line helps to find the place: not in HTML, which is written for machines. */
  readonly line?: number;
  readonly rule: Rule;
  /** What is wrong, as it is written. */
  readonly what: string;
  /** The words around it; equal to `what` if there are none. */
  readonly around: string;
}

/** A finding as one line: 'dist/index.html invented-number "1,200" in "…about 1,200 users…": it stands in no fact. …'. */
export function lineOf(folder: string, { file, line, rule, what, around }: Finding): string {
  const place = `${folder.replace(/\/+$/, '')}/${file}${line === undefined ? '' : `:${line}`}`;
  const context = around === what ? '' : ` in "${shown(around)}"`;
  return `${place} ${rule} "${shown(what)}"${context}: ${advice[rule]}\n`;
}

/** A stretch of a text with some words on either side; cut ends are marked. */
export function aroundOf(text: string, at: number, length: number, width = 24): string {
  const from = Math.max(0, at - width);
  const to = Math.min(text.length, at + length + width);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** On one line, without terminal control sequences. */
const shown = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '�')
    .trim();
