import { join, resolve } from 'node:path';
import { firefoxRedirectUri } from '../../../sandbox/network/extension-redirect';
import { closeWelcome } from '../close-welcome';
import type { Companion, LaunchOptions } from '../companion';
import { waitForPage } from '../wait-for-page';
import { clickAlert } from './alerts';
import { controlBackground } from './background';
import { clickMenuItem } from './context-menu';
import { grantHost } from './grant-host';
import { installExtension } from './install-extension';
import { openPrivateWindow, pinButton, withdrawHosts } from './manage-extension';
import { pressToolbarButton, waitForPopup } from './popup';
import { acquireFirefox, releaseFirefox } from './running-firefox';
import { saveFile } from './save-file';
import { waitForSidePanel } from './side-panel';

/** Starts Firefox with the built extension, or installs it in a running one that is idle. */
export async function launchFirefox(options: LaunchOptions): Promise<Companion> {
  const firefox = await acquireFirefox(options);
  const { context, system, profile } = firefox;
  const dir = resolve(options.extensionDir ?? 'dist/firefox');
  const installed: string[] = [];
  for (const extra of options.extraExtensions ?? []) {
    installed.push(await installExtension(system, profile, resolve(extra)));
  }
  const id = await installExtension(system, profile, dir);
  installed.push(id);
  await closeWelcome(context, dir, options);
  const host = await system.run(
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
    id,
  );
  const url = (path: string): string => `moz-extension://${host}/${path}`;
  const background = controlBackground(system, id);

  return {
    browser: 'firefox',
    context,
    id,
    profile,
    databases: join(profile, 'storage', 'default', `moz-extension+++${host}`, 'idb'),
    redirectUri: firefoxRedirectUri(id),
    options,
    url,
    async worker() {
      await background.start();
      return background;
    },
    stopWorker: background.stop,
    workerRunning: background.isRunning,
    pinButton: () => pinButton(system, id),
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(url(path));
      return page;
    },
    async openPopup() {
      await context.pages().at(-1)?.bringToFront();
      return await pressToolbarButton(system, id);
    },
    async nextPopup(action) {
      await action();
      return await waitForPopup(system, id);
    },
    async nextSidePanel(action) {
      await action();
      return await waitForSidePanel(system, id);
    },
    contextMenu: (info, page) => clickMenuItem(system, id, info, page),
    nextWindow: (urlPart, timeoutMs) => waitForPage(context, urlPart, timeoutMs),
    authWindow: () => waitForPage(context, '//oauth2.xumm.app/'),
    async pressCommand(name, page) {
      await page.bringToFront();
      const press = 'WebExtensionPolicy.getByID(args[0]).extension.shortcuts.onCommand(args[1]);';
      await system.run(press, id, name);
    },
    saveFile: (_page, action) => saveFile(system, action),
    pressNotification: (name) => clickAlert(system, name),
    grantHost: (allowed) => grantHost(system, id, allowed),
    withdrawHosts: () => withdrawHosts(system, id),
    async openPrivateWindow(pageUrl) {
      await openPrivateWindow(system, id, pageUrl);
      return await waitForPage(context, pageUrl);
    },
    processId: () => system.run('return Services.appinfo.processID;'),
    async close(keep) {
      const releaseOptions = keep?.profile ? { ...options, profile } : options;
      await releaseFirefox(firefox, releaseOptions, installed);
    },
  };
}
