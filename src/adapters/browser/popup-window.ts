import { browser, type Windows } from './browser';

/** The small window of this page, and how high it may become. */
export interface PopupWindow {
  readonly id: number;
  /** From the top of this window to the bottom of the one it was opened from. */
  readonly limit: number;
}

/** The small window of this page; undefined for a page in a tab, on a phone, or in the side panel. */
export async function findPopupWindow(): Promise<PopupWindow | undefined> {
  const [own, tab] = await Promise.all([
    browser.windows?.getCurrent(),
    browser.tabs.getCurrent().catch(() => undefined),
  ]);
  const { id, type, top, height } = own ?? {};
  if (id === undefined || type !== 'popup' || !tab || top === undefined) return undefined;
  const others = await browser.windows.getAll({ windowTypes: ['normal', 'app'] });
  const below = others.filter((other) => own && covers(other, own));
  const bottoms = below.map((other) => (other.top ?? 0) + (other.height ?? 0));
  return { id, limit: Math.max(height ?? 0, ...bottoms.map((bottom) => bottom - top)) };
}

/** Whether the middle of the upper edge of the small window is over the other window. */
function covers(other: Windows.Window, small: Windows.Window): boolean {
  const { left = 0, top = 0, width = 0, height = 0 } = other;
  const x = (small.left ?? 0) + (small.width ?? 0) / 2;
  const y = small.top ?? 0;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Changes the height only. A failure leaves the window as it is. */
export async function setWindowHeight(id: number, height: number): Promise<void> {
  await browser.windows.update(id, { height }).catch(console.warn);
}
