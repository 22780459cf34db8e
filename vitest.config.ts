import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Classes as they are in the page, so that markup and views can be compared.
    css: true,
    reporters: ['default', './tests/helpers/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two at a time: the browser tests share the machine with a Chromium each.
    maxWorkers: 2,
  },
});
