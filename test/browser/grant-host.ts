import type { Companion } from './companion';

/**
 * Gives the extension an optional host, as a press of *Allow* in the browser's own prompt would:
 * no test can press that. The extension still has to ask, and is then answered yes without it.
 * @param host such as `xrplcluster.com`
 */
export async function grantHost({ context, id }: Companion, host: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    ([extension, origin]) => (chrome as any).developerPrivate.addHostPermission(extension, origin),
    [id, `https://${host}/*`],
  );
  await page.close();
}
