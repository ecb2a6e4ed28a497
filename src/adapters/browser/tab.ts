import type { TabPlace } from '../../core/draft';
import { browser, type Tabs } from './browser';

/** Why a tab cannot be looked at; each its own sentence (`tab_<fault>`). */
export type TabProblem = 'closed' | 'lost' | 'left' | 'hidden' | 'scripts' | 'capture';

export class TabError extends Error {
  override readonly name = 'TabError';
  constructor(
    readonly fault: TabProblem,
    options?: { cause?: unknown },
  ) {
    super(fault, options);
  }
}

/** The tab the user looked at last, also while our popup is a tab of its own in front of it. */
export async function findLastActiveTab(): Promise<Tabs.Tab | undefined> {
  const [here, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  const rank = ({ active, lastAccessed = 0 }: Tabs.Tab) => (active ? Infinity : lastAccessed);
  return tabs.filter(({ id }) => id !== here?.id).sort((a, b) => rank(b) - rank(a))[0];
}

/**
 * The tab the user pointed into, still showing the page it showed then.
 * @throws TabError `closed`; `left` for another page; `scripts` for a page no extension may look
 * at; `lost` when the browser does not let us see
 * which, because the click's permission ended with the website or with the browser
 */
export async function expectTab(place: TabPlace, page: string): Promise<Tabs.Tab> {
  const tab = await browser.tabs.get(place.tab).catch(() => undefined);
  if (!tab) throw new TabError('closed');
  if (tab.url === undefined) throw new TabError(page ? 'lost' : 'scripts');
  if (tab.url !== page) throw new TabError('left');
  return tab;
}

/**
 * A picture of what the tab shows, as a PNG data URL in device pixels. The browser takes one of
 * whatever is in front: before and after, that must be the page the user pointed at.
 * @throws TabError also `hidden` when another tab is in front, `capture` when the browser refuses
 */
export async function captureTab(place: TabPlace, page: string): Promise<string> {
  const here = browser.windows ? undefined : await browser.tabs.getCurrent();
  if (here?.id === undefined) return capture(place, page);
  // Without windows this page is itself the tab in front: it makes room for that moment.
  await expectTab(place, page);
  await browser.tabs.update(place.tab, { active: true });
  try {
    await new Promise((resolve) => setTimeout(resolve, PAINT_DELAY_MS));
    return await capture(place, page);
  } finally {
    await browser.tabs.update(here.id, { active: true });
  }
}

/** A tab that came to the front is drawn after so long. */
const PAINT_DELAY_MS = 300;

async function capture(place: TabPlace, page: string): Promise<string> {
  const window = await expectInFront(place, page);
  const picture = await browser.tabs.captureVisibleTab(window, { format: 'png' }).catch((cause) => {
    throw new TabError('capture', { cause });
  });
  if ((await expectInFront(place, page)) !== window) throw new TabError('hidden');
  return picture;
}

/**
 * Runs a function in the page, apart from the page's own scripts. Only its text travels: it may use
 * nothing but its arguments, and both they and what it returns must be JSON.
 * @param frame one frame of the tab, or all the click's permission reaches
 * @returns what each frame's run returned, the page's own first
 * @throws TabError `scripts` where the browser lets no extension run any, or no more
 */
export async function runInTab<Args extends unknown[]>(
  tab: number,
  frame: number | 'all',
  func: (...args: Args) => unknown,
  ...args: Args
): Promise<unknown[]> {
  const target = frame === 'all' ? { allFrames: true } : { frameIds: [frame] };
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, ...target },
      func: func as (...args: unknown[]) => unknown,
      args,
    });
    return results.toSorted((a, b) => a.frameId - b.frameId).map(({ result }) => result);
  } catch (cause) {
    throw new TabError('scripts', { cause });
  }
}

/** @returns the window the tab is in */
async function expectInFront(place: TabPlace, page: string): Promise<number | undefined> {
  const tab = await expectTab(place, page);
  if (!tab.active) throw new TabError('hidden');
  return tab.windowId;
}
