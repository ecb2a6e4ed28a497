import type { BrowserContext } from 'playwright-core';

/** Sets switches of the extension on the page of the browser that manages extensions. */
async function configure(context: BrowserContext, id: string, update: object): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extensionId, switches]) => {
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      const own = (chrome as any).developerPrivate;
      // Without it the browser would not start an unpacked extension again.
      await own.updateProfileConfiguration({ inDeveloperMode: true });
      await own.updateExtensionConfiguration({ extensionId, ...switches });
      for (let state = ''; state !== 'ENABLED'; ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        state = (await own.getExtensionInfo(extensionId)).state;
      }
    },
    [id, update] as const,
  );
  await page.close();
}

/** What `Companion.withdrawHosts` promises: *Site access: on click*. */
export function withdrawHosts(context: BrowserContext, id: string): Promise<void> {
  return configure(context, id, { hostAccess: 'ON_CLICK' });
}

/** Allows the extension in private windows; it is started anew for it. */
export function allowInPrivate(context: BrowserContext, id: string): Promise<void> {
  return configure(context, id, { incognitoAccess: true });
}
