/**
 * A schema as plain data, small enough to travel: what `career.json` must hold. It is worked out from the table of
 * fields (careerShapes.ts), checks what an embed is given, and is published as a JSON Schema.
 */
export type FileShape =
  | 'text'
  | 'number'
  /** The shape of this place in the list of those that stand in many places. */
  | number
  | { readonly is: readonly unknown[] }
  | { readonly like: string }
  | { readonly list: FileShape }
  | { readonly any: readonly FileShape[] }
  | RecordOf;

/** A key that ends with a question mark may be absent; others than these are of the shape of the rest, or left out. */
export interface RecordOf {
  readonly of: { readonly [key: string]: FileShape };
  readonly rest?: FileShape;
}

/** A schema of values of one type: its outermost shape last, before it those that have a number. */
export interface Shapes<X = unknown> extends ReadonlyArray<FileShape> {
  /** For the compiler alone. */
  readonly type?: X;
}

/** The keys of a type as a shape has them. */
type KeysOf<X> = {
  readonly [K in keyof X & string as Record<never, never> extends Pick<X, K> ? `${K}?` : K]-?: FileShape;
};

/** The shape of a record, which has a shape for every field of its type and for no other. */
export const of = <X>(fields: KeysOf<X>): RecordOf => ({ of: fields });

/** What of a value fits; all else is left out. Throws a sentence that says where it does not. */
export function readShape<X>(shapes: Shapes<X>, value: unknown): X {
  const read = (shape: FileShape | undefined, it: unknown, path: string): unknown => {
    const wrong = (wanted: string): never => {
      const found = String(it).slice(0, 40);
      throw new TypeError(`${path.slice(1) || 'all of it'} should be ${wanted}, not ${found}`);
    };
    if (shape === undefined) return undefined;
    if (typeof shape === 'number') return read(shapes[shape], it, path);
    if (shape === 'text') return typeof it === 'string' ? it : wrong('text');
    if (shape === 'number') return Number.isFinite(it) ? it : wrong('a number');
    if ('is' in shape) return shape.is.includes(it) ? it : wrong(shape.is.join(' or '));
    if ('like' in shape)
      return typeof it === 'string' && new RegExp(shape.like).test(it) ? it : wrong(`like ${shape.like}`);
    if ('any' in shape) {
      let fault: unknown;
      for (const each of shape.any)
        try {
          return read(each, it, path);
        } catch (problem) {
          // What is nested too deep is so for every other shape, too.
          if (problem instanceof RangeError) throw problem;
          fault = problem;
        }
      throw fault;
    }
    if ('list' in shape)
      return Array.isArray(it)
        ? it.map((each, index) => read(shape.list, each, `${path}.${index}`))
        : wrong('a list');
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return wrong('an object');
    const record = it as Record<string, unknown>;
    const { of: fields, rest } = shape;
    // `in` knows what every object has, too: none of that is somebody's key.
    const others = rest ? Object.keys(record).filter((key) => !(key in fields)) : [];
    return Object.fromEntries(
      [...Object.keys(fields), ...others].flatMap((name) => {
        const key = name.replace('?', '');
        if (!(key in record) && key !== name) return [];
        return [[key, read(fields[name] ?? rest, record[key], `${path}.${key}`)]];
      }),
    );
  };
  return read(shapes.at(-1), value, '') as X;
}
