import type { BrowserContext } from 'playwright-core';

/** Changes settings of the extension on the page `chrome://extensions`, and waits until it is enabled. */
async function configure(context: BrowserContext, id: string, update: object): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extensionId, switches]) => {
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      const { developerPrivate } = chrome as any;
      // Without developer mode the browser does not restart an unpacked extension.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, ...switches });
      for (let state = ''; state !== 'ENABLED'; ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        state = (await developerPrivate.getExtensionInfo(extensionId)).state;
      }
    },
    [id, update] as const,
  );
  await page.close();
}

/** Implements `Companion.withdrawHosts`: sets *Site access* to *on click*. */
export function withdrawHosts(context: BrowserContext, id: string): Promise<void> {
  return configure(context, id, { hostAccess: 'ON_CLICK' });
}

/** Allows the extension in private windows, which restarts it. */
export function allowInPrivate(context: BrowserContext, id: string): Promise<void> {
  return configure(context, id, { incognitoAccess: true });
}

/** Implements `Companion.pinButton`. */
export function pinButton(context: BrowserContext, id: string): Promise<void> {
  return configure(context, id, { pinnedToToolbar: true });
}
