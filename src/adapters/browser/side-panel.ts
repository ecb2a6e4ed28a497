import { browser } from './browser';

/** Chromium's side panel, which webextension-polyfill does not know. `open` exists since 116. */
interface ChromiumSidePanel {
  open(window: { windowId: number }): Promise<void>;
  getOptions(tab: object): Promise<PanelOptions>;
  setOptions(options: PanelOptions): Promise<void>;
}

interface PanelOptions {
  readonly path?: string;
  readonly enabled?: boolean;
}

const PAGE = 'src/review/index.html';

/** A key of `localStorage`, the only storage that can be read within the user's action. */
const IN_USE = 'sidePanel';

function panelApis() {
  const { sidePanel } = browser as typeof browser & { readonly sidePanel?: ChromiumSidePanel };
  return { sidePanel: sidePanel?.open && sidePanel, sidebarAction: browser.sidebarAction };
}

/** Whether this browser can show a page of the extension beside the tab. Phones cannot. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = panelApis();
  return (sidePanel ?? sidebarAction) !== undefined;
}

/**
 * Opens the side panel of a window, if `setSidePanel` switched it on. Browsers permit it only within
 * the user's action, before any await, so that no setting can be read first. In Chromium the browser
 * itself knows whether the panel is switched on, and refuses otherwise. Firefox opens the sidebar of
 * the active window; its event page can read `localStorage`, which a worker does not have.
 * @returns whether it opened
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panelApis();
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction && globalThis.localStorage.getItem(IN_USE)) {
      // Firefox loads an open sidebar again, and what the user entered there would be lost.
      const { extension } = browser;
      const open = extension.getViews({ type: 'sidebar', windowId });
      if (open.length === 0) await sidebarAction.open();
    } else return false;
    return true;
  } catch {
    return false;
  }
}

/** Switches the side panel on or off. Chromium forgets it when the browser is closed. */
export async function setSidePanel(isOn: boolean): Promise<void> {
  const { sidePanel, sidebarAction } = panelApis();
  if (sidePanel) {
    const { path, enabled } = await sidePanel.getOptions({});
    // Setting the same again could load the page of an open panel again.
    if ((path !== undefined && enabled === true) !== isOn)
      await sidePanel.setOptions(isOn ? { path: PAGE, enabled: true } : { enabled: false });
  } else if (sidebarAction) {
    if (isOn) globalThis.localStorage.setItem(IN_USE, '1');
    else globalThis.localStorage.removeItem(IN_USE);
  }
}
