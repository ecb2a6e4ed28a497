/**
 * How often a property test tries random input: a tenth in `npm test`, all in `npm run test:long`.
 * `FUZZ_RUNS` overrides both. A file that uses this is listed in `RANDOM_INPUT` of `vitest.config.ts`.
 */
export function runs(all: number): number {
  if (process.env.FUZZ_RUNS) return Number(process.env.FUZZ_RUNS);
  return process.env.TEST_LENGTH === 'long' ? all : Math.ceil(all / 10);
}
