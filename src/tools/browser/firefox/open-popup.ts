import type { SystemSide } from './system-side';

/** What the browser knows of the extension's popup: `browser` is there while it is on the screen. */
export function popupOf(id: string): string {
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
 * Presses the extension's button in the toolbar of the front window until its popup stands there.
 * A window that gets the focus late closes it again at once: then a user presses once more.
 */
export async function openPopup(system: SystemSide, id: string): Promise<void> {
  let closed = 0;
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const became = await system.run<'open' | 'closed' | 'nothing'>(PRESS, id);
    if (became === 'open') return;
    if (became === 'closed') closed += 1;
  }
  throw new Error(
    closed
      ? `The popup was closed ${closed} times before it was drawn.`
      : 'Pressed the button for 10 s, and no popup showed.',
  );
}

/** Waits until the popup is on the screen. */
export async function awaitPopup(system: SystemSide, id: string): Promise<void> {
  const isOpen = `${popupOf(id)} return Boolean(browser);`;
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await system.run<boolean>(isOpen)) return;
  }
  throw new Error('Waited 10 s, and no popup showed.');
}

// Firefox opens no popup in a window that is not active. A press while there is one closes it.
const PRESS = `
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const { ExtensionParent } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const until = async (test, ms) => {
    for (const end = Date.now() + ms; !test() && Date.now() < end; ) {
      await new Promise((wait) => setTimeout(wait, 10));
    }
    return test();
  };
  front.focus();
  await until(() => Services.focus.activeWindow === front, 2000);
  const now = () => ViewPopup.for(extension, front);
  if (!now()) ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(front);
  if (!(await until(now, 2000))) return 'nothing';
  const isOpen = () => now()?.shown && now().panel?.state === 'open';
  await until(() => !now() || isOpen(), 5000);
  return isOpen() ? 'open' : now() ? 'nothing' : 'closed';`;
