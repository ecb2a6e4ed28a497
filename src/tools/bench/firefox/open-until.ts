import type { SystemAccess } from '../../browser/firefox/system-access';
import type { Opened } from '../browser/bench-browser';
import { drivePage } from './plain-page';
import { type Seen, watchDocuments } from './watch-documents';

/** What `BenchExtension.openUntil` promises. */
export async function openUntil(
  system: SystemAccess,
  id: string,
  path: string,
  sign: string,
): Promise<Opened> {
  const { name, painted, begun } = await openSeen(system, id, path, sign);
  return { page: drivePage(system, name), ms: painted - begun };
}

/** What `BenchExtension.paintTime` promises. */
export async function paintTime(system: SystemAccess, id: string, path: string): Promise<number> {
  const { name, first, begun } = await openSeen(system, id, path, 'body');
  await drivePage(system, name).close();
  return first - begun;
}

async function openSeen(system: SystemAccess, id: string, path: string, sign: string) {
  const name = `bench-${path}-${Math.random()}`;
  const seen = await system.run<Seen>(
    `${watchDocuments(sign)}
    const url = WebExtensionPolicy.getByID(args[0]).getURL(args[1]);
    const opened = seen(url);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = window.gBrowser.addTab(url, { triggeringPrincipal });
    tab.linkedBrowser.benchName = args[2];
    window.gBrowser.selectedTab = tab;
    return await opened;`,
    id,
    path,
    name,
  );
  return { name, ...seen };
}
