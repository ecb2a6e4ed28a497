import { controlBackground } from '../../browser/firefox/background.js';
import type { SystemSide } from '../../browser/firefox/system-side.js';
import { BOB, LINK_CLICK } from '../menu-figures.js';
import { clickMenu } from './open-from-menu.js';
import { type Seen, watchDocuments } from './watch-documents.js';

/**
 * From a click on the menu item, the event page ended, until a window can be read and is painted, in
 * milliseconds: of the companion with a payment link, and of an extension whose window is empty, in
 * turns.
 */
export async function measureMenus(
  system: SystemSide,
  ids: readonly string[],
  rounds: number,
): Promise<number[][]> {
  const windows = ids.map((id, at) => ({
    id,
    path: at === 0 ? 'src/review/' : 'src/popup/',
    click: at === 0 ? { ...LINK_CLICK, linkUrl: `xrpl:${BOB}?amount=25&dt=7` } : LINK_CLICK,
    samples: [] as number[],
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { id, path, click, samples } of windows) {
      await controlBackground(system, id).stop();
      const { clicked, painted } = await system.run<Seen & { clicked: number }>(
        `${watchDocuments('html[data-ready]')}
        const { mozExtensionHostname } = WebExtensionPolicy.getByID(args[0]);
        const opened = seen(mozExtensionHostname + '/' + args[2]);
        const clicked = now();
        ${clickMenu}
        const moments = await opened;
        [...Services.wm.getEnumerator('navigator:browser')]
          .find(({ gBrowser }) => gBrowser.currentURI.spec === moments.url).close();
        return { clicked, ...moments };`,
        id,
        click,
        path,
      );
      if (round > 0) samples.push(painted - clicked);
    }
  }
  return windows.map(({ samples }) => samples);
}
