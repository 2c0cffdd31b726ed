import { withoutCode } from './claims.ts';
import { aroundOf, type Finding, type Rule } from './finding.ts';

type Found = Pick<Finding, 'rule' | 'what' | 'around'>;

const placeholder = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:undefined|null|NaN|Invalid Date|TODO|FIXME|[Ll]orem ipsum|LOREM IPSUM)(?![\\p{L}\\p{N}])',
    '\\[object \\w+\\]',
    // "present" is a verb in a sentence, but a placeholder as the end of a period or alone.
    '(?<=^\\s*)[Pp]resent(?=\\s*$)',
    '(?<=(?:[–—-]|\\bto|\\buntil|\\bsince)\\s*)Present\\b',
    '(?<=\\p{Nd}{4}\\s*(?:[–—-]|to|until)\\s*)present\\b',
  ].join('|'),
  'gu',
);

/** Text in a passage that stands for a missing value. `code` may name such things. */
export function placeholderFindings(text: string): readonly Found[] {
  return matches(withoutCode(text), placeholder, 'placeholder');
}

const machinePath =
  /(?<![\w.:/-])\/(?:home|Users|root)\/[\w./-]+|\b[A-Z]:\\{1,2}\w[\w .-]*\\[\w.\\-]*|\bfile:\/\/[\w./-]*|\bnode_modules\/[\w@./-]*/g;

/** Folders of the machine that built the site; `checkout` is the folder of the build. */
export function machinePathFindings(text: string, checkout: string): readonly Found[] {
  const own = new RegExp(`${checkout.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?![\\w-])[\\w./-]*`, 'g');
  const found = [...matches(text, own, 'machine-path'), ...matches(text, machinePath, 'machine-path')];
  return found.filter(({ what }, index) => found.findIndex((other) => other.what === what) === index);
}

const matches = (text: string, pattern: RegExp, rule: Rule): readonly Found[] =>
  [...text.matchAll(pattern)].map(({ 0: what, index }) => ({
    rule,
    what,
    around: aroundOf(text, index, what.length),
  }));
