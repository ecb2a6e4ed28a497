import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LANGUAGES } from '../../src/core/language';
import { fillMessage, type Messages } from '../../src/core/message';
import { BROWSER, launchCompanion } from '../../src/tools/browser/launch-companion';
import { copyInOneLanguage } from '../../src/tools/browser/one-language';
import { type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const BUILD = BROWSER === 'firefox' ? 'dist/firefox' : 'dist/chrome';

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

const german = (key: string) => messagesOf('de')[key]?.message;

/** Records the titles of menu items and notifications that the worker shows from now on. */
async function recordTitles(story: Story): Promise<() => Promise<string[]>> {
  const worker = await story.companion.worker();
  await worker.evaluate(() => {
    const titles: string[] = [];
    Object.assign(globalThis, { titles });
    // In Firefox `browser` and `chrome` are different objects.
    const { contextMenus, notifications } =
      (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const createItem = contextMenus.create.bind(contextMenus) as (item: object) => string;
    contextMenus.create = ((item: { title: string }) => {
      titles.push(item.title);
      return createItem(item);
    }) as never;
    const notify = notifications.create.bind(notifications);
    notifications.create = (async (id: string, options: { title: string }) => {
      const shown = await notify(id, options as never);
      titles.push(options.title);
      return shown;
    }) as never;
  });
  return () => worker.evaluate(() => (globalThis as unknown as { titles: string[] }).titles);
}

test('a chosen language is shown by pages, menu and notifications, until the browser’s is chosen again', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.click('details > summary');
  const menuTitles = await recordTitles(story);
  const settings = await story.history('#settings');
  await settings.selectOption('[name=language]', 'de');
  // Open pages change without loss of what is open in them.
  await settings.waitForSelector('html[lang=de]');
  expect(await settings.textContent('h1')).toBe(german('settings'));
  expect(await settings.title()).toContain(german('history_title'));
  await review.waitForSelector('html[lang=de]');
  expect(await review.textContent('details[open] > summary')).toBe(german('not_on_phone'));
  await expect.poll(menuTitles).toContain(german('menu_link'));
  // A worker that was stopped reads the language again.
  await story.companion.stopWorker();
  const shown = await recordTitles(story);
  await story.sandbox.phone.reject(uuid);
  await expect.poll(shown, { timeout: 15_000 }).toEqual([german('status_rejected')]);
  // A new page shows nothing in another language before.
  const popup = await story.popup();
  expect(await popup.getAttribute('html', 'lang')).toBe('de');
  expect(await popup.innerText('[data-way=history]')).toBe(german('history'));
  const history = await story.history();
  await history.waitForSelector('.day');
  expect(await history.textContent('.day')).toBe('Heute');
  await settings.selectOption('[name=language]', '');
  await history.waitForSelector('html[lang^=en]');
  expect(await history.textContent('h1')).toBe(messagesOf('en').history_title?.message);
  await expect.poll(shown).toContain(messagesOf('en').menu_link?.message);
});

test('the messages of every language are filled as the browser fills them', async () => {
  // One language that has the messages of all.
  const all: Messages = Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      Object.entries(messagesOf(language)).map(([key, message]) => [`${language}_${key}`, message]),
    ),
  );
  const extensionDir = await copyInOneLanguage(BUILD, 'en');
  onTestFinished(() => rm(extensionDir, { recursive: true }));
  const file = join(extensionDir, '_locales/en/messages.json');
  await writeFile(file, JSON.stringify({ ...messagesOf('en'), ...all }));
  const companion = await launchCompanion({ extensionDir });
  onTestFinished(() => companion.close());
  const page = await companion.openPage('manifest.json');
  const parts = ['a', '$1', '7 $$', 'd'];
  const expected = await page.evaluate(
    ([keys, texts]) => keys.map((key) => chrome.i18n.getMessage(key, [...texts])),
    [Object.keys(all), parts] as const,
  );
  expect(expected).toHaveLength(LANGUAGES.length * Object.keys(messagesOf('en')).length);
  expect(Object.values(all).map((message) => fillMessage(message, parts))).toEqual(expected);
});
