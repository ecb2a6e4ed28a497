import type { Cdp, CdpResult } from '../../browser/chromium/cdp';
import { withTimeout } from '../../browser/with-timeout';
import { attachPage, type PlainPage } from './plain-page';

/**
 * Tells an extension's running worker of a click on its menu item, and waits for the window that
 * opens.
 * @param path the beginning of the window's path in the extension
 */
export async function openFromMenu(
  cdp: Cdp,
  id: string,
  click: object,
  path: string,
): Promise<PlainPage> {
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await cdp.send('Target.getTargets');
  const own = targetInfos.filter(({ url }: CdpResult) =>
    url.startsWith(`chrome-extension://${id}/`),
  );
  const target = own.find(({ type }: CdpResult) => type === 'service_worker');
  const old = new Set(own.map(({ targetId }: CdpResult) => targetId));
  const stops: (() => void)[] = [];
  const opened = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged']) {
      const stop = cdp.on(event, ({ targetInfo: { type, url, targetId } }) => {
        const isWindow = type === 'page' && url.includes(`${id}/${path}`);
        if (isWindow && !old.has(targetId)) resolve(targetId);
      });
      stops.push(stop);
    }
  });
  const session = await cdp.attach(target.targetId);
  await session.send('Runtime.evaluate', {
    expression: `chrome.tabs.query({ active: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch(${JSON.stringify(click)}, tab))`,
    awaitPromise: true,
  });
  await session.detach();
  try {
    return await attachPage(cdp, await withTimeout(opened, 10_000, 'the window'));
  } finally {
    for (const stop of stops) stop();
  }
}
