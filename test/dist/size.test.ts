import { expect, test } from 'vitest';
import { sizeFigures } from '../../src/tools/bench/groups/sizes';

test.each([
  'chrome',
  'firefox',
])('the worker and the popup of %s stay within their size', (browser) => {
  for (const { key, measured, limit = 0 } of sizeFigures(`dist/${browser}`))
    expect(measured, key).toBeLessThanOrEqual(limit);
});
