import { join, resolve } from 'node:path';
import type { BrowserContext, Worker } from 'playwright-core';
import type { Companion, LaunchOptions } from '../companion';
import { nextPage } from '../next-page';
import { removeProfile } from '../remove-profile';
import type { Answer } from './cdp';
import { clickMenuItem } from './context-menu';
import { extensionId } from './extension-id';
import { grantHost } from './grant-host';
import { allowInPrivate, withdrawHosts } from './manage-extension';
import { catchPopup } from './popup';
import { isShared, keepSpare, runChromium } from './running-chromium';
import { controlWorker, type WorkerControl } from './service-worker';
import { pressToolbarButton } from './toolbar-button';

/**
 * Starts Chromium with the built extension. The worker is watched by a debugger, so it does not die
 * idle by itself: use `stopWorker`.
 */
export async function launchChromium(options: LaunchOptions): Promise<Companion> {
  const dir = resolve(options.extensionDir ?? 'dist/chrome');
  const extensions = [dir, ...(options.extraExtensions ?? []).map((extra) => resolve(extra))];
  const running = await runChromium(options, extensions);
  const { context, cdp, profile } = running;
  const id = await extensionId(dir);
  if (running.ignoresLoadFlag || isShared(options)) {
    for (const path of extensions) await cdp.send('Extensions.loadUnpacked', { path });
  }
  const control = await controlWorker(cdp, id);
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
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(url(path));
      return page;
    },
    openPopup: () =>
      catchPopup(cdp, url(''), () => pressToolbarButton(cdp, context, id), options.colorScheme),
    nextPopup: (act) => catchPopup(cdp, url(''), act, options.colorScheme),
    async contextMenu(info, page) {
      await clickMenuItem(await worker(), context, info, page);
    },
    nextWindow: (part, timeoutMs) => nextPage(context, part, timeoutMs),
    authWindow: () => nextPage(context, '//oauth2.xumm.app/'),
    async pressCommand(name, page) {
      await page.bringToFront();
      await (await worker()).evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const pressed = chrome.commands.onCommand as unknown as {
          dispatch(name: string, tab: object): void;
        };
        if (tab) pressed.dispatch(command, tab);
      }, name);
    },
    async saveFile(page, act) {
      const [saved] = await Promise.all([page.waitForEvent('download'), act()]);
      return await saved.path();
    },
    async pressNotification(name) {
      // `dispatch` is on every extension event but in no type: it calls the listeners.
      const press = (pressed: string) =>
        (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(
          pressed,
        );
      await (await worker()).evaluate(press, name);
    },
    grantHost: (host) => grantHost(context, id, host),
    withdrawHosts: () => withdrawHosts(context, id),
    async openPrivateWindow(at) {
      await allowInPrivate(context, id);
      const own = await worker();
      await own.evaluate((first) => chrome.windows.create({ url: first, incognito: true }), at);
      return await nextPage(context, at);
    },
    async processId() {
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
      return processInfo.find(({ type }: Answer) => type === 'browser').id;
    },
    async close(keep) {
      if (!keep?.profile && (await keepSpare(running, options, id))) return;
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
  if (!found) throw new Error('The worker runs but Playwright does not see it.');
  return found;
}
