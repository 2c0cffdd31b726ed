import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { ownFile } from '../home.ts';
import type { Settings } from './settings.ts';

/** The template's text. A site without one uses ours, which finds our sources through the addresses from `at`. */
export function readTemplate({ root, template }: Settings, at: (path: string) => string): string {
  const html = readFileSync(template, 'utf8');
  for (const part of ['<!--head-->', '<!--app-->', '<html'])
    if (!html.includes(part))
      throw new Error(
        `${template} lacks ${part === '<html' ? 'its element <html>' : `the comment ${part}`}. The build needs it to insert the page. Add it as in ${ownFile('index.html')}.`,
      );
  if (template === join(root, 'index.html')) return html;
  return html.replace(/"\/(src\/[^"]+)"/g, (_, path: string) => `"${at(path)}"`);
}

type Element = DefaultTreeAdapterTypes.Element;

/** A page without the elements that load these files; the addresses must match exactly. */
export function withoutFiles(html: string, files: readonly string[]): string {
  const found: Element[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node) => {
    if (
      'attrs' in node &&
      node.attrs.some(({ name, value }) => /^(src|href)$/.test(name) && files.includes(value))
    )
      found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html, { sourceCodeLocationInfo: true }));
  return found.reverse().reduce((less, { sourceCodeLocation: place }) => {
    if (!place) return less;
    return less.slice(0, place.startOffset).trimEnd() + less.slice(place.endOffset);
  }, html);
}
