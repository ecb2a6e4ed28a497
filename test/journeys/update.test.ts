import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/companion';
import { type Story, startStory } from './story';

const BUILD = 'dist/chrome';

/** Only Chromium lets a story take the browser's part: its events can be dispatched. */
const testInChromium = test.runIf(BROWSER === 'chromium');

async function setVersion(dir: string, version: string): Promise<void> {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version }));
}

/** A story with the extension as an earlier version. */
async function startEarlierVersion(): Promise<Story> {
  const extensionDir = await mkdtemp(join(tmpdir(), 'earlier-'));
  onTestFinished(() => rm(extensionDir, { recursive: true, force: true }));
  await cp(BUILD, extensionDir, { recursive: true });
  await setVersion(extensionDir, '0.0.9');
  const story = await startStory({}, { extensionDir });
  await story.signIn();
  return story;
}

const NEWER_VERSION = '0.1.1';

/** The new build's files in place of the old, as an update brings them. */
async function installNewerBuild(story: Story): Promise<void> {
  const { extensionDir = '' } = story.companion.options;
  await rm(extensionDir, { recursive: true });
  await cp(BUILD, extensionDir, { recursive: true });
  await setVersion(extensionDir, NEWER_VERSION);
}

/** The browser's own page about extensions, where unpacked ones may start anew. */
async function openDeveloperMode(story: Story): Promise<Page> {
  const page = await story.companion.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
    (chrome as any).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  return page;
}

/** Waits until the browser runs the newer version. */
async function waitUntilUpdated(story: Story, extensions: Page): Promise<void> {
  const look = () =>
    extensions.evaluate(async (id) => {
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      const { version, state } = await (chrome as any).developerPrivate.getExtensionInfo(id);
      return `${version} ${state}`;
    }, story.companion.id);
  await expect.poll(look, { timeout: 10_000 }).toBe(`${NEWER_VERSION} ENABLED`);
}

/** The browser tells a page of ours that a newer version is there, as it would. */
function dispatchUpdateAvailable(page: Page): Promise<void> {
  return page.evaluate((version) => {
    // `dispatch` is on every extension event but in no type: it calls the listeners.
    const event = chrome.runtime.onUpdateAvailable as unknown as { dispatch(news: object): void };
    event.dispatch({ version });
  }, NEWER_VERSION);
}

/** What the menu lacks: the browser refuses a second item of an id that is there. */
function findMissingMenuItems(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ids = ['review-selection', 'review-link', 'picture', 'scan', 'sign-in', 'write'];
    const faults = await Promise.all(
      ids.map(
        (id) =>
          new Promise<string>((resolve) => {
            chrome.contextMenus.create({ id, title: id, contexts: ['page'] }, () =>
              resolve(chrome.runtime.lastError ? '' : `${id} was not there`),
            );
          }),
      ),
    );
    return faults.filter(Boolean);
  });
}

testInChromium(
  'an update keeps session, draft, what waits on the phone and what waits to be sent',
  async () => {
    const story = await startEarlierVersion();
    const { phone, faults, platform } = story.sandbox;
    const { uuid, review } = await story.pay();
    await review.close();
    const draft = await story.reviewSelection(
      JSON.stringify({ TransactionType: 'AccountSet', Flags: 0 }),
    );
    await draft.waitForSelector('button.primary:enabled');
    const mend = faults.always({ host: 'xumm.app', path: /^\/api\// }, 'drop-before');
    const unsent = await story.reviewSelection(
      JSON.stringify({ TransactionType: 'TicketCreate', TicketCount: 2 }),
    );
    await unsent.click('button.primary');
    await unsent.waitForSelector('[data-status=unsent]');
    const before = await story.storedRequests();
    expect(before).toHaveLength(2);

    const extensions = await openDeveloperMode(story);
    await installNewerBuild(story);
    const page = await story.history();
    expect(await page.locator('[data-version]').count()).toBe(0);
    await dispatchUpdateAvailable(page);
    const closed = page.waitForEvent('close');
    // The press closes its page, which the driver takes for a failure of the press.
    await page.click('[data-version=newer] button').catch(() => undefined);
    await closed;
    await waitUntilUpdated(story, extensions);
    // No page of the earlier version is left that could fail.
    expect([draft.isClosed(), unsent.isClosed()]).toEqual([true, true]);

    const popup = await story.popup();
    await popup.waitForSelector('[data-account]');
    await popup.waitForSelector('.draft');
    expect((await story.storedRequests()).map(({ identifier }) => identifier)).toEqual(
      before.map(({ identifier }) => identifier),
    );
    expect(await findMissingMenuItems(popup)).toEqual([]);
    mend();
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'requests.reconcile', args: [] }),
    );
    await phone.sign(uuid);
    await phone.sign(await phone.nextPush());
    await expect
      .poll(async () => (await story.storedRequests()).map(({ signed }) => signed !== undefined))
      .toEqual([true, true]);
    expect(platform.posts()).toBe(2);
    const history = await story.history();
    await history.waitForSelector('[data-status=validated]');
  },
);

testInChromium.each([
  ['the review window', (story: Story) => story.reviewSelection(story.bob())],
  ['the history', (story: Story) => story.history()],
  ['the sign-in window', (story: Story) => story.startSignIn()],
] as const)('%s says that a newer version waits', async (_name, open) => {
  const story = await startStory();
  const page = await open(story);
  await dispatchUpdateAvailable(page);
  await page.waitForSelector('[data-version=newer] button');
});

testInChromium('a page whose extension is gone says so, and is loaded anew', async () => {
  const story = await startStory();
  const page = await story.history();
  await page.evaluate(() => {
    // What a page sees that outlived its extension.
    chrome.runtime.sendMessage = () => Promise.reject(new Error('Extension context invalidated.'));
  });
  await page.click('button.primary');
  expect(await page.textContent('.note.bad')).toContain('Reload this page');
  const loaded = page.waitForEvent('load');
  await page.click('[data-version=gone] button');
  await loaded;
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(await page.locator('[data-version]').count()).toBe(0);
});
