import type { SystemSide } from '../../browser/firefox/system-side.js';
import { type Seen, watchDocuments } from './watch-documents.js';

/** One extension's popup: milliseconds from the press of its toolbar button. */
export interface PopupSamples {
  readonly paint: number[];
  readonly interactive: number[];
  readonly usable: number[];
}

/**
 * Measures the real popups, in turns, from the press of the toolbar button.
 *
 * - **paint**: First Contentful Paint, which comes before the browser shows the panel.
 * - **interactive**: the moment `data-ready` is set on the document element, which the popup does
 *   after its first full render with data; an empty one has it before its panel is to be seen.
 * - **usable**: that, and the browser has the panel on the screen: only now can the user press what
 *   is in it.
 */
export async function measurePopups(
  system: SystemSide,
  ids: readonly string[],
  rounds: number,
): Promise<PopupSamples[]> {
  const all = ids.map((): PopupSamples => ({ paint: [], interactive: [], usable: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, id] of ids.entries()) {
      const { pressed, shown, first, ready } = await openPopup(system, id);
      if (round === 0) continue;
      all[at]?.paint.push(first - pressed);
      all[at]?.interactive.push(ready - pressed);
      all[at]?.usable.push(Math.max(ready, shown) - pressed);
    }
  }
  return all;
}

interface Opening extends Seen {
  readonly pressed: number;
  readonly shown: number;
}

async function openPopup(system: SystemSide, id: string): Promise<Opening> {
  return await system.run(
    `${watchDocuments('html[data-ready]')}
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension, mozExtensionHostname } = WebExtensionPolicy.getByID(args[0]);
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    const document = seen(mozExtensionHostname);
    const panel = new Promise((resolve) => {
      const isShown = () => resolve(now());
      window.addEventListener('popupshown', isShown, { once: true, capture: true });
    });
    const pressed = now();
    await action.triggerAction(window);
    const opening = { pressed, shown: await panel, ...await document };
    const find = () => window.document.querySelector('browser.webextension-popup-browser');
    find().closest('panel').hidePopup();
    while (find()) await new Promise((resolve) => window.setTimeout(resolve, 20));
    return opening;`,
    id,
  );
}
