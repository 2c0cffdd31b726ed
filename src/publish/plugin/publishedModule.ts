/**
 * The module `#content/career.ts?published` in a build. The content is a separate file, the same for all pages, and
 * each page names it: the script contains no person, and stays in the browser's cache when a sentence changes.
 */
export const builtModule = `export const published = async (base) => {
  const { content } = document.getElementById('root').dataset;
  const answer = await fetch(\`\${base}assets/\${content}\`);
  return answer.json();
};
`;

/** The same module in development: it contains the content and the styles for this career. */
export const devModule = (
  content: object,
  css: string,
): string => `const content = ${JSON.stringify(content)};
const style = document.querySelector('style[data-career]');
if (style) style.textContent = ${JSON.stringify(css)};
export const published = async () => content;
`;
