import { defineConfig } from 'vitest/config';
import { shortNames } from './scripts/vite-page.mjs';
import { LongestFirst } from './tests/helpers/longest-first.ts';

export default defineConfig({
  // Classes as they are in the page, so that markup, views and the built command line can be compared.
  css: { modules: { generateScopedName: shortNames('src/view') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    css: { include: /.+/, modules: { classNameStrategy: 'scoped' } },
    reporters: ['default', './tests/helpers/closing-line.ts'],
    // Longer than what a browser test waits for (30 s), so that it is told what did not come.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes late on a busy machine; what never comes fails all the same.
    expect: { poll: { timeout: 30_000 } },
    // Three at a time, on two cores too: a browser test waits for half of its time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
