import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { reviewPartialPayment, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const SEND = 'button.primary[data-armed]';

/** Brings the window to the front again. @returns the time (ms) until *Send* can be pressed */
function timeUntilArmed(review: Page): Promise<number> {
  return review.evaluate(async (selector) => {
    const send = document.querySelector<HTMLButtonElement>(selector);
    const from = performance.now();
    dispatchEvent(new FocusEvent('focus'));
    await new Promise(requestAnimationFrame);
    if (!send?.disabled) return 0;
    while (send.disabled) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  }, SEND);
}

// Both browsers run the same code here. What differs is the focus, which the next tests need.
test.skipIf(BROWSER === 'firefox')(
  'Send can be pressed half a second after the window was shown',
  async () => {
    const story = await startSignedInStory();
    const review = await story.reviewLink(story.paymentLink());
    await review.addInitScript((selector) => {
      const times = { shown: 0, armed: 0 };
      Object.assign(globalThis, { times });
      new MutationObserver(() => {
        const send = document.querySelector<HTMLButtonElement>(selector);
        if (!send) return;
        times.shown ||= performance.now();
        if (!send.disabled) times.armed ||= performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    }, SEND);
    await review.reload();
    await review.waitForSelector(`${SEND}:enabled`);
    const times = await review.evaluate(
      () => (globalThis as unknown as { times: { shown: number; armed: number } }).times,
    );
    expect(times.shown).toBeGreaterThan(0);
    expect(times.armed - times.shown).toBeGreaterThan(450);
  },
);

test('a window that comes to the front is not sent by the same press, and keeps focus and layout', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector(`${SEND}:enabled`);
  await review.focus(SEND);
  const before = await review.locator(SEND).boundingBox();
  const waited = await timeUntilArmed(review);
  expect(waited).toBeGreaterThanOrEqual(490);
  expect(waited).toBeLessThan(3000);
  expect(await review.locator(SEND).boundingBox()).toEqual(before);
  await review.waitForSelector(`${SEND}:focus`);
  await review.keyboard.press('Enter');
  await story.sandbox.phone.nextPush();
});

test('a key that is held does not press Send', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector(`${SEND}:enabled`);
  // The first press goes to another element, as it would go to the page.
  await review.locator('[data-json] > summary').focus();
  await review.keyboard.down('Enter');
  await review.focus(SEND);
  for (let repeats = 0; repeats < 5; repeats += 1) await review.keyboard.down('Enter');
  await review.keyboard.up('Enter');
  // That nothing is sent has no event.
  await review.waitForTimeout(500);
  expect(story.sandbox.platform.postCount()).toBe(0);
  await review.keyboard.press('Enter');
  await story.sandbox.phone.nextPush();
});

test('a dangerous request is sent by the keyboard only after its consequence is confirmed', async () => {
  const story = await startSignedInStory();
  const review = await reviewPartialPayment(story);
  const step = review.locator('[data-danger-step]');
  expect(await step.innerText()).toContain('less than the amount shown may arrive');
  expect(await review.textContent(SEND)).toBe('Send anyway…');
  // Both presses of a double click on Send reach the gate, and the key presses reach the checkbox.
  await review.dblclick(SEND);
  await review.waitForSelector('[name=understand_partial_payment]:focus');
  await review.keyboard.press('Enter');
  await review.focus(SEND);
  await review.keyboard.press('Enter');
  await review.waitForSelector('[name=understand_partial_payment]:focus');
  // A request that had been sent would be posted within this time.
  await review.waitForTimeout(300);
  expect(story.sandbox.platform.postCount()).toBe(0);
  await review.keyboard.press('Space');
  await review.waitForSelector(`${SEND}:text-is("Send anyway")`);
  await review.focus(SEND);
  await review.keyboard.press('Enter');
  await story.sandbox.phone.nextPush();
});
