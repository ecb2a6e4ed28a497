import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { BROWSER, launchCompanion } from '../../src/tools/browser/companion';
import { findLayoutFaults } from '../../src/tools/browser/layout-faults';
import { copyInOneLanguage } from '../../src/tools/browser/one-language';
import { SIGNED_IN_STATES, SIGNED_OUT_STATES } from './states';
import { type Story, startStory } from './story';

/** Every state in two sizes takes longer than most stories. */
const LONG_TIMEOUT = { timeout: 180_000 };

test.each(['en', 'de', 'es', 'ja', 'nl'])(
  'in %s everything fits in every state, in narrow and wide windows',
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
  'where words run from right to left everything fits, and addresses stay as they are',
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

/** What the browser speaks → the language of the page, and of its dates. */
test.for([
  ['de', 'de'],
  ['en-GB', 'en-GB'],
  ['fr', 'en'],
  ['ar', 'en'],
] as const)('in a browser that speaks %s the page is in %s', async ([spoken, lang], { skip }) => {
  const story = await startStory({}, { language: spoken });
  await story.signIn();
  await story.pay();
  const history = await story.history();
  const { browser, ...told } = await languageOf(history);
  skip(browser !== spoken, `this browser speaks ${browser} only`);
  expect(told).toEqual({ lang, dir: 'ltr' });
  await history.waitForSelector('.day');
  const [made] = await story.storedRequests();
  const day = await history.evaluate(
    ([tag, time]) => new Intl.DateTimeFormat(tag, { dateStyle: 'full' }).format(time),
    [lang, made?.createdAt] as const,
  );
  expect(await history.textContent('.day')).toBe(day);
});

const BUILD = BROWSER === 'firefox' ? 'dist/firefox' : 'dist/chrome';

/** A story in a browser of that language; where it has it not, the extension has no other. */
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
  const visit = async (states: typeof SIGNED_IN_STATES) => {
    for (const [state, open] of states) {
      const page = await open(story);
      await onPage(page, state);
      await page.close();
    }
  };
  await visit(SIGNED_OUT_STATES);
  await story.signIn();
  await visit(SIGNED_IN_STATES);
}

/** What the browser speaks, and what the page says of itself. */
function languageOf(page: Page) {
  return page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { browser: chrome.i18n.getUILanguage(), lang, dir };
  });
}

async function expectToFit(page: Page, state: string): Promise<void> {
  for (const width of widthsOf(page)) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await findLayoutFaults(page), `${state}, ${width} pixels wide`).toEqual([]);
  }
}

/**
 * The popup has one width; a review window has 460 pixels, less its frame on Windows. 320 is a window
 * 1280 pixels wide at 400 % zoom (WCAG 2.2, 1.4.10).
 */
function widthsOf(page: Page): readonly number[] {
  if (page.url().includes('/popup/index')) return [360];
  return page.url().includes('/review/') ? [360, 444, 460] : [320, 360, 800, 1180];
}

/** What is written in the ledger's own signs and yet runs as the words around it do. */
function findNotLeftToRight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.mono, pre, code, [inputmode]')]
      .filter((element) => getComputedStyle(element).direction !== 'ltr')
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}
