/**
 * A schema as plain data, small enough to travel: `careerFile.ts` is written down like this when the elements are
 * built, for the library that it is written in would be a seventh of their size.
 */
export type Shape =
  | 'text'
  | 'number'
  /** The shape of this place in the list of those that contain themselves. */
  | number
  | { readonly is: readonly unknown[] }
  | { readonly like: string }
  | { readonly list: Shape }
  | { readonly any: readonly Shape[] }
  /** A key that ends with a question mark may be absent; others than these are of the shape of the rest, or left out. */
  | { readonly of: { readonly [key: string]: Shape }; readonly rest?: Shape };

/** A schema: its outermost shape last, before it those that contain themselves. */
export type Shapes = readonly Shape[];

/** What of a value fits; all else is left out. Throws a sentence that says where it does not. */
export function readShape(shapes: Shapes, value: unknown): unknown {
  const wrong = (path: string, wanted: string): never => {
    throw new TypeError(`${path.slice(1) || 'the whole of it'} should be ${wanted}`);
  };
  const read = (shape: Shape | undefined, it: unknown, path: string): unknown => {
    if (shape === undefined) return undefined;
    if (typeof shape === 'number') return read(shapes[shape], it, path);
    if (shape === 'text') return typeof it === 'string' ? it : wrong(path, 'text');
    if (shape === 'number') return Number.isFinite(it) ? it : wrong(path, 'a number');
    if ('is' in shape) return shape.is.includes(it) ? it : wrong(path, shape.is.join(' or '));
    if ('like' in shape)
      return typeof it === 'string' && new RegExp(shape.like).test(it)
        ? it
        : wrong(path, `like ${shape.like}`);
    if ('any' in shape) return first(shape.any, it, path);
    if ('list' in shape)
      return Array.isArray(it)
        ? it.map((each, index) => read(shape.list, each, `${path}.${index}`))
        : wrong(path, 'a list');
    if (typeof it !== 'object' || it === null) return wrong(path, 'an object');
    const record = it as Record<string, unknown>;
    const entries = (keys: readonly string[], inner: Shape) =>
      keys
        .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key))
        .map((key) => [key, read(inner, record[key], `${path}.${key}`)] as const);
    const known = Object.entries(shape.of).flatMap(([name, inner]) => {
      const key = name.replace('?', '');
      return key in record || key === name ? entries([key], inner) : [];
    });
    return Object.fromEntries([...(shape.rest ? entries(Object.keys(record), shape.rest) : []), ...known]);
  };
  const first = (any: readonly Shape[], it: unknown, path: string): unknown => {
    let fault: unknown;
    for (const shape of any)
      try {
        return read(shape, it, path);
      } catch (problem) {
        fault = problem;
      }
    throw fault;
  };
  return read(shapes.at(-1), value, '');
}
