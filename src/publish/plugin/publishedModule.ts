/**
 * The module `#content/career.ts?published` in a build. The content is a file of its own, the same for all pages, and
 * each page names it: the script knows no person, and stays in a browser's cache when a sentence changes.
 */
export const builtModule = `export const published = async (base) => {
  const { content } = document.getElementById('root').dataset;
  const answer = await fetch(\`\${base}assets/\${content}\`);
  return answer.json();
};
`;

/** The same while the site is written: it holds the content, and brings along the styles that belong to it alone. */
export const devModule = (
  content: object,
  css: string,
): string => `const content = ${JSON.stringify(content)};
const style = document.querySelector('style[data-career]');
if (style) style.textContent = ${JSON.stringify(css)};
export const published = async () => content;
`;
