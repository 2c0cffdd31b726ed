/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A value as source, and the place of each of its values and keys in it, by JSON pointer. */
export interface Written {
  readonly source: string;
  readonly values: ReadonlyMap<string, Place>;
  readonly keys: ReadonlyMap<string, Place>;
}

/** Writes plain data as `export const NAME = …`, one field per line, and records the places. */
export function written(name: string, value: unknown): Written {
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const parts: string[] = [];
  let here: Place = { line: 1, column: 1 };
  const add = (text: string) => {
    const lines = text.split('\n');
    const last = lines.at(-1)?.length ?? 0;
    here =
      lines.length === 1
        ? { ...here, column: here.column + last }
        : { line: here.line + lines.length - 1, column: last + 1 };
    parts.push(text);
  };
  const write = (inner: unknown, pointer: string, indent: string): void => {
    values.set(pointer, here);
    if (typeof inner !== 'object' || inner === null) {
      add(typeof inner === 'string' ? JSON.stringify(inner) : String(inner));
      return;
    }
    const isList = Array.isArray(inner);
    add(isList ? '[' : '{');
    for (const [key, field] of Object.entries(inner)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      add(`\n${indent}  `);
      keys.set(at, here);
      if (!isList) add(`${JSON.stringify(key)}: `);
      write(field, at, `${indent}  `);
      add(',');
    }
    add(`\n${indent}${isList ? ']' : '}'}`);
  };
  add(`export const ${name} = `);
  write(value, '', '');
  add(';\n');
  return { source: parts.join(''), values, keys };
}
