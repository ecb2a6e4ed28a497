import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

/** Presses *Allow* in the page, and then in the browser's prompt. */
async function allowAccess({ companion }: Story, page: Page): Promise<void> {
  await page.click('[data-access] button');
  await companion.grantHost('xumm.app');
  await companion.grantHost('oauth2.xumm.app');
}

test('the sign-in window asks for a missing permission and then continues', async () => {
  const story = await startStory();
  await story.companion.withdrawHosts();
  const window = await story.startSignIn();
  await window.waitForSelector('[data-access]');
  const calls = story.sandbox.traffic.entries().filter(({ host }) => host.endsWith('xumm.app'));
  expect(calls).toEqual([]);
  await allowAccess(story, window);
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-account]');
});

test('a request sent without the permission waits, shows why and is sent once it is granted', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  expect(await review.locator('[data-access]').count()).toBe(0);
  await story.companion.withdrawHosts();
  // A window that is open already shows it before anything is sent.
  await review.waitForSelector('[data-access]');
  // A platform without CORS headers is unreachable without the permission.
  const endFault = story.sandbox.faults.always(CREATE_PAYLOAD, 'drop-before');
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  const history = await story.history();
  await history.waitForSelector('.outbox .note:has-text("its access to xumm.app is switched off")');
  endFault();
  await allowAccess(story, review);
  await story.sandbox.phone.nextPush();
  await review.waitForSelector('[data-status=pushed]');
  expect(await review.locator('[data-access]').count()).toBe(0);
  await history.waitForSelector('.outbox', { state: 'detached' });
  expect(await history.locator('[data-access]').count()).toBe(0);
});

test('a waiting request is sent when the permission is granted while no page is open', async () => {
  const story = await startSignedInStory();
  await story.companion.withdrawHosts();
  const endFault = story.sandbox.faults.always(CREATE_PAYLOAD, 'drop-before');
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  await review.close();
  endFault();
  await story.companion.grantHost('xumm.app');
  await story.sandbox.phone.nextPush();
});

test.each([
  'popup',
  'history',
] as const)('the %s shows a missing permission when it opens, until it is granted', async (name) => {
  const story = await startSignedInStory();
  await story.companion.withdrawHosts();
  const page = await story[name]();
  await page.waitForSelector('[data-access]');
  await allowAccess(story, page);
  await page.waitForSelector('[data-access]', { state: 'detached' });
});
