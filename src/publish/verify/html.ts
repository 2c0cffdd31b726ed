import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { urlsIn } from '../css/urls.ts';
import { jsonPassages } from './json.ts';
import type { FileReading } from './reading.ts';

const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup ' +
    'time tspan u var wbr'
  ).split(' '),
);
/** Attributes with words that people read or hear, and attributes with values for machines. */
const spoken = 'alt title aria-label aria-description aria-valuetext placeholder label datetime'.split(' ');
const valued = new Set(['data', 'input', 'option', 'button', 'meter', 'progress']);
const addresses = 'href src poster action formaction data'.split(' ');
const notForReaders =
  /^(?:viewport|robots|theme-color|color-scheme|referrer|format-detection|og:type|og:locale|twitter:card)$/;

/**
 * The texts of HTML, XML or SVG: a passage for each block, with its inline elements joined so that none splits a
 * number, and one for each attribute that is read. An inline element that begins in the middle of a word is a separate
 * word.
 */
export function readHtml(source: string): FileReading {
  const passages: string[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  let block = '';
  let edge = false;
  const flush = () => {
    if (block.trim() !== '') passages.push(block);
    block = '';
  };
  const write = (text: string) => {
    const apart = edge && /[\p{L}\p{N}]$/u.test(block) && /^\S/.test(text);
    const oneNumber = /\p{N}$/u.test(block) && /^[\p{N}.,%]/u.test(text);
    block += apart && !oneNumber ? `\n${text}` : text;
    edge = false;
  };
  const visit = (node: Tree.ChildNode): void => {
    if (node.nodeName === '#text') write((node as Tree.TextNode).value);
    if (!('tagName' in node)) return;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    // A program for copying claims nothing, and no owner's text ends up in one.
    if (node.tagName === 'pre') return;
    readAttributes(node.tagName, attributes);
    if (node.tagName === 'script') {
      if (/json/.test(attributes.get('type') ?? '')) passages.push(...jsonPassages(textOf(node)));
    } else if (node.tagName === 'style') links.push(...urlsIn(textOf(node)));
    else if (node.tagName === 'loc') links.push(textOf(node).trim());
    else readChildren(node);
  };
  const readChildren = (node: Tree.Element) => {
    const { childNodes } = 'content' in node ? (node as Tree.Template).content : node;
    const isInline = inline.has(node.tagName);
    const mark = node.tagName === 'code' ? '`' : '';
    if (!isInline) flush();
    edge = true;
    block += mark;
    for (const child of childNodes) visit(child);
    block += mark;
    if (!isInline) flush();
  };
  const readAttributes = (tag: string, attributes: ReadonlyMap<string, string>) => {
    const of = (name: string) => attributes.get(name) ?? '';
    passages.push(...spoken.map(of), valued.has(tag) && of('type') !== 'color' ? of('value') : '');
    const content =
      tag === 'meta' && !notForReaders.test(of('name') || of('property')) && !attributes.has('http-equiv');
    if (content && !/^https?:/.test(of('content'))) passages.push(of('content'));
    if (attributes.has('id')) ids.push(of('id'));
    links.push(...addresses.flatMap((name) => attributes.get(name) ?? []));
    links.push(
      ...of('srcset')
        .split(',')
        .flatMap((one) => one.trim().split(/\s+/)[0] || []),
    );
    if (tag === 'meta' && /^https?:/.test(of('content'))) links.push(of('content'));
    links.push(...(/url=\s*['"]?([^'"]+)/i.exec(tag === 'meta' ? of('content') : '')?.slice(1) ?? []));
  };
  for (const child of parse(source, { scriptingEnabled: false }).childNodes) visit(child);
  flush();
  const said = passages.filter((text) => text.trim() !== '').map((text) => ({ text }));
  return { passages: said, ids, links: links.map((href) => ({ href })) };
}

const textOf = (node: Tree.Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
