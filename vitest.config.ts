import { defineConfig } from 'vitest/config';

/** Whether to run what `npm test` leaves out instead of what it runs. */
const isLong = process.env.TEST_LENGTH === 'long';

/**
 * The tests that only `npm run test:long` runs, in files that end in `.long.test.ts`: visits to every
 * state of every page in every language, failures at random, and a second build of the packages.
 */
const LONG_ONLY = 'test/**/*.long.test.ts';

/**
 * Files with tests that `test/runs.ts` shortens in `npm test`: a tenth of their random input, or a third
 * of cases that combine many with many. `npm run test:long` runs them whole.
 */
export const RANDOM_INPUT = [
  'test/core/address-book/parse-contacts.test.ts',
  'test/core/diagnostics/report.test.ts',
  'test/core/history/files/read-request.test.ts',
  'test/core/history/incremental-search.test.ts',
  'test/core/recognise/destination-tags.test.ts',
  'test/core/recognise/forms/copies.test.ts',
  'test/core/recognise/forms/programs.test.ts',
  'test/core/recognise/named-objects.test.ts',
  'test/core/recognise/recognise.property.test.ts',
  'test/core/recognise/secrets/secrets.property.test.ts',
  'test/core/recognise/tokens.test.ts',
  'test/core/recognise/written-amounts.test.ts',
  'test/core/request/status.model.test.ts',
  'test/core/simulation/changes.property.test.ts',
  'test/core/transaction/ctid.test.ts',
  'test/core/transaction/encoding-problem.property.test.ts',
  'test/core/transaction/equal-numbers.property.test.ts',
  'test/core/transaction/sentences.property.test.ts',
];

const BUILT = 'test/dist/**/*.test.ts';
/** Tests that start programs as a person would, or speak with the whole sandbox for seconds. */
const PROGRAMS = [
  'test/tools/check-platform/{process,run-check,switches,vital}.test.ts',
  'test/sandbox/missing-package.test.ts',
  'test/tools/packaging/source-package.test.ts',
];
/**
 * Unit tests that replace modules or globals, or count what a module does when it is loaded: each file
 * gets modules of its own. The others share them, which halves the time of all.
 */
const ISOLATED = [
  'test/{adapters,background,options}/**/*.test.{ts,tsx}',
  'test/house/regular-expressions.test.ts',
];
const RELAY = 'test/relay/**/*.test.ts';
const BROWSER = ['tools/browser', 'journeys', 'soak'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/**
 * The journeys that every run repeats in Firefox: those of behaviour that differs between the
 * browsers, and those of failures that could lose or duplicate a request. The others run the same code
 * on the same pages; `FIREFOX_ALL=1` runs them, too.
 */
const BROWSER_SPECIFIC = [
  'test/tools/browser/*.test.ts',
  'test/journeys/{headed,headed-pictures,headed-selection,injected-code,keys,language,menu-language}.test.ts',
  'test/journeys/{notifications,page-menu,permissions,pictures,private,request,review-place}.test.ts',
  'test/journeys/{send-arming,side-panel,sign-in,welcome,worker-stopped}.test.ts',
  'test/**/{soak,text-styles}.long.test.ts',
];
const firefoxTests = process.env.FIREFOX_ALL ? BROWSER : BROWSER_SPECIFIC;

const requireBuild = './test/dist/require-build.ts';
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** What a project runs: without its long tests, or only these. */
function select(include: readonly string[], exclude: readonly string[] = []) {
  return {
    include: [...include],
    exclude: [...exclude, ...(isLong ? ['test/**/!(*.long).test.ts'] : [LONG_ONLY])],
  };
}

/** A project of unit tests; those of `unit` share their modules. */
function unitProject(
  name: 'unit' | 'unit-isolated',
  files: { include: string[]; exclude: string[] },
) {
  return {
    ...jsx,
    test: {
      name,
      isolate: name === 'unit-isolated',
      // Unit tests run first, so that the browser tests do not share the machine with them.
      sequence: { groupOrder: 0 },
      maxWorkers: 3,
      environment: 'node',
      // Property tests with thousands of runs take long on a busy machine, and real servers and
      // processes may exceed the timeouts.
      testTimeout: 60_000,
      retry: 1,
      ...files,
    },
  };
}

/** A project that runs browser tests in one of the browsers. */
function browserProject(name: 'chromium' | 'firefox', include: readonly string[]) {
  return {
    ...jsx,
    test: {
      name,
      sequence: { groupOrder: 1 },
      environment: 'node',
      ...select(include),
      globalSetup: [requireBuild, './test/journeys/profiles.ts'],
      // The files of a process share their modules, and so the running browser.
      isolate: false,
      setupFiles: './test/journeys/browser-setup.ts',
      env: { COMPANION_BROWSER: name },
      // Two browsers at once: on a small machine more would only slow each other down.
      maxWorkers: 2,
      // On a busy machine a browser may exceed the timeouts.
      retry: 1,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 15_000 } },
    },
  };
}

/** Separate from `vite.config.ts`, so that tests do not run the plugins of the extension's build. */
export default defineConfig({
  test: {
    reporters: ['default', './src/tools/machine/reporter.ts'],
    projects: [
      unitProject('unit', {
        include: isLong ? RANDOM_INPUT : ['test/**/*.test.{ts,tsx}'],
        exclude: [...BROWSER, RELAY, BUILT, ...PROGRAMS, ...ISOLATED, LONG_ONLY],
      }),
      unitProject('unit-isolated', select(ISOLATED)),
      {
        test: {
          name: 'programs',
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
          environment: 'node',
          testTimeout: 60_000,
          retry: 1,
          ...select(PROGRAMS),
        },
      },
      {
        test: {
          name: 'dist',
          sequence: { groupOrder: 0 },
          maxWorkers: 3,
          environment: 'node',
          testTimeout: 120_000,
          globalSetup: requireBuild,
          ...select([BUILT]),
        },
      },
      {
        test: {
          name: 'relay',
          sequence: { groupOrder: 0 },
          environment: 'node',
          ...select([RELAY]),
          maxWorkers: 3,
          // On a busy machine real servers and databases may exceed the timeouts.
          retry: 1,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      browserProject('chromium', BROWSER),
      browserProject('firefox', firefoxTests),
    ],
  },
});
