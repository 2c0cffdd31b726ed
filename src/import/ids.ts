import { isReservedId } from '#career/check/ids.ts';

const longest = 40;
const letters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The start of an id: 'Crème & Söhne' is 'creme-sohne'. Empty for no Latin letter, or a digit at the beginning. */
function slugOf(name: string): string {
  const plain = name
    .slice(0, 200)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > longest) break;
    slug = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
  }
  return /^[a-z]/.test(slug) ? slug : '';
}

/** Returns unused ids: 'acme', then 'acme-2'. A name without Latin letters gets a number: 'chapter-3'. */
export interface Ids {
  readonly give: (name: string, kind: string, number: number) => string;
}

export function idsOf(): Ids {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return {
    give: (name, kind, number) => {
      const slug = slugOf(name) || `${kind}-${number}`;
      const id = isReservedId(slug) ? `the-${slug}` : slug;
      let count = last.get(id) ?? 1;
      let free = count === 1 ? id : `${id}-${count}`;
      while (taken.has(free)) {
        count += 1;
        free = `${id}-${count}`;
      }
      last.set(id, count);
      taken.add(free);
      return free;
    },
  };
}
