import { rm } from 'node:fs/promises';

/** Removes a browser's profile. Its last child processes may still write to it, so removal is retried. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
