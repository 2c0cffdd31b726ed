import { isZip } from './linkedin/unzip.ts';

/** The format of a file, from its content; its name decides only if the content is ambiguous. */
export type Format = 'json' | 'zip' | 'html' | 'markdown' | 'csv';

/** The format of a file, or a sentence that states what it is instead of something readable. */
export function recognise(bytes: Uint8Array, name: string): Format | { readonly not: string } {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (isZip(bytes)) return 'zip';
  if (begin.startsWith('%PDF'))
    return {
      not: 'This is a PDF, which stores the positions of letters but not their meaning. Export the résumé as JSON Resume, or copy its text into a Markdown file.',
    };
  if (/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF/.test(begin))
    return {
      not: 'This is a picture, which contains no text. Copy its words into a Markdown file, and import that.',
    };
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(begin);
  if (!isUtf16 && bytes.subarray(0, 65_536).includes(0))
    return { not: 'This is not a text file. Import a JSON Resume, a LinkedIn export, Markdown or HTML.' };
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = new TextDecoder(
    isUtf16 ? (begin.startsWith('\xff') ? 'utf-16le' : 'utf-16be') : 'utf-8',
  ).decode(bytes.subarray(0, 65_536));
  const start = text.trimStart();
  if (start === '') return { not: 'The file is empty. Name another file.' };
  if (extension === 'json' || /^\{(?![{%:])|^\[\s*[{\]"]/.test(start)) return 'json';
  if (extension === 'csv') return 'csv';
  if (start.startsWith('BEGIN:VCARD'))
    return { not: 'This is a vCard, which contains no career. Export a JSON Resume instead.' };
  if (/^(?:cv|design|locale|rendercv_settings):[ \t]*$/m.test(text))
    return {
      not: 'This is a YAML file of RenderCV, which is not read yet. Convert it to JSON Resume first.',
    };
  if (/^(?:basics|work|employment):[ \t]*$/m.test(text))
    return { not: 'This is YAML. Convert it to JSON, and import that.' };
  if (/^<(?:!doctype|html|head|body|!--|\?xml|[a-z][a-z0-9]*[\s>])/i.test(start)) return 'html';
  const isNamed = ['md', 'markdown', 'mdx', 'txt', 'text', ''].includes(extension);
  if (isNamed || /^#{1,6} \S|^\S.*\n(?:=+|-+)[ \t]*$/m.test(text)) return 'markdown';
  return {
    not: 'The file has an unknown format. Import a JSON Resume, a LinkedIn export (zip or folder), Markdown or HTML.',
  };
}
