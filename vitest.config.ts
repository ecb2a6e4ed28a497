import { defineConfig } from 'vitest/config';

const browser = ['browser', 'journeys', 'soak'].map((room) => `test/${room}/**/*.test.ts`);
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** The same stories in one browser or the other. */
function inBrowser(name: 'chromium' | 'firefox') {
  return {
    ...jsx,
    test: {
      name,
      sequence: { groupOrder: 1 },
      environment: 'node',
      include: browser,
      env: { COMPANION_BROWSER: name },
      // Two browsers at a time: more would wait for each other on a small machine.
      maxWorkers: 2,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

/** Stands apart from `vite.config.ts`: tests must not run the extension's bundler. */
export default defineConfig({
  test: {
    reporters: ['default', './test/machine/reporter.ts'],
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          // They go first; the browsers then have the machine to themselves.
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: browser,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
