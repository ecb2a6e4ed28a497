import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROFILES_VARIABLE, removeProfile } from '../../src/tools/browser/profile';

/**
 * Vitest runs this once before the tests in a browser. Their processes leave a running browser when
 * they end, and so its profile.
 * @returns what removes all profiles of the run
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-profiles-'));
  process.env[PROFILES_VARIABLE] = folder;
  return async () => {
    do {
      await removeProfile(folder);
      // A browser that is just ending may still write to its profile, and make the folder again.
      await setTimeout(500);
    } while (existsSync(folder));
  };
}
