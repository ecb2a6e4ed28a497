import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';
import { type Story, startStory } from './story';

const PAGE = 'src/welcome/index.html';

/** Chooses our item: by the first letter of its title, or in Firefox as the last item. */
const CHOOSE_REVIEW = BROWSER === 'firefox' ? ['Up', 'Return'] : ['r'];

const welcomePages = ({ companion }: Story) =>
  companion.context.pages().filter((page) => page.url().includes(PAGE));

/** The names of the steps that are done. */
const doneSteps = (page: Page) =>
  page.$$eval('[data-done=true]', (steps) => steps.map((step) => step.getAttribute('data-step')));

/** Sends the test request and waits until the phone has it. @returns its uuid */
async function sendTest({ sandbox }: Story, page: Page): Promise<string> {
  await page.click('[data-step=test] button');
  const uuid = await sandbox.phone.nextPush();
  await page.waitForSelector('[data-step=test] [data-status=pushed]');
  return uuid;
}

/** Removes the key for the selection: in Chromium on the browser's page, in Firefox as its page does. */
async function removeKey({ companion }: Story, page: Page): Promise<void> {
  const command = 'review-selection';
  if (BROWSER === 'firefox') {
    await page.evaluate((name) => browser.commands.update({ name, shortcut: '' }), command);
    return;
  }
  const extensions = await companion.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    (update) =>
      // biome-ignore lint/suspicious/noExplicitAny: -- the page's own interface is untyped
      (chrome as any).developerPrivate.updateExtensionCommand(update),
    { extensionId: companion.id, commandName: command, keybinding: '' },
  );
  await extensions.close();
}

/** Firefox's own object; Chromium has only `chrome`. */
declare const browser: {
  readonly commands: { update(change: { name: string; shortcut: string }): Promise<void> };
};

test('after installation the page opens once, and its steps follow what the user does', {
  timeout: 120_000,
}, async () => {
  const story = await startStory({}, { keepWelcome: true });
  const { companion, sandbox } = story;
  const page = await companion.nextWindow(PAGE);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(await page.$$eval('[data-step]', (steps) => steps.length)).toBe(6);
  expect(await doneSteps(page)).toEqual(['keys']);
  expect(await page.locator('[data-sample]').count()).toBe(0);

  // A refusal says what to do in the window of the sign-in.
  const signIn = companion.nextWindow('sign-in.html');
  await page.click('[data-step=connect] button');
  const window = await signIn;
  await sandbox.phone.reject(await sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-failure=rejected]');
  expect(await doneSteps(page)).toEqual(['keys']);
  const closed = window.waitForEvent('close');
  await window.click('button.primary');
  await sandbox.phone.sign(await sandbox.phone.nextSignIn());
  await closed;
  await page.waitForSelector(
    `[data-step=connect] [data-account="${story.sandbox.phone.active.account}"]`,
  );

  await companion.pinButton();
  await page.bringToFront();
  await page.waitForSelector('[data-step=pin][data-done=true]');

  const address = (await page.textContent('[data-sample]')) ?? '';
  const review = await story.chooseMenuItem(page, {
    menuItemId: 'review-selection',
    selectionText: address,
  });
  expect(await review.textContent('[data-field=Destination]')).toBe(address);
  await review.close();
  await page.waitForSelector('[data-step=try][data-done=true]');

  const rejected = await sendTest(story, page);
  const [stored] = await story.storedRequests();
  expect(stored).toMatchObject({ uuid: rejected, body: { txjson: { TransactionType: 'SignIn' } } });
  await sandbox.phone.sign(rejected);
  await page.waitForSelector('[data-step=test][data-done=true]');

  await companion.grantHost('xrplcluster.com');
  await page.click('[data-step=ledger] button');
  await page.waitForSelector('[data-step=ledger][data-done=true]:has-text("xrplcluster.com")');
  expect(await doneSteps(page)).toEqual(['connect', 'pin', 'try', 'test', 'ledger', 'keys']);
  expect(await page.textContent('header [role=status]')).toContain('all set');

  await companion.withdrawHosts();
  await page.waitForSelector('[data-step=ledger][data-done=false]');
});

test('neither a restart of the browser nor another report of the installation opens it again', async () => {
  const story = await startStory();
  const popup = await story.popup();
  const before = await popup.evaluate(() => chrome.storage.local.get('settings.seenVersion'));
  expect(Object.keys(before)).toEqual(['settings.seenVersion']);
  await popup.close();
  await story.restartBrowser();
  await (await story.popup()).waitForSelector('button.primary');
  if (BROWSER === 'chromium') {
    const worker = await story.companion.worker();
    await worker.evaluate(() => {
      // `dispatch` is on every extension event but in no type: it calls the listeners.
      const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
      event.dispatch({ reason: 'install' });
    });
  }
  const history = await story.history();
  // That no page opens has no event.
  await history.waitForTimeout(1000);
  expect(welcomePages(story)).toEqual([]);
});

test('a key that the browser did not assign is shown as not set, with the way to set it', async () => {
  const story = await startStory();
  const page = await story.welcome();
  await removeKey(story, page);
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForSelector('[data-step=keys][data-done=false]');
  expect(await page.textContent('[data-shortcut=review-selection]')).toContain('Not set');
  expect(await page.textContent('[data-shortcut=_execute_action]')).toContain('Alt+Shift+J');
  const settings = BROWSER === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';
  const opened = story.companion.nextWindow(settings);
  await page.click('[data-step=keys] button');
  await opened;
});

test.runIf(process.platform === 'linux')(
  'the real context menu works on the page itself',
  { timeout: 120_000 },
  async () => {
    const headed = await startHeadedStory();
    const { story, screen } = headed;
    await story.restoreSession();
    const page = await story.welcome();
    await page.bringToFront();
    await screen.focus(await page.title());
    await page.locator('[data-sample]').scrollIntoViewIfNeeded();
    const point = await screenPoint(page, '[data-sample]');
    await screen.click(point.x, point.y);
    const selected = () => page.evaluate(() => getSelection()?.toString().trim());
    await expect.poll(selected).toBe(story.sandbox.phone.active.account);
    const review = await headed.chooseInMenu(point, ...CHOOSE_REVIEW);
    await review.waitForSelector('[data-field=Destination]');
    await page.waitForSelector('[data-step=try][data-done=true]');
  },
);
