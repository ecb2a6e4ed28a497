import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { emulatePhone, findPhoneLayoutIssues, tap } from '../../src/tools/browser/emulate-phone';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { copyForPhone } from '../../src/tools/browser/phone-build';
import { type Story, startStory } from './story';

const OPEN_IN_XAMAN = '[data-open-in-xaman]';

/** The driver opens each Firefox tab in a separate window: the popup has no page to read there. */
const testInChromium = test.runIf(BROWSER === 'chromium');

/** A story in a browser that lacks what Firefox for Android lacks. */
async function startPhoneStory(): Promise<Story> {
  const extensionDir = await copyForPhone();
  onTestFinished(() => rm(extensionDir, { recursive: true, force: true }));
  return startStory({}, { extensionDir });
}

async function openPhonePopup(story: Story): Promise<Page> {
  return emulatePhone(await story.popup());
}

/** Taps an action of the popup. @returns the review, which opens in a tab */
async function tapPopupAction(story: Story, name: string): Promise<Page> {
  const popup = await openPhonePopup(story);
  const next = story.companion.nextWindow('review/index.html');
  await tap(popup, `[data-way=${name}]`);
  const review = await emulatePhone(await next);
  await review.waitForSelector('html[data-ready]', { state: 'attached' });
  return review;
}

/** Opens the demo page, and the popup once over it: this lets the extension read the page. */
async function openDemo(story: Story): Promise<Page> {
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  await (await story.companion.openPopup()).close();
  return demo;
}

test('every page from sign-in to the signed request in the history fits a phone', async () => {
  const story = await startPhoneStory();
  const { phone } = story.sandbox;
  const popup = await openPhonePopup(story);
  expect(await findPhoneLayoutIssues(popup)).toEqual([]);

  const opened = story.companion.nextWindow('sign-in.html');
  await tap(popup, 'button.primary');
  const signIn = await emulatePhone(await opened);
  const uuid = await phone.nextSignIn();
  await signIn.waitForSelector(`${OPEN_IN_XAMAN}[href$="${uuid}"]`);
  expect(await findPhoneLayoutIssues(signIn)).toEqual([]);
  await phone.sign(uuid);
  await signIn.waitForSelector('[data-account]');
  expect(await findPhoneLayoutIssues(signIn)).toEqual([]);
  await tap(signIn, 'button.primary');
  if (!signIn.isClosed()) await signIn.waitForEvent('close');
  const openUrls = story.companion.context.pages().map((page) => page.url());
  expect(openUrls.filter((url) => /xumm\.app|chromiumapp|allizom/.test(url))).toEqual([]);

  const signedIn = await openPhonePopup(story);
  await signedIn.waitForSelector('[data-account]');
  expect(await findPhoneLayoutIssues(signedIn)).toEqual([]);
  const next = story.companion.nextWindow('review/index.html');
  await signedIn.fill('textarea', `${story.bob()}:7`);
  await tap(signedIn, '[type=submit]');
  const review = await emulatePhone(await next);
  await review.fill('[name=amount]', '2.5');
  await review.waitForSelector('button.primary:enabled');
  expect(await findPhoneLayoutIssues(review)).toEqual([]);
  await tap(review, 'button.primary');
  const sent = await phone.nextPush();
  await review.waitForSelector(`${OPEN_IN_XAMAN}[href="https://xumm.app/sign/${sent}"]`);
  expect(await review.locator('.qr').isVisible()).toBe(false);
  expect(await findPhoneLayoutIssues(review)).toEqual([]);

  const waiting = await openPhonePopup(story);
  await waiting.waitForSelector(OPEN_IN_XAMAN);
  expect(await findPhoneLayoutIssues(waiting)).toEqual([]);
  await phone.sign(sent);
  await review.waitForSelector('[data-status=validated]');
  const history = story.companion.nextWindow('options/index.html');
  await tap(review, '.actions button:last-child');
  const details = await emulatePhone(await history);
  await details.waitForSelector('.details [data-status=validated]');
  expect(await findPhoneLayoutIssues(details)).toEqual([]);
  await tap(details, '.details [aria-label=Close]');
  await details.waitForSelector('.entry');
  expect(await findPhoneLayoutIssues(details)).toEqual([]);
});

