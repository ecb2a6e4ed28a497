import type { SystemAccess } from '../../browser/firefox/system-access';
import { type Seen, watchDocuments } from './watch-documents';

/** What `BenchExtension.pressTime` promises, of the real popup, which is closed again. */
export async function pressTime(system: SystemAccess, id: string): Promise<number> {
  const { pressed, first } = await system.run<Seen & { pressed: number }>(
    `${watchDocuments('html[data-ready]')}
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension, mozExtensionHostname } = WebExtensionPolicy.getByID(args[0]);
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    const document = seen(mozExtensionHostname);
    const panel = new Promise((resolve) => {
      window.addEventListener('popupshown', resolve, { once: true, capture: true });
    });
    const pressed = now();
    await action.triggerAction(window);
    await panel;
    const opening = { pressed, ...await document };
    const find = () => window.document.querySelector('browser.webextension-popup-browser');
    find().closest('panel').hidePopup();
    while (find()) await new Promise((resolve) => window.setTimeout(resolve, 20));
    return opening;`,
    id,
  );
  return first - pressed;
}
