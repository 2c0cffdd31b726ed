import type { Plugin } from 'vite';

/** Keeps the bundler from warning of 'use client', which means nothing without a server: the router's packages have it. */
export const directives = (): Plugin => ({
  name: 'throughline:directives',
  onLog: (_, { code }) => (code === 'MODULE_LEVEL_DIRECTIVE' ? false : undefined),
});
