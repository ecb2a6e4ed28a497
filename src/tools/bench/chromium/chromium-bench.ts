import type { Cdp } from '../../browser/chromium/cdp';
import { extensionId } from '../../browser/chromium/extension-id';
import { controlWorker, type WorkerControl } from '../../browser/chromium/service-worker';
import { hasWelcome } from '../../browser/close-welcome';
import type { Bench, BenchExtension } from '../browser/bench-browser';
import { closeWelcomeTab } from './close-welcome-tab';
import { controlTime } from './control-time';
import { withHeap } from './heap';
import { openFromMenu } from './open-from-menu';
import { openUntil } from './open-until';
import { startPlainBrowser } from './plain-browser';
import { openPage } from './plain-page';
import { PAINTED, pressTime } from './press-time';

/** Extensions in Chromium, over DevTools alone. */
export const chromiumBench: Bench = {
  name: 'chromium',
  redirectUri: async (folder) => `https://${await extensionId(folder)}.chromiumapp.org/xaman`,
  async start(folders, sandbox) {
    const { cdp, close } = await startPlainBrowser(folders, sandbox);
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    if (folders.some(hasWelcome)) await closeWelcomeTab(cdp);
    const ids = await Promise.all(folders.map(extensionId));
    return { extensions: ids.map((id) => driveExtension(cdp, id)), close };
  },
};

/** One extension of a running Chromium. */
export function driveExtension(cdp: Cdp, id: string): BenchExtension {
  let known: Promise<WorkerControl> | undefined;
  const worker = (): Promise<WorkerControl> => {
    known ??= controlWorker(cdp, id);
    return known;
  };
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  return {
    id,
    openPage: async (path) => withHeap(cdp, await openPage(cdp, url(path))),
    openUntil: (path, sign) => openUntil(cdp, url(path), sign),
    async paintTime(path) {
      const page = await openPage(cdp, url(path));
      const time = await page.evaluate<number>(PAINTED);
      await page.close();
      return time;
    },
    controlTime: (path, control) => controlTime(cdp, url(path), control),
    pressTime: () => pressTime(cdp, id),
    openFromMenu: (click, path) => openFromMenu(cdp, id, click, path),
    async menuTime(click, path) {
      const control = await worker();
      await control.stop();
      const before = performance.now();
      await control.start();
      const page = await openFromMenu(cdp, id, click, path);
      await page.until("document.querySelector('html[data-ready]')");
      await page.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))',
      );
      const time = performance.now() - before;
      await page.close();
      return time;
    },
    async startTime() {
      const control = await worker();
      await control.stop();
      const before = performance.now();
      await control.start();
      return performance.now() - before;
    },
    startBackground: async () => (await worker()).start(),
    stopBackground: async () => (await worker()).stop(),
  };
}
