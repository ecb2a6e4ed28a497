import { setTimeout } from 'node:timers/promises';
import type { Cdp, CdpResult } from '../../browser/chromium/cdp';
import { WELCOME_PAGE } from '../../browser/close-welcome';
import { withTimeout } from '../../browser/with-timeout';

/** Closes the page that an installation opens: while it is open, its process would be measured along. */
export async function closeWelcomeTab(cdp: Cdp): Promise<void> {
  await withTimeout(findAndClose(cdp), 15_000, 'the page that an installation opens');
}

async function findAndClose(cdp: Cdp): Promise<void> {
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const page = targetInfos.find(({ url }: CdpResult) => url.includes(WELCOME_PAGE));
    if (page) return void (await cdp.send('Target.closeTarget', { targetId: page.targetId }));
    await setTimeout(50);
  }
}
