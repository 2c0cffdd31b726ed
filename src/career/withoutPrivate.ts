import type { Career } from './career.ts';
import { isPlain, type Plain } from './check/plain.ts';

/** Whether a whole record is private. */
export const isPrivate = (value: unknown): boolean => isPlain(value) && value.private === true;

/** A record without its private fields, whole or in part: 'phone', 'location.city'. */
export function withoutPrivate(record: Plain, hidden = record.private, within = ''): Plain {
  if (!Array.isArray(hidden)) return record;
  const open = Object.entries(record).filter(([key]) => !hidden.includes(within + key));
  return Object.fromEntries(
    open.flatMap(([key, value]) => {
      const isParted = hidden.some((name) => String(name).startsWith(`${within}${key}.`));
      const inner = isParted && isPlain(value) ? withoutPrivate(value, hidden, `${within}${key}.`) : value;
      return isParted && isPlain(inner) && Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}

/** The owner's career without its private content: fields of the person, and whole projects. */
export function openCareer(career: Career): Career {
  const { person, projects = {} } = career;
  return {
    ...career,
    person: { ...withoutPrivate({ ...person }), headline: person.headline },
    ...(career.projects && {
      projects: Object.fromEntries(Object.entries(projects).filter(([, project]) => !isPrivate(project))),
    }),
  };
}
