import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import type { FileReading } from './reading.ts';

interface Folder {
  /** Every file of the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly readings: ReadonlyMap<string, FileReading>;
  /** The folder's published address, if known. */
  readonly address?: string | undefined;
  /** More ids that lead somewhere: former ids of chapters. */
  readonly aliases: ReadonlySet<string>;
}

/** Links into the folder that lead to no file, anchors that lead to no id, and duplicate ids. */
export function linkFindings(folder: Folder): readonly Finding[] {
  return [...folder.readings].flatMap(([file, { ids, links }]) => [
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
      found(file, 'duplicate-id', id),
    ),
    ...links.flatMap(({ href, line }) => {
      const rule = faultOf(href, file, folder);
      return rule ? [{ ...found(file, rule, href), ...(line !== undefined && { line }) }] : [];
    }),
  ]);
}

const found = (file: string, rule: Finding['rule'], what: string): Finding => ({
  file,
  rule,
  what,
  around: what,
});

function faultOf(href: string, file: string, folder: Folder): 'broken-link' | 'broken-anchor' | undefined {
  const path = pathIn(href, file, folder.address);
  if (path === 'elsewhere') return undefined;
  const target =
    path && [path.file, posix.join(path.file, 'index.html')].find((name) => folder.files.has(name));
  if (!target) return 'broken-link';
  const { anchor } = path;
  const page = folder.readings.get(target);
  const isThere =
    anchor === '' ||
    !/\.(?:html?|svg)$/.test(target) ||
    page?.ids.includes(anchor) ||
    folder.aliases.has(anchor);
  return isThere ? undefined : 'broken-anchor';
}

/** Where an address leads inside the folder; undefined if unreadable. One that climbs out of it leads to no file. */
function pathIn(
  href: string,
  from: string,
  address: string | undefined,
): { readonly file: string; readonly anchor: string } | 'elsewhere' | undefined {
  const home = address ? new URL(address).pathname : '/';
  const inside = address && href.startsWith(address) ? home + href.slice(address.length) : href;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(inside)) return 'elsewhere';
  const [whole = '', hash = ''] = inside.split(/#(.*)/s);
  const [written = ''] = whole.split('?');
  try {
    const path = decodeURIComponent(written);
    const anchor = decodeURIComponent(hash);
    if (path === '') return { file: from, anchor };
    if (path.startsWith('/') && !path.startsWith(home)) return 'elsewhere';
    const joined = path.startsWith('/')
      ? posix.normalize(path.slice(home.length))
      : posix.join(posix.dirname(from), path);
    return { file: joined.replace(/^\.$|\/$/g, ''), anchor };
  } catch {
    return undefined;
  }
}
