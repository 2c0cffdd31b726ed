/** Replaces each `{}` of `pattern` with the next value. Values stay literal, `$&` included. */
export function fill(pattern: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return pattern.replace(/\{\}/g, () => String(values[next++] ?? ''));
}
