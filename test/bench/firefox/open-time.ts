import type { SystemSide } from '../../browser/firefox/system-side.js';
import { watchDocuments } from './watch-documents.js';

/** What `BenchBrowser.openTime` promises. */
export async function openTime(
  system: SystemSide,
  id: string,
  path: string,
  sign: string,
): Promise<number> {
  return await system.run<number>(
    `${watchDocuments(sign)}
    const url = WebExtensionPolicy.getByID(args[0]).getURL(args[1]);
    const opened = seen(url);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = window.gBrowser.addTab(url, { triggeringPrincipal });
    window.gBrowser.selectedTab = tab;
    const { painted, begun } = await opened;
    window.gBrowser.removeTab(tab);
    return painted - begun;`,
    id,
    path,
  );
}
