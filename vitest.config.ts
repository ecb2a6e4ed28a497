import { defineConfig } from 'vitest/config';

const relay = 'test/relay/**/*.test.ts';
const browser = ['tools/browser', 'journeys', 'soak'].map((room) => `test/${room}/**/*.test.ts`);

/**
 * What every run tries in Firefox: where the browsers differ, and what could cost or double a
 * request. The other journeys, all kinds of requests among them, are the same code on the same pages
 * there; `npm run test:firefox` tries them all.
 */
const DIFFERING = [
  'test/tools/browser/*.test.ts',
  'test/journeys/{headed,headed-pictures,keys,notifications,page-menu,permissions,pictures}.test.ts',
  'test/journeys/{private,request,sign-in,text-styles,worker-stopped}.test.ts',
  'test/soak/*.test.ts',
];
const inFirefox = process.env.FIREFOX_ALL ? browser : DIFFERING;
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** The same stories in one browser or the other. */
function inBrowser(name: 'chromium' | 'firefox', include: string[]) {
  return {
    ...jsx,
    test: {
      name,
      sequence: { groupOrder: 1 },
      environment: 'node',
      include,
      env: { COMPANION_BROWSER: name },
      // Two browsers at a time: more would wait for each other on a small machine.
      maxWorkers: 2,
      // On a machine that is busy with something else a browser may take longer than anybody waits.
      retry: 1,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

/** Stands apart from `vite.config.ts`: tests must not run the extension's bundler. */
export default defineConfig({
  test: {
    reporters: ['default', './src/tools/machine/reporter.ts'],
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          // They go first; the browsers then have the machine to themselves.
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
          environment: 'node',
          // Properties of thousands of runs take longer on a machine that is busy with something else.
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browser, relay],
        },
      },
      {
        test: {
          name: 'relay',
          sequence: { groupOrder: 0 },
          environment: 'node',
          include: [relay],
          maxWorkers: 3,
          // Real servers and stores: on a busy machine they may take longer than anybody waits.
          retry: 1,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      inBrowser('chromium', browser),
      inBrowser('firefox', inFirefox),
    ],
  },
});
