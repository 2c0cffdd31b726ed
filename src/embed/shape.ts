/**
 * The schema of `career.json` as small plain data. It is derived from the table of fields (careerShapes.ts), validates
 * an embed's input, and is published as a JSON Schema.
 */
export type FileShape =
  | 'text'
  | 'number'
  /** The index of a shape in the list of shapes that occur in many places. */
  | number
  | { readonly is: readonly unknown[] }
  | { readonly like: string }
  | { readonly list: FileShape }
  | { readonly any: readonly FileShape[] }
  | RecordOf;

/** A key that ends with a question mark may be absent; other keys have the shape of `rest`, or are left out. */
export interface RecordOf {
  readonly of: { readonly [key: string]: FileShape };
  readonly rest?: FileShape;
}

/** A schema for values of one type: the outermost shape is last, the shapes with an index come before it. */
export interface Shapes<X = unknown> extends ReadonlyArray<FileShape> {
  /** Only for the compiler. */
  readonly type?: X;
}

/** The keys of a type in the form of a shape. */
type KeysOf<X> = {
  readonly [K in keyof X & string as Record<never, never> extends Pick<X, K> ? `${K}?` : K]-?: FileShape;
};

/** The shape of a record: one shape for every field of its type, and no others. */
export const of = <X>(fields: KeysOf<X>): RecordOf => ({ of: fields });

/** One value that does not fit. */
class Misfit extends TypeError {
  /** How deep the value matched. An invalid choice counts less, because it means that another shape was intended. */
  readonly depth: number;
  constructor(pointer: string, wanted: string, found: unknown, isChoice: boolean) {
    const what = found === undefined ? 'is missing; it' : '';
    const not = found === undefined ? '' : `, not ${named(found)}`;
    super(`${pointer || 'the value'} ${what ? `${what} ` : ''}should be ${wanted}${not}`);
    this.depth = 2 * pointer.split('/').length - Number(isChoice);
  }
}

const named = (it: unknown): string =>
  Array.isArray(it) ? 'a list' : it && typeof it === 'object' ? 'an object' : String(it).slice(0, 40);

/** The largest number of errors to list, because a file of another kind has thousands. */
const most = 20;

/**
 * Returns only the parts of a value that the schema names. Throws a `TypeError` with one line for each error, with a
 * JSON pointer: '/career/chapters/2/title should be text, not 7'. For text with marks it lists only the first error.
 */
export function readShape<X>(shapes: Shapes<X>, value: unknown): X {
  const faults: Misfit[] = [];
  const read = (shape: FileShape | undefined, it: unknown, pointer: string, isTrial: boolean): unknown => {
    const fail = (fault: Misfit): undefined => {
      // The first error ends an alternative, because otherwise deep nesting would be tried without end.
      if (isTrial) throw fault;
      faults.push(fault);
    };
    const wrong = (wanted: string, isChoice = false) => fail(new Misfit(pointer, wanted, it, isChoice));
    if (shape === undefined) return undefined;
    if (typeof shape === 'number') return read(shapes[shape], it, pointer, isTrial);
    if (shape === 'text') return typeof it === 'string' ? it : wrong('text');
    if (shape === 'number') return Number.isFinite(it) ? it : wrong('a number');
    if ('is' in shape) return shape.is.includes(it) ? it : wrong(shape.is.join(' or '), true);
    if ('like' in shape)
      return typeof it === 'string' && new RegExp(shape.like).test(it) ? it : wrong(`like ${shape.like}`);
    if ('any' in shape) {
      let deepest: Misfit | undefined;
      for (const each of shape.any)
        try {
          return read(each, it, pointer, true);
        } catch (problem) {
          // A value that is nested too deep fails for every shape.
          if (!(problem instanceof Misfit)) throw problem;
          if (!deepest || problem.depth >= deepest.depth) deepest = problem;
        }
      return deepest && fail(deepest);
    }
    if ('list' in shape)
      return Array.isArray(it)
        ? it.map((each, index) => read(shape.list, each, `${pointer}/${index}`, isTrial))
        : wrong('a list');
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return wrong('an object');
    const record = it as Record<string, unknown>;
    const { of: fields, rest } = shape;
    // `in` also finds inherited names, which are never keys of the record.
    const others = rest ? Object.keys(record).filter((key) => !(key in fields)) : [];
    return Object.fromEntries(
      [...Object.keys(fields), ...others].flatMap((name) => {
        const key = name.replace('?', '');
        if (!(key in record) && key !== name) return [];
        const inner = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return [[key, read(fields[name] ?? rest, record[key], inner, isTrial)]];
      }),
    );
  };
  const found = read(shapes.at(-1), value, '', false);
  if (faults.length === 0) return found as X;
  const more = faults.length > most ? [`and ${faults.length - most} more`] : [];
  throw new TypeError([...faults.slice(0, most).map(({ message }) => message), ...more].join('\n'));
}
