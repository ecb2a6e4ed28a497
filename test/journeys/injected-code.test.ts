import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Story, startSignedInStory } from './story';

/** Opens the demo page with the permission that a click grants. */
async function openDemo(story: Story): Promise<Page> {
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  await (await story.companion.openPopup()).close();
  return demo;
}

/** All that a script of the extension reads from its storage while it runs in a page, as text. */
async function readStorageIn(story: Story, demo: Page): Promise<string> {
  const page = await story.companion.openPage('manifest.json');
  const [answer] = await page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const read = async (area: 'local' | 'session' | 'sync') => {
          try {
            return await chrome.storage[area].get(null);
          } catch {
            return 'refused';
          }
        };
        const areas = [await read('local'), await read('session'), await read('sync')];
        return JSON.stringify([areas, await indexedDB.databases()]);
      },
    });
  }, demo.url());
  await page.close();
  return String(answer?.result);
}

test('code that runs in a page does not read the token', async () => {
  const story = await startSignedInStory();
  const { jwt = '' } = await story.storedSession();
  expect(jwt.split('.')).toHaveLength(3);
  const seen = await readStorageIn(story, await openDemo(story));
  expect(seen).toContain('[[');
  expect(seen).not.toContain(jwt);
});

test('after a browser restart the session is still there, and code in a page does not read it', async () => {
  const story = await startSignedInStory();
  await story.restartBrowser();
  const demo = await openDemo(story);
  const popup = await story.popup();
  await popup.waitForSelector('[data-account]');
  const { jwt = '' } = await story.storedSession();
  expect(jwt.split('.')).toHaveLength(3);
  expect(await readStorageIn(story, demo)).not.toContain(jwt);
});
