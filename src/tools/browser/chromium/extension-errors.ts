import type { Page } from 'playwright-core';
import type { Companion } from '../companion';

/**
 * Opens the page `chrome://extensions`, turns on developer mode and reloads the extension. Only from
 * then on does the browser record the extension's errors. Resolves when the extension runs again.
 */
export async function openExtensionsPage({ context, id }: Companion): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    const { updateProfileConfiguration, reload, getExtensionInfo } = (chrome as any)
      .developerPrivate;
    await updateProfileConfiguration({ inDeveloperMode: true });
    await reload(id, { failQuietly: true });
    // `reload` resolves while the extension is still disabled, and its pages are blocked until then.
    const deadline = Date.now() + 15_000;
    while ((await getExtensionInfo(id)).state !== 'ENABLED') {
      if (Date.now() > deadline) throw new Error('The reloaded extension did not start again.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, id);
  return page;
}

/** The messages that the page shows for the extension: those under *Errors*, and its warnings. */
export async function readExtensionErrors(page: Page, { id }: Companion): Promise<string[]> {
  return await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    const info = await (chrome as any).developerPrivate.getExtensionInfo(id);
    const { manifestErrors, runtimeErrors, installWarnings = [], runtimeWarnings = [] } = info;
    const errors = [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
    return [...errors, ...installWarnings, ...runtimeWarnings];
  }, id);
}
