import { readAddress } from './attributes.ts';
import type { CareerFile } from './careerFile.ts';
import { Fault } from './events.ts';
import { checkCareer, type Held, holdCareer, parseCareer } from './holdCareer.ts';
import { isSameValue } from './isSameValue.ts';

/** The source of an element's career. */
export interface Source {
  readonly kind: 'property' | 'address' | 'script' | 'attribute';
  /** An object or its JSON, an address as written, or the text of a script. */
  readonly value: unknown;
}

/** The `career.json` of this script's site. */
const own = (): string => new URL(/* @vite-ignore */ '../career.json', import.meta.url).href;

/**
 * The source of an element's career: the property, then `src`, then a script inside, then the site of this script. An
 * object that became an attribute's text is an error, because the career of that site may be another person's.
 */
export function findSource(element: Element, career: unknown): Source {
  if (career !== undefined && career !== null) return { kind: 'property', value: career };
  const address = element.getAttribute('src');
  if (address !== null) return { kind: 'address', value: address };
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (script) return { kind: 'script', value: script.textContent };
  const attribute = element.getAttribute('career');
  return attribute === null ? { kind: 'address', value: own() } : { kind: 'attribute', value: attribute };
}

export const isSame = (one: Source | undefined, other: Source): boolean =>
  one?.kind === other.kind && isSameValue(one.value, other.value);

/** A requested career, and the folder of its address. The folder is its site, unless the file states another. */
export interface Opened extends Held {
  readonly folder: string | undefined;
}

/** Starts to read a career. Throws a `Fault`, or rejects with one. */
export function openSource({ kind, value }: Source, document: Document): Opened {
  if (kind === 'address') {
    const address = readAddress(String(value), document.baseURI);
    if (!('value' in address)) throw new Fault('address', `src is not ${address.wanted}`);
    return { ...holdCareer(address.value), folder: new URL('./', address.value).href };
  }
  if (kind === 'attribute')
    throw new Fault(
      'shape',
      'an attribute cannot hold a career. Set the property (element.career = …), name its file with src="…", or put it inside the tag as <script type="application/json">',
    );
  const from = kind === 'script' ? 'the script inside' : 'the career property';
  const file: CareerFile = typeof value === 'string' ? parseCareer(value, from) : checkCareer(value, from);
  return { file: Promise.resolve(file), release: () => {}, folder: undefined };
}
