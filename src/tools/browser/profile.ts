import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The environment variable that names the folder for the profiles of a test run. */
export const PROFILES_VARIABLE = 'COMPANION_PROFILES';

/** Makes a folder for the profile of a browser. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(process.env[PROFILES_VARIABLE] ?? tmpdir(), 'companion-profile-'));
}

/** Removes a browser's profile. Retries, because the browser's last processes may still write to it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
