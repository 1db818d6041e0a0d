import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // The repository itself: what may include what, what may be committed.
      { test: { name: 'structure', include: ['tests/structure/**/*.test.ts'], environment: 'node' } },
      // Without the core: hand-made buffers, numbers, addresses.
      { test: { name: 'unit', include: ['web/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      // The core in Node. Needs build/wasm/bin/offprint.wasm.
      { test: { name: 'wasm', include: ['tests/wasm/**/*.test.ts', 'tests/scan/**/*.test.mjs'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } },
      // The same paragraphs set by each browser that is installed and by Offprint in it. Needs web/dist and a browser.
      {
        test: {
          name: 'typography',
          include: ['tests/typography/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The demo in Chromium. Needs web/dist, build/demo and a browser.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
