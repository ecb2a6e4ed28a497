import { placeBesideToolbar, type Rectangle, type WindowSize } from '../../core/window-place';
import { browser, type Windows } from './browser';

/**
 * The place for a window that is opened from another one.
 * @returns the size alone when the place of the other window is not known
 */
export async function placeFrom(source: number, size: WindowSize): Promise<Rectangle | WindowSize> {
  const [window, others] = await Promise.all([findSource(source), countSmallWindows()]);
  const { left, top, width, height, state } = window ?? {};
  // A minimized window is nowhere on the screen.
  if (left === undefined || top === undefined || !width || !height || state === 'minimized') {
    return size;
  }
  return placeBesideToolbar({ left, top, width, height }, size, others, state !== 'fullscreen');
}

async function findSource(id: number): Promise<Windows.Window | undefined> {
  // By default Chromium does not find the windows of web apps. The type lacks the option.
  const types = { windowTypes: ['normal', 'popup', 'app'] };
  try {
    return await browser.windows.get(id, types as Windows.GetInfo);
  } catch {
    return await browser.windows.getLastFocused().catch(() => undefined);
  }
}

/** How many windows of `createWindow` are open. */
async function countSmallWindows(): Promise<number> {
  const url = ['review', 'popup'].map((room) => browser.runtime.getURL(`src/${room}/*`));
  return (await browser.tabs.query({ url, windowType: 'popup' }).catch(() => [])).length;
}

/** Opens a small window at a place, or where the browser wants it when the place is refused. */
export async function createWindow(
  url: string,
  place: Rectangle | WindowSize,
): Promise<Windows.Window> {
  const { width, height } = place;
  const window = await browser.windows
    .create({ url, type: 'popup', ...place })
    // Chromium refuses a place of which less than a half is on a screen.
    .catch(() => browser.windows.create({ url, type: 'popup', width, height }));
  // Chromium with the flag `--window-size`, and window managers, ignore place or size at first.
  const isPlaced = Object.entries(place).every(
    ([name, value]) => window[name as keyof Rectangle] === value,
  );
  if (window.id === undefined || isPlaced) return window;
  return await browser.windows.update(window.id, place).catch(() => window);
}
