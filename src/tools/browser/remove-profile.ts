import { rm } from 'node:fs/promises';

/** Removes a browser's profile. Retries, because the browser's last processes may still write to it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
