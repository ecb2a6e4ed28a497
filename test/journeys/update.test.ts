import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { type Story, startStory } from './story';

const BUILD = 'dist/chrome';

/** Only Chromium lets a test dispatch the events of the browser. */
const testInChromium = test.runIf(BROWSER === 'chromium');

async function setVersion(dir: string, version: string): Promise<void> {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, version }));
}

/** A signed-in story with an earlier version of the extension. */
async function startEarlierVersion(): Promise<Story> {
  const extensionDir = await mkdtemp(join(tmpdir(), 'earlier-'));
  onTestFinished(() => rm(extensionDir, { recursive: true, force: true }));
  await cp(BUILD, extensionDir, { recursive: true });
  await setVersion(extensionDir, '0.0.9');
  const story = await startStory({}, { extensionDir });
  await story.signIn();
  return story;
}

const NEWER_VERSION = manifest.version;

/** Replaces the files with those of a newer version, as an update does. */
async function installNewerBuild(story: Story): Promise<void> {
  const { extensionDir = '' } = story.companion.options;
  await rm(extensionDir, { recursive: true });
  await cp(BUILD, extensionDir, { recursive: true });
  await setVersion(extensionDir, NEWER_VERSION);
}

/** Opens `chrome://extensions` in developer mode, which lets unpacked extensions reload. */
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
  const versionAndState = () =>
    extensions.evaluate(async (id) => {
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      const { version, state } = await (chrome as any).developerPrivate.getExtensionInfo(id);
      return `${version} ${state}`;
    }, story.companion.id);
  await expect.poll(versionAndState, { timeout: 10_000 }).toBe(`${NEWER_VERSION} ENABLED`);
}

/** Dispatches `runtime.onUpdateAvailable` in a page, as the browser does. */
function dispatchUpdateAvailable(page: Page): Promise<void> {
  return page.evaluate((version) => {
    // `dispatch` is on every extension event but in no type: it calls the listeners.
    const event = chrome.runtime.onUpdateAvailable as unknown as { dispatch(news: object): void };
    event.dispatch({ version });
  }, NEWER_VERSION);
}

/** The missing items of the menu: the browser refuses a second item with an existing id. */
function findMissingMenuItems(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ids = ['review-selection', 'review-link', 'picture', 'scan', 'sign-in', 'write'];
    const missing = await Promise.all(
      ids.map(
        (id) =>
          new Promise<string>((resolve) => {
            chrome.contextMenus.create({ id, title: id, contexts: ['page'] }, () =>
              resolve(chrome.runtime.lastError ? '' : `${id} was missing`),
            );
          }),
      ),
    );
    return missing.filter(Boolean);
  });
}

testInChromium(
  'an update keeps the session, the draft, the sent request and the unsent request',
  async () => {
    const story = await startEarlierVersion();
    const { phone, faults, platform } = story.sandbox;
    const { uuid, review } = await story.pay();
    await review.close();
    const draft = await story.reviewSelection(
      JSON.stringify({ TransactionType: 'AccountSet', Flags: 0 }),
    );
    await draft.waitForSelector('button.primary:enabled');
    const endFault = faults.always({ host: 'xumm.app', path: /^\/api\// }, 'drop-before');
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
    // The press closes its page, which the driver reports as a failed press.
    await page.click('[data-version=newer] button').catch(() => undefined);
    await closed;
    await waitUntilUpdated(story, extensions);
    // The pages of the earlier version are closed.
    expect([draft.isClosed(), unsent.isClosed()]).toEqual([true, true]);

    const popup = await story.popup();
    await popup.waitForSelector('[data-account]');
    await popup.waitForSelector('.draft');
    expect((await story.storedRequests()).map(({ identifier }) => identifier)).toEqual(
      before.map(({ identifier }) => identifier),
    );
    expect(await findMissingMenuItems(popup)).toEqual([]);
    endFault();
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'requests.reconcile', args: [] }),
    );
    await phone.sign(uuid);
    await phone.sign(await phone.nextPush());
    await expect
      .poll(async () => (await story.storedRequests()).map(({ signed }) => signed !== undefined))
      .toEqual([true, true]);
    expect(platform.postCount()).toBe(2);
    const history = await story.history();
    await history.waitForSelector('[data-status=validated]');
    await expectNewsOnce(story);
  },
);

/** The popup leads to what the update brought, until it was read; no tab opens by itself. */
async function expectNewsOnce(story: Story): Promise<void> {
  const isWelcome = (page: Page) => page.url().includes('src/welcome/');
  expect(story.companion.context.pages().some(isWelcome)).toBe(false);
  const popup = await story.popup();
  await popup.waitForSelector(`[data-updated="${NEWER_VERSION}"]`);
  const opened = story.companion.nextWindow('src/welcome/index.html#whats-new');
  await popup.click('[data-updated] button >> nth=0').catch(() => undefined);
  const page = await opened;
  await page.waitForSelector(`[data-news="${NEWER_VERSION}"] li`);
  const seen = () =>
    page.evaluate(async () =>
      Object.values(await chrome.storage.local.get('settings.seenVersion')),
    );
  await expect.poll(seen).toEqual([NEWER_VERSION]);
  const again = await story.popup();
  await again.waitForSelector('[data-account]');
  // That no line appears has no event.
  await again.waitForTimeout(500);
  expect(await again.locator('[data-updated]').count()).toBe(0);
}

testInChromium.each([
  ['the review window', (story: Story) => story.reviewSelection(story.bob())],
  ['the history', (story: Story) => story.history()],
  ['the sign-in window', (story: Story) => story.startSignIn()],
] as const)('%s shows that an update is available', async (_name, open) => {
  const story = await startStory();
  const page = await open(story);
  await dispatchUpdateAvailable(page);
  await page.waitForSelector('[data-version=newer] button');
});

testInChromium('a page whose extension was replaced says so and can be reloaded', async () => {
  const story = await startStory();
  const page = await story.history();
  await page.evaluate(() => {
    // A page that outlives its extension gets this error.
    chrome.runtime.sendMessage = () => Promise.reject(new Error('Extension context invalidated.'));
  });
  await page.click('button.primary');
  expect(await page.textContent('.note.bad')).toContain('Reload it');
  const loaded = page.waitForEvent('load');
  await page.click('[data-version=gone] button');
  await loaded;
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(await page.locator('[data-version]').count()).toBe(0);
});
