import { placeBesideToolbar, type Rectangle, type WindowSize } from '../../core/window-place';
import { browser, type Windows } from './browser';

/**
 * The place for a window that is opened from another one.
 * @returns the size alone when the place of the other window is not known
 */
export async function placeFrom(source: number, size: WindowSize): Promise<Rectangle | WindowSize> {
  const [opener, others] = await Promise.all([findSource(source), countSmallWindows()]);
  const { left, top, width, height, state } = opener ?? {};
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
  const created = await browser.windows
    .create({ url, type: 'popup', ...place })
    // Chromium refuses a place of which less than a half is on a screen.
    .catch(() => browser.windows.create({ url, type: 'popup', width, height }));
  if (created.id !== undefined && !isAt(created, place)) void movePersistently(created.id, place);
  return created;
}

function isAt(shown: Windows.Window, place: Partial<Rectangle>): boolean {
  const entries = Object.entries(place) as [keyof Rectangle, number][];
  return entries.every(([name, value]) => shown[name] === value);
}

/** The window manager may move a window once more after it was shown with its first size. */
const MOVE_DELAYS_MS = [0, 100, 400];

/**
 * Moves a window that did not open at its place: Chromium with the flag `--window-size` ignores the
 * size, Firefox adds the frame to it. The page may have changed the height meanwhile.
 */
async function movePersistently(id: number, place: Rectangle | WindowSize): Promise<void> {
  const { height, ...wanted } = place;
  let change: Partial<Rectangle> = { ...wanted, height };
  try {
    for (const delay of MOVE_DELAYS_MS) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (!isAt(await browser.windows.get(id), change)) await browser.windows.update(id, change);
      change = wanted;
    }
  } catch {
    // The window was closed.
  }
}
