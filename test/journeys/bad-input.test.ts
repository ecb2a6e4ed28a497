import { expect, test } from 'vitest';
import { canSend, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const MEGABYTE = 1024 * 1024;

test('the review explains why it refuses each hostile input, and nothing is stored or sent', async () => {
  const story = await startSignedInStory();
  const bob = story.bob();
  const payment = `"TransactionType":"Payment","Destination":"${bob}"`;
  const cases: [string, string, RegExp][] = [
    ['ten megabytes', 'lorem ipsum '.repeat((10 * MEGABYTE) / 12), /too long/i],
    ['ten thousand levels of nesting', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, /deep/i],
    ['a duplicate key', `{${payment},"Amount":"1","Amount":"9"}`, /twice/i],
    ['a key named __proto__', `{${payment},"Amount":"1","__proto__":{"Amount":"9"}}`, /\w/],
    ['a number past 2^53', `{${payment},"Amount":9007199254740993}`, /number/i],
    ['two addresses', `${bob} or ${story.sandbox.phone.active.account}`, /more than one/i],
    ['control characters', '\u0000\u0007\u001b[2J', /\w/],
  ];
  for (const [name, text, sentence] of cases) {
    const review = await story.reviewSelection(text);
    expect(await review.textContent('[data-found=nothing]'), name).toMatch(sentence);
    await review.close();
  }
  expect(await story.storedRequests()).toEqual([]);
  expect(story.sandbox.platform.postCount()).toBe(0);
});

test.each([
  ['an exponent', '1e6'],
  ['a sign', '-1'],
  ['a fraction of a drop', '1.5'],
])('an amount with %s is not changed and cannot be sent', async (_name, amount) => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'Payment', Destination: story.bob(), Amount: amount }),
  );
  await review.waitForSelector('[data-fault]');
  expect(await canSend(review)).toBe(false);
});
