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

test('signing in without the permission: a sentence and a press, then it goes on', async () => {
  const story = await startStory();
  await story.companion.withdrawHosts();
  const window = await story.startSignIn();
  await window.waitForSelector('[data-access]');
  const asked = story.sandbox.traffic.entries().filter(({ host }) => host.endsWith('xumm.app'));
  expect(asked).toEqual([]);
  await allowAccess(story, window);
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-account]');
});

test('what is sent without the permission waits, says why, and goes out once it is back', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  expect(await review.locator('[data-access]').count()).toBe(0);
  await story.companion.withdrawHosts();
  // Said in a window that is open already, before anything is sent.
  await review.waitForSelector('[data-access]');
  // A platform that does not let any website in is out of reach then.
  const repair = story.sandbox.faults.always(CREATE_PAYLOAD, 'drop-before');
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  const history = await story.history();
  await history.waitForSelector(
    '.outbox .note:has-text("its access to xumm.app was switched off")',
  );
  repair();
  await allowAccess(story, review);
  await story.sandbox.phone.nextPush();
  await review.waitForSelector('[data-status=pushed]');
  expect(await review.locator('[data-access]').count()).toBe(0);
  await history.waitForSelector('.outbox', { state: 'detached' });
  expect(await history.locator('[data-access]').count()).toBe(0);
});

test('given back while no page is open, what waits goes out', async () => {
  const story = await startSignedInStory();
  await story.companion.withdrawHosts();
  const repair = story.sandbox.faults.always(CREATE_PAYLOAD, 'drop-before');
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  await review.close();
  repair();
  await story.companion.grantHost('xumm.app');
  await story.sandbox.phone.nextPush();
});

test.each([
  'popup',
  'history',
] as const)('the %s says so as it opens, and no more once it is back', async (name) => {
  const story = await startSignedInStory();
  await story.companion.withdrawHosts();
  const page = await story[name]();
  await page.waitForSelector('[data-access]');
  await allowAccess(story, page);
  await page.waitForSelector('[data-access]', { state: 'detached' });
});
