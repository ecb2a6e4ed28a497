import type { SystemAccess } from './system-access';

const PERMISSIONS = `const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);`;

/** Implements `Companion.withdrawHosts`. */
export async function withdrawHosts(system: SystemAccess, id: string): Promise<void> {
  await system.run(
    `${PERMISSIONS}
    const origins = [...extension.allowedOrigins.patterns].map(({ pattern }) => pattern);
    const withdrawn = { permissions: [], origins, data_collection: [] };
    await ExtensionPermissions.remove(args[0], withdrawn, extension);`,
    id,
  );
}

/** Allows the extension in private windows, restarts it, and opens a private window. */
export async function openPrivateWindow(
  system: SystemAccess,
  id: string,
  url: string,
): Promise<void> {
  await system.run(
    `${PERMISSIONS}
    const permissions = ['internal:privateBrowsingAllowed'];
    const granted = { permissions, origins: [], data_collection: [] };
    await ExtensionPermissions.add(args[0], granted, extension);
    const { AddonManager } =
      ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(args[0])).reload();
    await WebExtensionPolicy.getByID(args[0]).readyPromise;
    const opened = window.OpenBrowserWindow({ private: true });
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    await opened.delayedStartupPromise;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    opened.gBrowser.loadURI(Services.io.newURI(args[1]), { triggeringPrincipal });`,
    id,
    url,
  );
}

/** Implements `Companion.pinButton`, by the item of the browser's menu for the button. */
export async function pinButton(system: SystemAccess, id: string): Promise<void> {
  await system.run(
    `const { CustomizableUI } = ChromeUtils.importESModule(
      'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    const widget = args[0].toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
    CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);`,
    id,
  );
}
