import type { TabPlace } from '../../core/draft';
import { browser, type Tabs } from './browser';

/** Why a tab cannot be read. Each has a sentence, `tab_<problem>`. */
export type TabProblem =
  /** The tab is closed. */
  | 'closed'
  /** The browser hides its page: the click's permission ended with the website or the browser. */
  | 'lost'
  /** It shows another page. */
  | 'left'
  /** Another tab is in front of it. */
  | 'hidden'
  /** The browser lets no extension run scripts in it. */
  | 'scripts'
  /** The browser took no picture of it. */
  | 'capture';

export class TabError extends Error {
  override readonly name = 'TabError';
  constructor(
    readonly problem: TabProblem,
    options?: { cause?: unknown },
  ) {
    super(problem, options);
  }
}

/** The tab that was active last, this page's own tab aside: on a phone the popup is a tab in front. */
export async function findLastActiveTab(): Promise<Tabs.Tab | undefined> {
  const [ownTab, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  const rank = ({ active, lastAccessed = 0 }: Tabs.Tab) => (active ? Infinity : lastAccessed);
  return tabs.filter(({ id }) => id !== ownTab?.id).sort((a, b) => rank(b) - rank(a))[0];
}

/**
 * The tab of a page target, checked to show the same page as at the click.
 * @param page the page's address at the click; empty where the browser hid it
 * @throws TabError `closed`, `left`, `scripts` or `lost`
 */
export async function expectTab(place: TabPlace, page: string): Promise<Tabs.Tab> {
  const tab = await browser.tabs.get(place.tab).catch(() => undefined);
  if (!tab) throw new TabError('closed');
  if (tab.url === undefined) throw new TabError(page ? 'lost' : 'scripts');
  if (tab.url !== page) throw new TabError('left');
  return tab;
}

/**
 * Takes a picture of the visible part of a tab, as a PNG data URL in device pixels. The browser
 * captures whichever tab is in front, so the tab is checked before and after.
 * @throws TabError, see `expectTab`; `hidden`; `capture`
 */
export async function captureTab(place: TabPlace, page: string): Promise<string> {
  const ownTab = browser.windows ? undefined : await browser.tabs.getCurrent();
  if (ownTab?.id === undefined) return capture(place, page);
  // Without windows (Firefox for Android) this page is the tab in front: it steps back meanwhile.
  await expectTab(place, page);
  await browser.tabs.update(place.tab, { active: true });
  try {
    await new Promise((resolve) => setTimeout(resolve, PAINT_DELAY_MS));
    return await capture(place, page);
  } finally {
    await browser.tabs.update(ownTab.id, { active: true });
  }
}

/** The time that the browser needs to paint a tab after it came to the front. */
const PAINT_DELAY_MS = 300;

async function capture(place: TabPlace, page: string): Promise<string> {
  const window = await expectInFront(place, page);
  const picture = await captureWithinQuota(window, CAPTURE_TRIES);
  if ((await expectInFront(place, page)) !== window) throw new TabError('hidden');
  return picture;
}

/** Chromium takes two pictures a second for an extension. These tries outlast several scans. */
const CAPTURE_TRIES = 8;
const QUOTA_WAIT_MS = 600;

async function captureWithinQuota(window: number | undefined, tries: number): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab(window, { format: 'png' });
  } catch (cause) {
    if (tries <= 1 || !String(cause).includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND'))
      throw new TabError('capture', { cause });
    await new Promise((resolve) => setTimeout(resolve, QUOTA_WAIT_MS));
    return captureWithinQuota(window, tries - 1);
  }
}

/**
 * Runs a function in a page, isolated from the page's own scripts. The browser sends the function's
 * source text: it may use only its arguments. Arguments and result must be JSON.
 * @param frame one frame of the tab, or all frames for which the click gave permission
 * @returns the result of each frame, the top frame first
 * @throws TabError `scripts`
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

/** Checks that the tab is active and shows the page. @returns the id of its window */
async function expectInFront(place: TabPlace, page: string): Promise<number | undefined> {
  const tab = await expectTab(place, page);
  if (!tab.active) throw new TabError('hidden');
  return tab.windowId;
}
