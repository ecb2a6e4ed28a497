import { expect, test } from 'vitest';
import { similarAddresses } from '../../src/sandbox/demo/similar-addresses';
import {
  allowMainnetNode,
  reviewPartialPayment,
  sendAnyway,
  shareBrowser,
  startSignedInStory,
} from './story';

shareBrowser();

const SEND = 'button.primary[data-armed]';

test('a confirmation for an address that imitates another is lost when the request changes', async () => {
  const story = await startSignedInStory();
  const [known, fake] = similarAddresses();
  const book = await story.history('#address-book');
  await book.click('#address-book summary');
  await book.fill('[name=contact-name]', 'Carol');
  await book.fill('[name=contact-address]', known);
  await book.click('#address-book form button');
  await book.waitForSelector('#address-book li');
  const review = await story.reviewLink(`xrpl:${fake}?amount=25&dt=7`);
  await review.waitForSelector('[data-risk=look-alike][role=alert]');
  await review.check('[name=understand_look_alike]');
  for (const amount of ['26', '25']) {
    await review.fill('[name=amount]', amount);
    await review.waitForSelector('[name=understand_look_alike]:not(:checked)');
  }
  await review.click(SEND);
  await review.waitForSelector('[name=understand_look_alike]:focus');
  expect(story.sandbox.platform.postCount()).toBe(0);
  await sendAnyway(review);
  await story.sandbox.phone.nextPush();
});

test('a danger that the ledger check finds after the confirmation needs one more', async () => {
  const story = await startSignedInStory();
  const host = await allowMainnetNode(story);
  story.sandbox.ledger.account(story.bob()).set({ Flags: 0x0002_0000 });
  const gate = story.sandbox.faults.next({ host, path: '/' }, 'hold-before');
  const review = await reviewPartialPayment(story);
  await gate.arrived;
  await review.waitForSelector('[data-risk=no-tag]');
  await review.check('[name=understand_partial_payment]');
  await review.waitForSelector(`${SEND}[data-open=true]:enabled`);
  await review.focus(SEND);
  gate.release();
  await review.waitForSelector('[data-check=tag_required][role=alert]');
  // The ledger's answer replaces the guess of the missing tag.
  expect(await review.locator('[data-risk=no-tag]').count()).toBe(0);
  await review.keyboard.press('Enter');
  await review.waitForSelector('[name=understand_refused]:focus');
  expect(await review.isChecked('[name=understand_partial_payment]')).toBe(true);
  expect(story.sandbox.platform.postCount()).toBe(0);
  // A tag is what the ledger asked for, so only the first danger is left, to be confirmed again.
  await review.fill('[name=tag]', '7');
  await review.waitForSelector('[name=understand_refused]', { state: 'detached' });
  expect(await review.isChecked('[name=understand_partial_payment]')).toBe(false);
  await sendAnyway(review);
  await story.sandbox.phone.nextPush();
});
