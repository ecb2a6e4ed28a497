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

/** What the review says about *Send* while it is off. */
async function sendStatus(review: Page): Promise<string> {
  const id = await review.getAttribute('button.primary', 'aria-describedby');
  return (await review.textContent(`[id="${id}"]`)) ?? '';
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
  expect(await sendStatus(review)).toBe('Enter an amount.');
  await review.keyboard.press('Enter');
  await review.waitForSelector('[name=amount]:focus');
  await review.keyboard.type('1,234');
  expect(await sendStatus(review)).toBe('Check the amount.');
  expect(await review.textContent('.field .warn')).toContain('1234 or 1.234');
  await review.fill('[name=amount]', '');
  await review.keyboard.type('1,002.5');
  expect(await review.textContent('[data-reading]')).toBe('= 1,002.5 XRP');
  await tabTo(review, '[data-more] > summary');
  expect(await showsFocus(review)).toBe(true);
  await review.keyboard.press('Space');
  await tabTo(review, '[name=memo]');
  await review.keyboard.type('Thanks');
  await tabTo(review, '[name=signOnly]');
  await review.keyboard.press('Space');
  await review.keyboard.press('Space');
  await review.waitForSelector('button.primary:enabled');
  await review.focus('[name=amount]');
  await review.keyboard.press('Enter');
  await review.waitForSelector('button.primary:focus');
  expect(await showsFocus(review)).toBe(true);
  expect(await sendStatus(review)).toBe('');
  expect(await story.storedRequests()).toEqual([]);
  await review.keyboard.press('Enter');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request).toMatchObject({
    txjson: { Amount: '1002500000', Memos: [{ Memo: { MemoData: '5468616E6B73' } }] },
    submit: true,
  });
  // The new heading has the focus, so a screen reader continues there.
  await review.waitForSelector('h1:focus');
  const history = await story.history();
  await tabTo(history, '.entry');
  await history.keyboard.press('Enter');
  await history.waitForSelector('.details');
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=validated] [role=status]');
});

test('Ctrl+Enter sends from an input, but not while it is held', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('button.primary:enabled');
  await review.focus('[name=amount]');
  await review.evaluate(() => {
    const held = { key: 'Enter', ctrlKey: true, repeat: true, bubbles: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', held));
  });
  // A press turns the button off while it sends.
  await review.evaluate(() => new Promise(requestAnimationFrame));
  expect(await review.isEnabled('button.primary')).toBe(true);
  await review.keyboard.press('Control+Enter');
  await story.sandbox.phone.nextPush();
  expect((await story.storedRequests()).length).toBe(1);
});

test('Escape closes the window, which says that the draft is kept and what is lost', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-closing=false]:not(:empty)');
  expect(await review.textContent('[data-closing]')).toBe('Esc closes. The draft is kept.');
  await review.click('[data-more] > summary');
  await review.fill('[name=memo]', 'Hi');
  await review.keyboard.press('Escape');
  await review.waitForSelector('[data-more]:not([open]) > summary:focus');
  await review.keyboard.press('Escape');
  await review.waitForSelector('[data-closing=true]');
  expect(await review.textContent('[data-closing]')).toContain('your changes aren’t');
  const closed = review.waitForEvent('close');
  // The page may be gone before its driver has the answer.
  await Promise.all([closed, review.keyboard.press('Escape').catch(() => undefined)]);
  const popup = await story.popup();
  await popup.waitForSelector('.draft');
});
