import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, canSend, type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const ISSUER = 'rNMovRR3WPbFLVaSbETCCR71XsqyxhJ9P6';
const RLUSD = '524C555344000000000000000000000000000000';

/** The transaction of the first request that reached the platform. */
async function firstPosted(story: Story): Promise<Record<string, unknown>> {
  const { data = '' } = await story.sandbox.traffic.waitFor(
    ({ method, path }) => method === CREATE_PAYLOAD.method && path === CREATE_PAYLOAD.path,
  );
  return JSON.parse(data).txjson;
}

test('a link to a token’s page leads to a trust line that asks for a limit, not to a payment', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(`https://xrpscan.com/token/RLUSD.${ISSUER}`);
  await review.waitForSelector('[name=amount]');
  expect(await review.textContent('h1')).toBe('Trust line');
  expect(await canSend(review)).toBe(false);
  await review.fill('[name=amount]', '1000');
  await review.waitForSelector('button.primary:enabled');
  await review.click('button.primary');
  expect(await firstPosted(story)).toEqual({
    TransactionType: 'TrustSet',
    LimitAmount: { currency: RLUSD, issuer: ISSUER, value: '1000' },
  });
});

test('the memo of a deposit page is sent as the destination tag', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    `XRP Deposit Address\n${story.bob()}\nMEMO (required)\n1234567`,
  );
  await review.fill('[name=amount]', '25');
  await review.waitForSelector('button.primary:enabled');
  await review.click('button.primary');
  expect(await firstPosted(story)).toMatchObject({
    TransactionType: 'Payment',
    Destination: story.bob(),
    DestinationTag: 1234567,
  });
});

test('the review names a number that may be a tag and sends nothing', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(`${story.bob()}\nReference: 1234567`);
  expect(await review.textContent('[data-found=nothing]')).toContain('“Reference 1234567”');
  expect(await review.locator('button.primary').count()).toBe(0);
});

test('an amount of sixty thousand zeros leaves every page usable', async () => {
  const story = await startSignedInStory();
  const Amount = `${'0'.repeat(60_000)}1 `;
  const payment = { TransactionType: 'Payment', Destination: story.bob(), Amount };
  const review = await story.reviewSelection(JSON.stringify(payment));
  await review.waitForSelector('[data-fault]');
  expect(await canSend(review)).toBe(false);
  // The draft is on disk now: pages that list it must not hang on the amount.
  await review.close();
  const history = await story.history();
  await history.waitForSelector('h1');
  const popup = await story.popup();
  await popup.waitForSelector('text=Payment');
});
