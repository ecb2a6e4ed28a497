import { test } from 'vitest';
import { startSignedInStory } from './story';

test('a small review window counts the warnings that its footer hides, and the keyboard moves to them', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    JSON.stringify({
      TransactionType: 'Payment',
      Destination: story.sandbox.phone.active.account,
      Amount: '1',
      Flags: 131072,
      Fee: '2000000',
    }),
  );
  await review.waitForSelector('[data-risk=partial-payment]');
  const below = review.locator('.more-below button');
  // The first size differs: Firefox counts the frame of the window as part of it.
  await review.setViewportSize({ width: 460, height: 1200 });
  await below.waitFor({ state: 'detached' });
  await review.setViewportSize({ width: 360, height: 500 });
  await review.waitForSelector('.more-below button:has-text("3")');
  await below.focus();
  await review.keyboard.press('Enter');
  await review.waitForSelector('[data-risk=partial-payment]:focus');
  await review.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await below.waitFor({ state: 'detached' });
});
