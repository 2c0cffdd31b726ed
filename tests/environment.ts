// What Vite, Vitest, npm and our own test commands add.
const added = /^(VITE|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|THROUGHLINE_|npm_(package|lifecycle)_)/;

/**
 * The environment of a terminal, for programs that a test starts as an owner would. What a test run adds would change
 * what they do: `THROUGHLINE_DIST` would stop a build, and npm's variables describe another project.
 */
export const terminalEnvironment = (): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
