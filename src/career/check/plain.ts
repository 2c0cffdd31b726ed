/** Any object with fields. */
export type Plain = { readonly [key: string]: unknown };

/**
 * Whether a value is an object with fields: not a list, not an object that keeps its content elsewhere (a Map, a
 * Promise), and not one that inherits fields, as `__proto__` in a literal makes it. Objects of another realm pass.
 */
export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const behind: object | null = Object.getPrototypeOf(value);
  return (
    behind === null || (Object.getPrototypeOf(behind) === null && Object.hasOwn(behind, 'hasOwnProperty'))
  );
}
