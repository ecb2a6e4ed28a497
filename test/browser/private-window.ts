import type { Page } from 'playwright-core';
import type { Companion } from './companion';

/**
 * Allows the extension in private windows, as its switch among the browser's extensions does, and
 * opens one. The browser starts the extension anew for it.
 * @returns the window's page, at the address
 */
export async function openPrivateWindow(companion: Companion, url: string): Promise<Page> {
  const { context, id } = companion;
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (extensionId) => {
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    const own = (chrome as any).developerPrivate;
    // Without it the browser would not start an unpacked extension again.
    await own.updateProfileConfiguration({ inDeveloperMode: true });
    await own.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    for (let state = ''; state !== 'ENABLED'; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = (await own.getExtensionInfo(extensionId)).state;
    }
  }, id);
  await extensions.close();
  const page = companion.nextWindow(url);
  const worker = await companion.worker();
  await worker.evaluate((at) => chrome.windows.create({ url: at, incognito: true }), url);
  return page;
}
