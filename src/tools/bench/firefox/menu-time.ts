import { controlBackground } from '../../browser/firefox/background';
import type { SystemAccess } from '../../browser/firefox/system-access';
import type { MenuClick } from '../../browser/menu-click';
import { clickMenu } from './open-from-menu';
import { type Seen, watchDocuments } from './watch-documents';

/** What `BenchExtension.menuTime` promises. */
export async function menuTime(
  system: SystemAccess,
  id: string,
  click: MenuClick,
  path: string,
): Promise<number> {
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
  return painted - clicked;
}
