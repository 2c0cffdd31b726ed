import type { Plugin } from 'vite';

/** Stops the bundler from warning about 'use client' in the router's packages: it means nothing without a server. */
export const directives = (): Plugin => ({
  name: 'throughline:directives',
  onLog: (_, { code }) => (code === 'MODULE_LEVEL_DIRECTIVE' ? false : undefined),
});
