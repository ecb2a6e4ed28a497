import type { Companion } from './companion';

/**
 * Withdraws all hosts from the extension, as *Site access: on click* among the browser's extensions
 * does. `grantHost` gives one back.
 */
export async function withdrawHosts({ context, id }: Companion): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId) =>
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      (chrome as any).developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: 'ON_CLICK',
      }),
    id,
  );
  await page.close();
}
