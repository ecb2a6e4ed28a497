import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { extensionRedirectUris } from '../../src/sandbox/network/extension-redirect';
import { SANDBOX_API_KEY, sandboxApplication } from '../../src/sandbox/state/application';
import { shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

const OWN_KEY = '11111111-2222-4333-8444-555555555555';
const DARK = 'rgb(18, 23, 30)';

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a chosen theme changes every open page at once, and those opened later', async () => {
  const story = await startStory();
  const popup = await story.popup();
  const review = await story.reviewLink(story.paymentLink());
  const privacy = await story.companion.openPage('src/options/privacy.html');
  const settings = await story.history('#settings');
  const pages = [popup, review, privacy, settings];
  for (const page of pages) expect(await background(page)).not.toBe(DARK);

  await settings.check('[name=theme][value=dark]');
  for (const page of pages) await expect.poll(() => background(page)).toBe(DARK);
  const stored = () => settings.evaluate(() => chrome.storage.local.get('settings.theme'));
  await expect.poll(stored).toEqual({ 'settings.theme': 'dark' });
  // This page has no script but the one that sets the theme before the first paint.
  await privacy.reload();
  expect(await background(privacy)).toBe(DARK);

  await settings.check('[name=theme][value=system]');
  for (const page of pages) await expect.poll(() => background(page)).not.toBe(DARK);
});

test('an API key of one’s own signs out, is refused until the platform knows it, and signs in', async () => {
  const story = await startSignedInStory();
  const { platform, phone } = story.sandbox;
  const settings = await story.history('#developer');
  await settings.waitForSelector(`[data-key="${SANDBOX_API_KEY}"]`);
  expect(await settings.textContent('[data-redirect-url]')).toBe(story.companion.redirectUri);
  await settings.fill('[name=apiKey]', 'not-a-key');
  await settings.press('[name=apiKey]', 'Enter');
  await settings.waitForSelector('#developer [role=status]:has-text("isn’t an API key")');
  await settings.fill('[name=apiKey]', ` ${OWN_KEY.toUpperCase()} `);
  await settings.press('[name=apiKey]', 'Enter');
  await settings.waitForSelector('#developer [data-sure]:has-text("signs you out")');
  expect((await story.storedSession()).apiKey).toBe(SANDBOX_API_KEY);
  await settings.click('#developer [data-sure] button.primary');
  await settings.waitForSelector(`[data-key="${OWN_KEY}"]`);
  expect(await story.storedSession()).toBeNull();

  const refused = await story.startSignIn();
  await refused.waitForSelector('[data-failure=misconfigured]:has-text("your API key")');
  expect(await refused.textContent('#app')).toContain(OWN_KEY);
  await refused.close();

  platform.setApplication({ ...sandboxApplication(extensionRedirectUris()), uuid: OWN_KEY });
  const signIn = await story.startSignIn();
  await phone.sign(await phone.nextSignIn());
  await signIn.waitForSelector('[data-account]');
  expect((await story.storedSession()).apiKey).toBe(OWN_KEY);
  await settings.click('text=Use the built-in key');
  await settings.click('#developer [data-sure] button.primary');
  await settings.waitForSelector(`[data-key="${SANDBOX_API_KEY}"]`);
});

test('a sign-in that the platform refuses for this build leads to the API key', async () => {
  const story = await startStory({ applications: [] });
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=misconfigured]:has-text("this build")');
  const next = story.companion.nextWindow('options/index.html#developer');
  await window.click('text=Enter an API key');
  const settings = await next;
  await settings.waitForSelector('[name=apiKey]');
  await expect
    .poll(() => settings.locator('#developer').evaluate((at) => at.getBoundingClientRect().top))
    .toBeLessThan(800);
});

test('the settings show the keys that the browser has set, and sign out after a question', async () => {
  const story = await startSignedInStory();
  const settings = await story.history('#settings');
  const set = await settings.evaluate(() => chrome.commands.getAll());
  for (const { name, shortcut } of set) {
    const shown = await settings.textContent(`[data-shortcut="${name}"] dd`);
    expect(shown).toBe(shortcut || 'Not set');
  }
  await settings.click('[data-sign-out]');
  expect(await story.storedSession()).not.toBeNull();
  await settings.click('[data-sign-out-now]');
  await settings.waitForSelector('#account:has-text("not signed in")');
  expect(await story.storedSession()).toBeNull();
});

test('the navigation of the settings marks the section in view', async () => {
  const story = await startStory();
  const settings = await story.history('#settings');
  const marked = () =>
    settings.$$eval('.settings-nav [aria-current]', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
  await expect.poll(marked).toEqual(['#account']);
  await settings.click('.settings-nav [href="#privacy"]');
  await expect.poll(marked).toEqual(['#privacy']);
  await settings.keyboard.press('End');
  await expect.poll(marked).toEqual(['#developer']);
});