testInChromium('the popup offers the links and codes of a page without a selection', async () => {
  const story = await startPhoneStory();
  await openDemo(story);
  const review = await tapPopupAction(story, 'scan_page');
  // The list grows while the page is read.
  await review.waitForSelector('[data-codes] button:has-text("Payment · 25 XRP")');
  expect(await findPhoneLayoutIssues(review)).toEqual([]);
  await tap(review, '[data-codes] li:first-child button');
  await review.waitForSelector('.actions');
  expect(await findPhoneLayoutIssues(review)).toEqual([]);
});

testInChromium('the popup reviews the selection of a page first', async () => {
  const story = await startPhoneStory();
  const demo = await openDemo(story);
  await demo.evaluate((text) => {
    document.body.prepend(text);
    const range = document.createRange();
    range.selectNodeContents(document.body.firstChild as Text);
    getSelection()?.addRange(range);
  }, story.bob());
  const review = await tapPopupAction(story, 'scan_page');
  await review.waitForSelector('[name=amount]');
  expect(await review.textContent('#app')).toContain(story.bob());
});

testInChromium('the popup signs in to a page and writes a request', async () => {
  const story = await startPhoneStory();
  const demo = await openDemo(story);
  const signIn = await tapPopupAction(story, 'menu_sign_in');
  const { host } = new URL(demo.url());
  expect(await signIn.textContent('[data-instruction]')).toBe(`Sign in to ${host}`);
  await signIn.close();
  const newRequest = await tapPopupAction(story, 'popup_send');
  await newRequest.waitForSelector('[name=destination]');
});

testInChromium(
  'Paste reviews the clipboard, or focuses the field if the browser denies access',
  async () => {
    const story = await startPhoneStory();
    const { context } = story.companion;
    const popup = await openPhonePopup(story);
    await popup.evaluate(() => {
      navigator.clipboard.readText = () => Promise.reject(new Error('no'));
    });
    await tap(popup, '[data-way=paste]');
    await popup.waitForSelector('[role=alert]');
    await popup.waitForSelector('textarea:focus');
    expect(await findPhoneLayoutIssues(popup)).toEqual([]);
    await popup.close();

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copyPage = await story.popup();
    await copyPage.evaluate((text) => navigator.clipboard.writeText(text), story.paymentLink());
    await copyPage.close();
    const review = await tapPopupAction(story, 'paste');
    expect(await review.inputValue('[name=amount]')).toBe('25');
  },
);

test.each([
  ['rejected on the phone', 'rejected'],
  ['whose tab was closed', 'closed'],
  ['answered with a foreign state', 'bad_answer'],
] as const)('a sign-in %s shows its failure, and the next one works', async (_name, failure) => {
  const story = await startPhoneStory();
  const { phone } = story.sandbox;
  const window = await story.startSignIn();
  const uuid = await phone.nextSignIn();
  const platform = await story.signPageWindow();
  const answer = `${story.companion.redirectUri}?code=stolen&state=other`;
  if (failure === 'rejected') await phone.reject(uuid);
  else if (failure === 'closed') await platform.close();
  else await platform.evaluate((url) => void location.assign(url), answer);
  await window.waitForSelector(`[data-failure=${failure}]`);
  await window.click('button.primary');
  const link = await window.getAttribute(OPEN_IN_XAMAN, 'href');
  await phone.sign(link?.split('/').at(-1) ?? '');
  await window.waitForSelector('[data-account]');
});

test.each([
  '#address-book',
  '#settings',
  '#ledger-node',
] as const)('%s fits a phone', async (part) => {
  const story = await startPhoneStory();
  const page = await emulatePhone(await story.history(part));
  await page.waitForSelector('main section');
  expect(await findPhoneLayoutIssues(page)).toEqual([]);
});
