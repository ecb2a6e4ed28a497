import { evaluateIn } from '../../browser/firefox/evaluate-in';
import type { SystemAccess } from '../../browser/firefox/system-access';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchPage } from '../browser/bench-browser';
import { whenTrue } from '../browser/when-true';

let opened = 0;

/** Opens a page of an extension in a tab in front; resolves when it is loaded. */
export async function openPage(system: SystemAccess, id: string, path: string): Promise<BenchPage> {
  opened += 1;
  const name = `bench-${opened}`;
  await system.run(
    `const url = WebExtensionPolicy.getByID(args[0]).getURL(args[1]);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = window.gBrowser.addTab(url, { triggeringPrincipal });
    tab.linkedBrowser.benchName = args[2];
    window.gBrowser.selectedTab = tab;
    const isLoaded = () => tab.linkedBrowser.currentURI.spec === url
      && !tab.linkedBrowser.webProgress.isLoadingDocument;
    while (!isLoaded()) await new Promise((resolve) => window.setTimeout(resolve, 5));`,
    id,
    path,
    name,
  );
  return drivePage(system, name);
}

/** Drives the tab that was given a name. */
export function drivePage(system: SystemAccess, name: string): BenchPage {
  const find = `const windows = [...Services.wm.getEnumerator('navigator:browser')];
    const browsers = windows.flatMap(({ gBrowser }) => gBrowser.browsers);
    const browser = browsers.find(({ benchName }) => benchName === '${name}');`;
  const evaluate = <T>(expression: string): Promise<T> =>
    evaluateIn<T>(system, `${find} return browser;`, expression);
  return {
    evaluate,
    async until(test: string): Promise<void> {
      await withTimeout(evaluate(whenTrue(test)), 15_000, `a page in which ${test}`);
    },
    async close(): Promise<void> {
      await system.run(`${find}
        const { gBrowser } = browser.ownerDocument.defaultView;
        gBrowser.removeTab(gBrowser.getTabForBrowser(browser));`);
    },
  };
}
