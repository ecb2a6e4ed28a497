import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROFILES_FOLDER, removeProfile } from '../../../src/tools/browser/profile';

/**
 * Gives the browsers of a run one folder for their profiles, and removes it after the last test: a
 * browser that several files use ends with their process, which cannot wait for it.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-profiles-'));
  process.env[PROFILES_FOLDER] = folder;
  return () => removeProfile(folder);
}
