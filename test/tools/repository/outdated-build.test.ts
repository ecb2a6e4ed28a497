import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeOutdatedBuild } from '../../../src/tools/repository/outdated-build';

/** Creates files that were changed at these times, in seconds since 1970. */
async function filesChangedAt(times: readonly number[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-outdated-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return await Promise.all(
    times.map(async (time, at) => {
      const file = join(folder, `file-${at}`);
      await writeFile(file, '');
      await utimes(file, time, time);
      return file;
    }),
  );
}

test('describeOutdatedBuild names the source that is newer than the oldest build', async () => {
  const [chrome = '', firefox = '', old = '', changed = ''] = await filesChangedAt([9, 5, 3, 7]);
  expect(describeOutdatedBuild([chrome, firefox], [old, changed])).toBe(
    `The build is older than ${changed}. Run: npm run build`,
  );
  expect(describeOutdatedBuild([chrome], [old, changed])).toBeUndefined();
});

test('describeOutdatedBuild names a build that does not exist', async () => {
  const [chrome = ''] = await filesChangedAt([9]);
  expect(describeOutdatedBuild([chrome, `${chrome}-firefox`], [])).toBe(
    `${chrome}-firefox does not exist. Run: npm run build`,
  );
});
