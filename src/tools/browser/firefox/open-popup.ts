import type { SystemAccess } from './system-access';

/**
 * Code for the chrome context that finds the extension's popup. It declares `browser`, undefined
 * unless the popup is open, and `window`, the browser window around it.
 */
export function popupScript(id: string): string {
  return `const { ViewPopup } =
      ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const popup = [...Services.wm.getEnumerator('navigator:browser')]
      .map((window) => ViewPopup.for(extension, window))
      .find(Boolean);
    const browser = popup?.shown && popup.panel?.state === 'open' ? popup.browser : undefined;
    const window = browser?.ownerDocument.defaultView;`;
}

/**
 * Presses the extension's button in the toolbar of the front window until its popup is open. Retries,
 * because a window that gets the focus late closes the popup at once.
 * @throws Error after 10 s
 */
export async function openPopup(system: SystemAccess, id: string): Promise<void> {
  let closings = 0;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    const result = await system.run<'open' | 'closed' | 'nothing'>(PRESS, id);
    if (result === 'open') return;
    if (result === 'closed') closings += 1;
  }
  throw new Error(
    closings
      ? `The popup closed ${closings} times before it was drawn.`
      : 'The popup did not open within 10 s of presses on its button.',
  );
}

/** Waits until the popup is open. @throws Error after 10 s */
export async function waitUntilOpen(system: SystemAccess, id: string): Promise<void> {
  const isOpen = `${popupScript(id)} return Boolean(browser);`;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if (await system.run<boolean>(isOpen)) return;
  }
  throw new Error('The popup did not open within 10 s.');
}

// Firefox opens no popup in a window that is not active. A press while the popup is open closes it.
const PRESS = `
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const { ExtensionParent } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const waitUntil = async (condition, ms) => {
    for (const deadline = Date.now() + ms; !condition() && Date.now() < deadline; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return condition();
  };
  front.focus();
  await waitUntil(() => Services.focus.activeWindow === front, 2000);
  const popup = () => ViewPopup.for(extension, front);
  if (!popup()) ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(front);
  if (!(await waitUntil(popup, 2000))) return 'nothing';
  const isOpen = () => popup()?.shown && popup().panel?.state === 'open';
  await waitUntil(() => !popup() || isOpen(), 5000);
  return isOpen() ? 'open' : popup() ? 'nothing' : 'closed';`;
