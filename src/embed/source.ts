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
 * The source of an element's career: its property, then `src`, then a script inside, then its attribute; by default its
 * script's site, but not if there is an attribute without JSON, because that site's career may be someone else's.
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
  // Frameworks turn an object into text that is not JSON.
  if (kind === 'attribute' && !/^\s*\{/.test(String(value)))
    throw new Fault(
      'shape',
      'the career attribute is not JSON. Set it to the text of a career.json, set the property (element.career = …), set the file’s address (src="…"), or put the text inside the tag as <script type="application/json">',
    );
  const from = {
    script: 'the script inside',
    property: 'the career property',
    attribute: 'the career attribute',
  }[kind];
  const file: CareerFile = typeof value === 'string' ? parseCareer(value, from) : checkCareer(value, from);
  return { file: Promise.resolve(file), release: () => {}, folder: undefined };
}
