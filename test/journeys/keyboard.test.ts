import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startSignedInStory } from './story';

/** Presses Tab until the focused element matches the selector; fails after 40 presses. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Whether the focused element has a visible outline. */
function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle !== 'none',
  );
}

test('the keyboard alone creates a request, sends it and opens it in the history', async () => {
  const story = await startSignedInStory();
  const popup = await story.popup();
  const window = story.companion.nextWindow('review/index.html');
  await tabTo(popup, 'textarea');
  await popup.keyboard.insertText(story.bob());
  await tabTo(popup, 'button[type=submit]');
  expect(await showsFocus(popup)).toBe(true);
  await popup.keyboard.down('Enter');
  const review = await window;
  await review.waitForSelector('[name=amount]:focus');
  await review.keyboard.type('2.5');
  await tabTo(review, '[data-more] > summary');
  expect(await showsFocus(review)).toBe(true);
  await review.keyboard.press('Space');
  await tabTo(review, '[name=memo]');
  await review.keyboard.type('Thanks');
  await tabTo(review, '[name=signOnly]');
  await review.keyboard.press('Space');
  await review.keyboard.press('Space');
  await review.waitForSelector('button.primary:enabled');
  await tabTo(review, 'button.primary');
  expect(await showsFocus(review)).toBe(true);
  await review.keyboard.press('Enter');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request).toMatchObject({
    txjson: { Amount: '2500000', Memos: [{ Memo: { MemoData: '5468616E6B73' } }] },
    submit: true,
  });
  // The new heading has the focus, so a screen reader continues there.
  await review.waitForSelector('h1:focus');
  const history = await story.history();
  await tabTo(history, '.entry');
  await history.keyboard.press('Enter');
  await history.waitForSelector('.details');
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[role=status] [data-status=validated]');
});
