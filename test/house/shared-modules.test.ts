import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/tools/repository/source-files';

/** Rooms whose tests each have modules of their own (`ISOLATED` of `vitest.config.ts`), or a process of their own. */
const OWN_MODULES =
  /^test\/(adapters|background|options|relay|journeys|soak|dist|house|tools\/browser)\//;

/** What would reach the tests of other files that share their modules and globals. */
const REPLACES =
  /\bvi\.(mock|doMock|resetModules|stubGlobal|stubEnv|useFakeTimers)\(|fake-indexeddb\/auto|globalThis\.\w+ = /;

test('tests that share their modules replace neither modules nor globals', () => {
  const shared = sourceFiles('test').filter(({ path }) => !OWN_MODULES.test(path));
  expect(shared.length).toBeGreaterThan(100);
  const found = shared.filter(({ path }) => REPLACES.test(readFileSync(path, 'utf8')));
  expect(found.map(({ path }) => path)).toEqual([]);
});
