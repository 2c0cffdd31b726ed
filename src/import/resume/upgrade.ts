import { isPlain, type Plain } from '#career/check/plain.ts';

/** The current names for fields of older versions, by section; '' is the root. */
const renamed: { readonly [section: string]: { readonly [old: string]: string } } = {
  '': { bio: 'basics', hobbies: 'interests' },
  basics: { website: 'url', picture: 'image' },
  work: { company: 'name', website: 'url' },
  volunteer: { website: 'url' },
  education: { gpa: 'score', website: 'url' },
  publications: { website: 'url' },
  projects: { website: 'url' },
  certificates: { website: 'url' },
};

/**
 * A JSON Resume of any version with the names of version 1. Nothing else changes: no value, no order, and if the new
 * name is already present, the old one stays. `old` returns the pointer of a value in the original.
 */
export function upgrade(resume: Plain): {
  readonly resume: Plain;
  readonly old: (pointer: string) => string;
} {
  const root = withNames(resume, renamed[''] ?? {});
  const upgraded = Object.fromEntries(
    Object.entries(root).map(([section, value]) => {
      const names = Object.hasOwn(renamed, section) && section !== '' ? renamed[section] : undefined;
      if (!names) return [section, value];
      if (Array.isArray(value))
        return [section, value.map((entry) => (isPlain(entry) ? withNames(entry, names) : entry))];
      return [section, isPlain(value) ? withNames(value, names) : value];
    }),
  );
  return { resume: upgraded, old: (pointer) => oldPointer(resume, pointer) };
}

const withNames = (record: Plain, names: { readonly [old: string]: string }): Plain =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [newName(record, key, names), value]));

const newName = (record: Plain, key: string, names: { readonly [old: string]: string }): string => {
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  return name !== undefined && !Object.hasOwn(record, name) ? name : key;
};

/** Maps a pointer of the upgraded document to the original. */
function oldPointer(resume: Plain, pointer: string): string {
  const keys = pointer.split('/').slice(1);
  const old: string[] = [];
  let here: unknown = resume;
  let [names, section] = [renamed[''] ?? {}, ''];
  for (const key of keys) {
    let name = key;
    if (isPlain(here)) {
      const record = here;
      name = Object.keys(record).find((each) => newName(record, each, names) === key) ?? key;
      if (section === '') {
        section = key;
        names = Object.hasOwn(renamed, key) ? (renamed[key] ?? {}) : {};
      } else names = {};
      here = record[name];
    } else if (Array.isArray(here)) here = here[Number(key)];
    old.push(name);
  }
  return old.map((key) => `/${key}`).join('');
}
