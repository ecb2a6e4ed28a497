import { defineConfig } from 'vitest/config';

const relayTests = 'test/relay/**/*.test.ts';
const browserTests = ['tools/browser', 'journeys', 'soak'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/**
 * The tests that every run repeats in Firefox: those of behaviour that differs between the browsers,
 * and those of failures that could lose or duplicate a request. The other journeys run the same code
 * on the same pages; `npm run test:firefox` runs them all.
 */
const BROWSER_SPECIFIC = [
  'test/tools/browser/*.test.ts',
  'test/journeys/{headed,headed-pictures,injected-code,keys,menu-language}.test.ts',
  'test/journeys/{notifications,page-menu,permissions,pictures,private,request}.test.ts',
  'test/journeys/{send-arming,sign-in,text-styles,worker-stopped}.test.ts',
  'test/soak/*.test.ts',
];
const firefoxTests = process.env.FIREFOX_ALL ? browserTests : BROWSER_SPECIFIC;
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** A project that runs browser tests in one of the browsers. */
function browserProject(name: 'chromium' | 'firefox', include: string[]) {
  return {
    ...jsx,
    test: {
      name,
      sequence: { groupOrder: 1 },
      environment: 'node',
      include,
      env: { COMPANION_BROWSER: name },
      // Two browsers at once: on a small machine more would only slow each other down.
      maxWorkers: 2,
      // On a busy machine a browser may exceed the timeouts.
      retry: 1,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

/** Separate from `vite.config.ts`, so that tests do not run the plugins of the extension's build. */
export default defineConfig({
  test: {
    reporters: ['default', './src/tools/machine/reporter.ts'],
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          // Unit tests run first, so that the browser tests do not share the machine with them.
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
          environment: 'node',
          // Property tests with thousands of runs take long on a busy machine.
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browserTests, relayTests],
        },
      },
      {
        test: {
          name: 'relay',
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: [relayTests],
          maxWorkers: 3,
          // On a busy machine real servers and databases may exceed the timeouts.
          retry: 1,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      browserProject('chromium', browserTests),
      browserProject('firefox', firefoxTests),
    ],
  },
});
