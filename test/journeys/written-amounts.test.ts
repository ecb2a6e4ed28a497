import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canSend, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const amountIn = (review: Page) => review.inputValue('input[name=amount]');

test('an amount that the page asks for is filled in, marked, and sent', async () => {
  const story = await startSignedInStory();
  const text = `Please pay 25 XRP to ${story.bob()}, destination tag 1234`;
  const review = await story.reviewSelection(text);
  await review.waitForSelector('[data-amount=from-page]');
  expect(await review.textContent('[data-amount=from-page]')).toContain('25 XRP');
  expect(await amountIn(review)).toBe('25');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
    Destination: story.bob(),
    DestinationTag: 1234,
    Amount: '25000000',
  });
});

test('a changed amount is the user’s, and the page’s can be chosen again', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(`Please pay 25 XRP to ${story.bob()}`);
  await review.waitForSelector('[data-amount=from-page]');
  await review.fill('input[name=amount]', '24');
  await review.waitForSelector('[data-amount=from-page]', { state: 'detached' });
  expect(await amountIn(review)).toBe('24');
  await review.click('[data-amount=choices] button');
  expect(await amountIn(review)).toBe('25');
});

test('of two amounts none is filled in: the user presses one', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(`Please pay 1,000 XRP to ${story.bob()}`);
  await review.waitForSelector('[data-amount=choices]');
  expect(await amountIn(review)).toBe('');
  expect(await canSend(review)).toBe(false);
  expect(await review.locator('[data-amount] button').allTextContents()).toEqual([
    '1000 XRP',
    '1 XRP',
  ]);
  await review.click('[data-amount] button >> text="1 XRP"');
  expect(await amountIn(review)).toBe('1');
  await review.waitForSelector('button.primary:enabled');
});
