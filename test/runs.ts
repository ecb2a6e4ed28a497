/**
 * How often a property test tries random input: a tenth in `npm test`, all in `npm run test:long`.
 * `FUZZ_RUNS` overrides both. A file that uses this is listed in `RANDOM_INPUT` of `vitest.config.ts`.
 */
export function runs(all: number): number {
  if (process.env.FUZZ_RUNS) return Number(process.env.FUZZ_RUNS);
  return process.env.TEST_LENGTH === 'long' ? all : Math.ceil(all / 10);
}

/**
 * Cases of a test that combines many with many: every third in `npm test`, all in `npm run test:long`.
 * `first` differs from test to test, so that together the tests use every case.
 */
export function someOf<T>(all: readonly T[], first: number): readonly T[] {
  if (process.env.TEST_LENGTH === 'long') return all;
  return all.filter((_, at) => (at + first) % 3 === 0);
}
