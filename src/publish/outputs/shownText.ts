import { readHtml } from '../verify/html.ts';
import type { IsShown } from './jsonLd.ts';
import { oneLine } from './wording.ts';

/** Whether the HTML of a page, or its title, shows a text to readers, ignoring case. */
export function shownIn(html: string, title: string): IsShown {
  const shown = [title, ...readHtml(html).passages.map(({ text }) => text)]
    .map(oneLine)
    .join('\n')
    .toLowerCase();
  return (text) => shown.includes(oneLine(text).toLowerCase());
}
