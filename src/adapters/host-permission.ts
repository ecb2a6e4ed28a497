import { browser } from './browser';

// Taken out this way, the build does not count it among what the worker needs (`vite.config.ts`):
// only pages ask, and the browser's own interface serves them as it is.
const { permissions } = browser;

/** The permission for one host: match patterns know no single port that every browser takes. */
function origins(url: string): { origins: string[] } {
  return { origins: [`https://${new URL(url).hostname}/*`] };
}

/** Asks the user for one host; only in a press of a button, before anything is awaited. */
export function requestHost(url: string): Promise<boolean> {
  return permissions.request(origins(url));
}

export function hasHost(url: string): Promise<boolean> {
  return permissions.contains(origins(url));
}

/** Gives the permission for a host back; one the extension always has stays. */
export async function dropHost(url: string): Promise<void> {
  await permissions.remove(origins(url)).catch(() => false);
}
