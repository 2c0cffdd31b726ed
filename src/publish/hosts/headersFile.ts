import type { HeaderRule } from './headers.ts';

/** The rules as the file `_headers`, which Netlify, Cloudflare Pages and several others read. */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/** Reads a `_headers` file. Comments and lines without a header are skipped. */
export function readHeaders(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (/^\//.test(line)) rules.push({ path: line.trim(), headers: {} });
    else if (name && value !== undefined) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

/**
 * The headers of one address, its path as requested: those of every matching rule. If two rules set the same header, it
 * has both values with a comma between, as hosts do.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const rule of rules)
    if (matches(rule.path, path))
      for (const [name, value] of Object.entries(rule.headers))
        found[name] = name in found ? `${found[name]}, ${value}` : value;
  return found;
}

function matches(pattern: string, path: string): boolean {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`, 's').test(path);
}
