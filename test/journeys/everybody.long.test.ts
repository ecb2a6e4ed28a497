import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAxeViolations } from '../../src/tools/browser/axe';
import { findCoveredByFooter } from '../../src/tools/browser/covered-by-footer';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { findLayoutIssues } from '../../src/tools/browser/layout-issues';
import { findLostInForcedColors } from '../../src/tools/browser/lost-in-forced-colors';
import { findOutOfOrder } from '../../src/tools/browser/reading-order';
import { findSmallTargets } from '../../src/tools/browser/target-size';
import { findUnannouncedWarnings } from '../../src/tools/browser/unannounced-warnings';
import { resizeWindow, zoomTo } from '../../src/tools/browser/zoom';
import { SIGNED_IN_STATES, SIGNED_OUT_STATES } from './states';
import { type Story, startStory } from './story';

/** A window of 1280 by 1024 pixels at 400 % zoom (WCAG 2.2, 1.4.10). */
const SMALLEST = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 800 };

/** The size of the window in which the worker opens a page; undefined for a tab. */
function windowSizeOf(page: Page) {
  if (page.url().includes('/review/')) return { width: 460, height: 700 };
  return page.url().includes('/sign-in') ? { width: 440, height: 560 } : undefined;
}

type Check = (page: Page) => Promise<string[]>;
const FITS: readonly Check[] = [
  findLayoutIssues,
  findSmallTargets,
  findOutOfOrder,
  findCoveredByFooter,
];

/** How a page is looked at, in this order: once a page has a set size, it no longer follows its window. */
const VIEWS: readonly [string, (page: Page) => Promise<void>, readonly Check[]][] = [
  [
    'at 200 % zoom of its window',
    async (page) => {
      const size = windowSizeOf(page);
      if (size) await resizeWindow(page, size);
      await zoomTo(page, 2);
    },
    FITS,
  ],
  ['in its window', (page) => zoomTo(page, 1), FITS],
  ['at 320 × 256 pixels', (page) => page.setViewportSize(SMALLEST), FITS],
  ['1280 pixels wide', (page) => page.setViewportSize(WIDE), [...FITS, findUnannouncedWarnings]],
  [
    'in forced colours',
    (page) => page.emulateMedia({ forcedColors: 'active' }),
    [findLostInForcedColors, findAxeViolations],
  ],
];

// Firefox can neither zoom nor force colours through its driver.
test.runIf(BROWSER === 'chromium')(
  'every page state is whole when zoomed, in the smallest window, and in forced colours',
  { timeout: 400_000 },
  async () => {
    const story = await startStory();
    for (const [state, open] of SIGNED_OUT_STATES) await checkState(story, state, open);
    await story.signIn();
    for (const [state, open] of SIGNED_IN_STATES) await checkState(story, state, open);
  },
);

async function checkState(story: Story, state: string, open: (story: Story) => Promise<Page>) {
  const page = await open(story);
  for (const [view, show, checks] of VIEWS) {
    await show(page);
    for (const check of checks) expect.soft(await check(page), `${state}, ${view}`).toEqual([]);
  }
  await page.close();
}
