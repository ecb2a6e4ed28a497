import type { BrowserContext } from 'playwright-core';
import { hostPattern } from '../host-pattern';

/** Implements `Companion.grantHost` with the page `chrome://extensions`. */
export async function grantHost(context: BrowserContext, id: string, host: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    ([extension, origin]) => (chrome as any).developerPrivate.addHostPermission(extension, origin),
    [id, hostPattern(host)],
  );
  await page.close();
}
