import { type Code, codes } from './codes.ts';

/** Something in a career or a site that its owner should change. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer to the value: '/chapters/payments/story/p1'. '' is the whole document. */
  readonly pointer: string;
  /** 'key' where the name of the field is wrong, not its value. */
  readonly at?: 'key';
  /** Pointer to the key of the other place, where two places conflict. */
  readonly other?: string;
  /** What is wrong, why it matters, and how to fix it: a sentence each. */
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** A problem with a value. Its code sets the severity and the reason. */
export function problem(code: Code, pointer: string, what: string, todo: string): Problem {
  const [severity, why] = codes[code];
  return { code, severity, pointer, what, why, todo };
}

/** A problem with the name of a field, for instance an id. */
export function keyProblem(code: Code, pointer: string, what: string, todo: string): Problem {
  return { ...problem(code, pointer, what, todo), at: 'key' };
}

/** The pointer to a field inside what `pointer` points to. */
export function within(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
