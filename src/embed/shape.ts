/**
 * A schema as small plain data: what `career.json` must contain. It derives from the table of fields (careerShapes.ts),
 * validates an embed's input, and is published as a JSON Schema.
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
  /** How far a value fitted before: an invalid choice means that another shape was intended. */
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

/** At most this many errors are listed; a file of another kind has thousands. */
const most = 20;

/**
 * The parts of a value that fit; everything else is left out. Throws a `TypeError` that lists every misfit on one line,
 * with a JSON pointer: '/career/chapters/2/title should be text, not 7'. Of a text with marks it names the first.
 */
export function readShape<X>(shapes: Shapes<X>, value: unknown): X {
  const faults: Misfit[] = [];
  const read = (shape: FileShape | undefined, it: unknown, pointer: string, isTrial: boolean): unknown => {
    const fail = (fault: Misfit): undefined => {
      // With several alternatives, the first error ends one: otherwise deep nesting would be tried without end.
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
          // A value that is nested too deep is so for every other shape, too.
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
    // `in` also finds what every object inherits: none of that is a key of the record.
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
