import type { Cdp, CdpResult } from '../../browser/chromium/cdp';
import { HIDDEN_PAGE_URL } from '../../browser/chromium/service-worker';
import { withTimeout } from '../../browser/with-timeout';
import { attachPage } from './plain-page';

/** An expression: First Contentful Paint, in milliseconds from the navigation. */
export const PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (entry) resolve(entry.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** What `BenchExtension.pressTime` promises, of the real popup (`Extensions.triggerAction`). */
export async function pressTime(cdp: Cdp, id: string): Promise<number> {
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }: CdpResult) => url !== HIDDEN_PAGE_URL);
  if (!tab) throw new Error('No tab is open whose toolbar could be used.');
  const stops: (() => void)[] = [];
  const shown = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged']) {
      const stop = cdp.on(event, ({ targetInfo: { type, url, targetId } }) => {
        if (type === 'page' && url.startsWith(`chrome-extension://${id}/`)) resolve(targetId);
      });
      stops.push(stop);
    }
  });
  const pressed = performance.timeOrigin + performance.now();
  try {
    await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
    const popup = await attachPage(cdp, await withTimeout(shown, 10_000, 'the popup to show'));
    const paint = `${PAINTED}.then((paint) => performance.timeOrigin + paint)`;
    const painted = await withTimeout(popup.evaluate<number>(paint), 10_000, 'the popup to paint');
    await popup.close();
    return painted - pressed;
  } finally {
    for (const stop of stops) stop();
  }
}
