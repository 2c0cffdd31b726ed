import { escapeHtml } from '#career/escapeHtml.ts';

/** What `throughline dev` shows while the content has errors: the lines of the report, the errors first. */
export function faultPage(folder: string, report: string): string {
  const lines = report.split('\n').filter((line) => line !== '');
  const isError = (line: string) => / error [a-z-]+( |:)/.test(line);
  const sorted = [...lines.filter(isError), ...lines.filter((line) => !isError(line))];
  const items = sorted.map((line) => {
    const [, place = '', rest = line] = /^(\S.*?:\d+:\d+) (.*)$/.exec(line) ?? [];
    return `<li>${place && `<code>${escapeHtml(place)}</code> `}${escapeHtml(rest)}</li>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>The content has errors</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
      body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
      li { margin-block: 0.75rem }
    </style>
  </head>
  <body>
    <h1>The content has errors</h1>
    <p>This page shows the site as soon as they are corrected in <code>${escapeHtml(folder)}</code>.</p>
    <ol>${items.join('')}</ol>
  </body>
</html>
`;
}
