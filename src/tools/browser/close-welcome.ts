import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { LaunchOptions } from './companion';
import { waitForPage } from './wait-for-page';

const PAGE = 'src/welcome/index.html';

/**
 * Closes the page that the extension opens after its installation, so that it does not come to the
 * front later. With the profile of an earlier run nothing opens.
 * @param dir the built extension; one of another project or of an early version has no such page
 */
export async function closeWelcome(
  context: BrowserContext,
  dir: string,
  { keepWelcome, profile }: LaunchOptions,
): Promise<void> {
  if (keepWelcome || profile !== undefined || !existsSync(join(dir, PAGE))) return;
  const page = await waitForPage(context, PAGE);
  await page.close();
}
