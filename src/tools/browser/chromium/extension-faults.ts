import type { Page } from 'playwright-core';
import type { Companion } from '../companion';

/**
 * The browser's own page about extensions, open, and the extension loaded anew: only from then on,
 * with its developer mode on, does the browser keep what goes wrong.
 */
export async function openExtensionsPage({ context, id }: Companion): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    const { updateProfileConfiguration, reload } = (chrome as any).developerPrivate;
    await updateProfileConfiguration({ inDeveloperMode: true });
    await reload(id, { failQuietly: true });
  }, id);
  return page;
}

/** What it shows of the extension under *Errors*, and warns of beside its name. */
export async function extensionFaults(page: Page, { id }: Companion): Promise<string[]> {
  return await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    const shown = await (chrome as any).developerPrivate.getExtensionInfo(id);
    const { manifestErrors, runtimeErrors, installWarnings = [], runtimeWarnings = [] } = shown;
    const said = [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
    return [...said, ...installWarnings, ...runtimeWarnings];
  }, id);
}
