import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { LaunchOptions } from './companion';
import { waitForPage } from './wait-for-page';

/** The page that the extension opens after its installation. */
export const WELCOME_PAGE = 'src/welcome/index.html';

/** Whether a build opens the page: one of another project or of an early version has none. */
export function hasWelcome(dir: string): boolean {
  return existsSync(join(dir, WELCOME_PAGE));
}

/**
 * Closes the page that the extension opens after its installation, so that it does not come to the
 * front later. With the profile of an earlier run nothing opens.
 */
export async function closeWelcome(
  context: BrowserContext,
  dir: string,
  { keepWelcome, profile }: LaunchOptions,
): Promise<void> {
  if (keepWelcome || profile !== undefined || !hasWelcome(dir)) return;
  const page = await waitForPage(context, WELCOME_PAGE);
  await page.close();
}
