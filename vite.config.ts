import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { throughline } from './src/publish/plugin.ts';

export default defineConfig({
  plugins: [react(), throughline()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    setupFiles: ['tests/setup.ts'],
    environment: 'node',
    // For a machine that does something else beside, too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
