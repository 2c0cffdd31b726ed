/** A page without its scripts of any type, and without their preloads. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<link\b[^>]*\brel="(?:modulepreload|preload)"[^>]*>/gi, (link) =>
      /\bas="(?!fetch|script)/.test(link) ? link : '',
    );
}
