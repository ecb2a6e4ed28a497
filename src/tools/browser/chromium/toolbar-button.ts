import type { BrowserContext } from 'playwright-core';
import type { Cdp, CdpResult } from './cdp';
import { HIDDEN_PAGE_URL } from './service-worker';

/**
 * Presses the extension's toolbar button (`Extensions.triggerAction`) in the newest tab.
 * @throws Error when no tab is open
 */
export async function pressToolbarButton(
  cdp: Cdp,
  context: BrowserContext,
  id: string,
): Promise<void> {
  const page = context.pages().at(-1) ?? (await context.newPage());
  await page.bringToFront();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }: CdpResult) => url !== HIDDEN_PAGE_URL);
  const tab = tabs.find(({ url }: CdpResult) => url === page.url()) ?? tabs[0];
  if (!tab) throw new Error('No tab is open, so no toolbar button can be pressed.');
  await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
}
