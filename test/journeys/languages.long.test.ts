import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { BROWSER, launchCompanion } from '../../src/tools/browser/launch-companion';
import { findLayoutIssues } from '../../src/tools/browser/layout-issues';
import { copyInOneLanguage } from '../../src/tools/browser/one-language';
import { SIGNED_IN_STATES, SIGNED_OUT_STATES } from './states';
import { type Story, startStory } from './story';

/** Visiting every state takes minutes; in Firefox three times as long as in Chromium. */
const LONG_TIMEOUT = { timeout: 400_000 };

test.each(['en', 'de', 'es', 'ja', 'nl'])(
  'every page state in %s fits narrow and wide windows',
  LONG_TIMEOUT,
  async (language) => {
    const story = await startStoryIn(language);
    await visitEveryState(story, async (page, state) => {
      const { lang } = await languageOf(page);
      expect(lang, state).toMatch(new RegExp(`^${language}\\b`));
      await expectToFit(page, state);
    });
  },
);

test(
  'every page state fits with right-to-left text, and addresses stay left-to-right',
  LONG_TIMEOUT,
  async () => {
    const story = await startStory();
    await visitEveryState(story, async (page, state) => {
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await expectToFit(page, state);
      expect.soft(await findNotLeftToRight(page), state).toEqual([]);
    });
  },
);

/** Language of the browser → language of the page and of its dates. */
test.for([
  ['de', 'de'],
  ['en-GB', 'en-GB'],
  ['fr', 'en'],
  ['ar', 'en'],
] as const)('in a browser with the language %s the page is in %s', async ([browserLanguage, lang], {
  skip,
}) => {
  const story = await startStory({}, { language: browserLanguage });
  await story.signIn();
  await story.pay();
  const history = await story.history();
  const { browser, ...ofPage } = await languageOf(history);
  skip(browser !== browserLanguage, `this browser supports only ${browser}`);
  expect(ofPage).toEqual({ lang, dir: 'ltr' });
  await history.waitForSelector('.day');
  const today = await history.evaluate(
    (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(0, 'day'),
    lang,
  );
  expect((await history.textContent('.day'))?.toLowerCase()).toBe(today.toLowerCase());
});

const BUILD = BROWSER === 'firefox' ? 'dist/firefox' : 'dist/chrome';

/** A story in that language. If the browser lacks it, the extension has no other language. */
async function startStoryIn(language: string): Promise<Story> {
  const story = await startStory({}, { language });
  const popup = await story.popup();
  const { browser } = await languageOf(popup);
  await popup.close();
  if (browser.split('-')[0] === language) return story;
  const extensionDir = await copyInOneLanguage(BUILD, language);
  onTestFinished(() => rm(extensionDir, { recursive: true }));
  const { options } = story.companion;
  await story.companion.close();
  story.companion = await launchCompanion({ ...options, extensionDir });
  return story;
}

async function visitEveryState(
  story: Story,
  onPage: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const visitStates = async (states: typeof SIGNED_IN_STATES) => {
    for (const [state, open] of states) {
      const page = await open(story);
      await onPage(page, state);
      await page.close();
    }
  };
  await visitStates(SIGNED_OUT_STATES);
  await story.signIn();
  await visitStates(SIGNED_IN_STATES);
}

/** The language of the browser, and the language and direction of the page. */
function languageOf(page: Page) {
  return page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { browser: chrome.i18n.getUILanguage(), lang, dir };
  });
}

async function expectToFit(page: Page, state: string): Promise<void> {
  for (const width of widthsOf(page)) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await findLayoutIssues(page), `${state}, ${width} pixels wide`).toEqual([]);
  }
}

/**
 * Widths in pixels. The popup has one width; a review window has 460, less its frame on Windows.
 * 320 is a window of 1280 pixels at 400 % zoom (WCAG 2.2, 1.4.10).
 */
function widthsOf(page: Page): readonly number[] {
  if (page.url().includes('/popup/index')) return [360];
  return page.url().includes('/review/') ? [360, 444, 460] : [320, 360, 800, 1180];
}

/** Addresses, code and numbers that do not run from left to right. */
function findNotLeftToRight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.mono, pre, code, [inputmode]')]
      .filter((element) => getComputedStyle(element).direction !== 'ltr')
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}
