import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The variable with the folder for profiles; without it they are in the system's temporary folder. */
export const PROFILES_FOLDER = 'COMPANION_PROFILES';

/** Creates a folder for a browser's profile. */
export async function createProfile(): Promise<string> {
  return await mkdtemp(join(process.env[PROFILES_FOLDER] ?? tmpdir(), 'companion-profile-'));
}

/** Removes a browser's profile. Retries, because its last processes may still write to it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
