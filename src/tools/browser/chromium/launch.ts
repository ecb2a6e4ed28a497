import { join, resolve } from 'node:path';
import type { BrowserContext, Worker } from 'playwright-core';
import { closeWelcome } from '../close-welcome';
import type { Companion, LaunchOptions } from '../companion';
import { removeProfile } from '../profile';
import { waitForPage } from '../wait-for-page';
import type { CdpResult } from './cdp';
import { clickMenuItem } from './context-menu';
import { extensionId } from './extension-id';
import { grantHost } from './grant-host';
import { allowInPrivate, pinButton, withdrawHosts } from './manage-extension';
import { openPage } from './open-page';
import { waitForPopup } from './popup';
import { acquireChromium, canReuse, keepIdle } from './running-chromium';
import { controlWorker, type WorkerControl } from './service-worker';
import { pressToolbarButton } from './toolbar-button';

/**
 * Starts Chromium with the built extension. The attached debugger keeps an idle worker running: use
 * `stopWorker`.
 */
export async function launchChromium(options: LaunchOptions): Promise<Companion> {
  const dir = resolve(options.extensionDir ?? 'dist/chrome');
  const extensions = [dir, ...(options.extraExtensions ?? []).map((extra) => resolve(extra))];
  const running = await acquireChromium(options, extensions);
  const { context, cdp, profile } = running;
  const id = await extensionId(dir);
  if (running.ignoresLoadFlag || canReuse(options)) {
    for (const path of extensions) await cdp.send('Extensions.loadUnpacked', { path });
  }
  const control = await controlWorker(cdp, id);
  await closeWelcome(context, dir, options);
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  const worker = (): Promise<Worker> => runningWorker(context, control, url(''));

  return {
    browser: 'chromium',
    context,
    id,
    profile,
    databases: join(profile, 'Default', 'IndexedDB'),
    redirectUri: `https://${id}.chromiumapp.org/xaman`,
    options,
    url,
    worker,
    stopWorker: () => control.stop(),
    workerRunning: async () => control.isRunning(),
    pinButton: () => pinButton(context, id),
    openPage: (path) => openPage(cdp, context, url(path)),
    openPopup: () =>
      waitForPopup(cdp, url(''), () => pressToolbarButton(cdp, context, id), options.colorScheme),
    nextPopup: (action) => waitForPopup(cdp, url(''), action, options.colorScheme),
    nextSidePanel: (action) =>
      waitForPopup(cdp, url('src/review/index.html?panel'), action, options.colorScheme),
    async contextMenu(info, page) {
      await clickMenuItem(await worker(), context, info, page);
    },
    nextWindow: (urlPart, timeoutMs) => waitForPage(context, urlPart, timeoutMs),
    authWindow: () => waitForPage(context, '//oauth2.xumm.app/'),
    async pressCommand(name, page) {
      await page.bringToFront();
      await (await worker()).evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // `dispatch` calls the listeners. Every extension event has it, but no type does.
        const event = chrome.commands.onCommand as unknown as {
          dispatch(name: string, tab: object): void;
        };
        if (tab) event.dispatch(command, tab);
      }, name);
    },
    async saveFile(page, action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return await download.path();
    },
    async pressNotification(notificationId) {
      const click = (clickedId: string) =>
        (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(
          clickedId,
        );
      await (await worker()).evaluate(click, notificationId);
    },
    grantHost: (host) => grantHost(context, id, host),
    withdrawHosts: () => withdrawHosts(context, id),
    async openPrivateWindow(pageUrl) {
      await allowInPrivate(context, id);
      const restarted = await worker();
      await restarted.evaluate(
        (first) => chrome.windows.create({ url: first, incognito: true }),
        pageUrl,
      );
      return await waitForPage(context, pageUrl);
    },
    async processId() {
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
      return processInfo.find(({ type }: CdpResult) => type === 'browser').id;
    },
    async close(keep) {
      if (!keep?.profile && (await keepIdle(running, options, id))) return;
      cdp.close();
      await context.close();
      if (options.profile === undefined && !keep?.profile) await removeProfile(profile);
    },
  };
}

async function runningWorker(
  context: BrowserContext,
  control: WorkerControl,
  origin: string,
): Promise<Worker> {
  const find = (): Worker | undefined =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin));
  const next = find()
    ? undefined
    : context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(origin));
  next?.catch(() => undefined);
  await control.start();
  const found = find() ?? (await next);
  if (!found) throw new Error('The worker runs, but Playwright does not list it.');
  return found;
}
