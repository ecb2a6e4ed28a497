import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, canSend, type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const ISSUER = 'rNMovRR3WPbFLVaSbETCCR71XsqyxhJ9P6';

/** The transaction of the first request that reached the platform. */
async function firstPosted(story: Story): Promise<Record<string, unknown>> {
  const { data = '' } = await story.sandbox.traffic.waitFor(
    ({ method, path }) => method === CREATE_PAYLOAD.method && path === CREATE_PAYLOAD.path,
  );
  return JSON.parse(data).txjson;
}

test('a program that leaves fields open can be sent once they are filled in', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    `TrustSet(account=w.address, limit_amount=IssuedCurrencyAmount(currency="USD", issuer=hot.address, value="100"), quality_in=quality)`,
  );
  await review.waitForSelector('[data-holes]');
  expect(await review.textContent('[data-holes]')).toContain('LimitAmount.issuer and QualityIn');
  await review.fill('[name="hole-QualityIn"]', '1000000000');
  expect(await canSend(review)).toBe(false);
  await review.fill('[name="hole-LimitAmount.issuer"]', ISSUER);
  await review.waitForSelector('button.primary:enabled');
  await review.click('button.primary');
  expect(await firstPosted(story)).toEqual({
    TransactionType: 'TrustSet',
    LimitAmount: { currency: 'USD', issuer: ISSUER, value: '100' },
    QualityIn: 1000000000,
  });
});

test('the user chooses one of several transactions of a program', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    `const trust = { TransactionType: 'TicketCreate', Account: w.address, TicketCount: 2 };
     const payment = { TransactionType: 'Payment', Destination: '${story.bob()}', Amount: xrpToDrops(7) };`,
  );
  await review.waitForSelector('[data-found=several]');
  expect(await review.locator('.choice').allTextContents()).toEqual([
    'Reserve tickets',
    expect.stringContaining('Payment · 7 XRP · '),
  ]);
  await review.locator('.choice').nth(1).click();
  await review.waitForSelector('button.primary:enabled');
  await review.click('button.primary');
  expect(await firstPosted(story)).toEqual({
    TransactionType: 'Payment',
    Destination: story.bob(),
    Amount: '7000000',
  });
});
