/** An object from anywhere. */
export type Plain = { readonly [key: string]: unknown };

/**
 * Whether a value is an object with fields: no list, nothing that keeps its content elsewhere (a Map, a Promise),
 * and none that inherits fields, as `__proto__` in a literal makes it. Objects of another realm are as good.
 */
export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const behind: object | null = Object.getPrototypeOf(value);
  return (
    behind === null || (Object.getPrototypeOf(behind) === null && Object.hasOwn(behind, 'hasOwnProperty'))
  );
}
