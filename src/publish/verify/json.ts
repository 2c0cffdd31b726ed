/** The outline of a shape in SVG syntax. */
const outline = /^M[\d\s.,-]+(?:[A-Za-z][\d\s.,-]*)*$/;

/**
 * The strings and numbers of JSON, each a separate text; a number follows its name. Not words: measures and outlines of
 * a `drawing`, the ids and places of margin `notes`, the number of a `format`, the `room` of large words, and anything
 * in a JSON Schema. Throws if it is not JSON.
 */
export function jsonPassages(source: string): readonly string[] {
  const passages: string[] = [];
  const visit = (value: unknown, key: string, drawn: boolean): void => {
    if (typeof value === 'string') passages.push(...(drawn && outline.test(value) ? [] : [value]));
    else if (typeof value === 'number') passages.push(...(drawn ? [] : [`${key} ${value}`]));
    else if (Array.isArray(value)) for (const inner of value) visit(inner, key, drawn);
    else if (typeof value === 'object' && value !== null) {
      const isCode = 'kind' in value && value.kind === 'code';
      for (const [name, inner] of Object.entries(value))
        if (isCode && name === 'text') passages.push(`\`${inner}\``);
        // Names with these marks belong to the format: '@type', '$schema'.
        else if (!/^(?:[@$].*|format|room)$/.test(name))
          visit(inner, name, drawn || name === 'drawing' || name === 'notes');
    }
  };
  const value: unknown = JSON.parse(source);
  if (!isSchema(value)) visit(value, '', false);
  return passages;
}

const isSchema = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '$schema' in value &&
  /^https?:\/\/json-schema\.org\//.test(String(value.$schema));
