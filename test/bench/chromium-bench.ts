import { resolve } from 'node:path';
import type { Cdp } from '../browser/chromium/cdp.js';
import { extensionId } from '../browser/chromium/extension-id.js';
import { launchChromium } from '../browser/chromium/launch.js';
import { controlWorker, type WorkerControl } from '../browser/chromium/service-worker.js';
import type { Bench, BenchPage } from './bench-browser.js';
import { openFromMenu } from './open-from-menu.js';
import { startPlainBrowser } from './plain-browser.js';
import { openPage, type PlainPage } from './plain-page.js';

const dir = resolve('dist/chrome');

/** The companion in Chromium, over DevTools alone. */
export const chromiumBench: Bench = {
  dir,
  launch: (options) => launchChromium({ ...options, extensionDir: dir }),
  async start(sandbox, profile) {
    const { cdp, close } = await startPlainBrowser([dir], sandbox, profile);
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    const id = await extensionId(dir);
    let known: Promise<WorkerControl> | undefined;
    const worker = (): Promise<WorkerControl> => {
      known ??= controlWorker(cdp, id);
      return known;
    };
    const url = (path: string): string => `chrome-extension://${id}/${path}`;
    return {
      openPage: async (path) => withHeap(cdp, await openPage(cdp, url(path))),
      openTime: (path, sign) => openTime(cdp, url(path), sign),
      openFromMenu: (click, path) => openFromMenu(cdp, id, click, path),
      startBackground: async () => (await worker()).start(),
      stopBackground: async () => (await worker()).stop(),
      close,
    };
  },
};

async function openTime(cdp: Cdp, url: string, sign: string): Promise<number> {
  const note = `new MutationObserver((_changes, observer) => {
    if (!document.querySelector('${sign}')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.shownAt = performance.now(); }));
  }).observe(document, { subtree: true, childList: true, attributes: true });`;
  const page = await openPage(cdp, url, note);
  await page.until(`document.querySelector('${sign}')`);
  const time = await page.evaluate<number>(`new Promise((resolve) => {
    const look = () => globalThis.shownAt ? resolve(globalThis.shownAt) : setTimeout(look, 5);
    look();
  })`);
  await page.close();
  return time;
}

function withHeap(cdp: Cdp, page: PlainPage): BenchPage {
  return { ...page, heap: () => heapOf(cdp, page) };
}

async function heapOf(cdp: Cdp, { session }: PlainPage): Promise<number> {
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  const flat = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await session.send('Target.setAutoAttach', flat);
  let used = 0;
  for (const { send } of [session, ...workers.map((id) => cdp.session(id))]) {
    await send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
    used += usedSize + backingStorageSize;
  }
  if (workers.length !== 1) throw new Error(`One search was expected, not ${workers.length}.`);
  return used / 1024 / 1024;
}
