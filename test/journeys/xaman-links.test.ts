import { expect, test } from 'vitest';
import { createPayload } from '../sandbox/client';
import { type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

/** Creates a sign request of another application. @returns its uuid */
async function createForeignRequest(story: Story): Promise<string> {
  return (await createPayload(story.sandbox)).uuid;
}

test('the review shows the live status of another application’s sign request and sends nothing', async () => {
  const story = await startStory();
  const uuid = await createForeignRequest(story);
  const before = story.sandbox.platform.postCount();
  const review = await story.reviewLink(`https://xaman.app/sign/${uuid}/qr?from=evil`);
  await review.waitForSelector('[data-public=waiting]');
  await review.waitForSelector('.qr path', { state: 'attached' });
  const link = await review.getAttribute('a.button', 'href');
  expect(link).toBe(`https://xumm.app/sign/${uuid}`);
  expect(await review.locator('button.primary').count()).toBe(0);
  story.sandbox.phone.open(uuid);
  await review.waitForSelector('[data-public=opened]');
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-public=signed]');
  expect(story.sandbox.platform.postCount()).toBe(before);
  expect(await story.storedRequests()).toEqual([]);
});

test('the review shows that another application’s sign request was rejected', async () => {
  const story = await startStory();
  const uuid = await createForeignRequest(story);
  const review = await story.reviewSelection(`Please sign https://xumm.app/sign/${uuid}.`);
  await review.waitForSelector('[data-public=waiting]');
  await story.sandbox.phone.reject(uuid);
  await review.waitForSelector('[data-public=rejected]');
});

test.each([
  'silent',
  'message-and-close',
] as const)('the review shows that the platform does not know a sign request (socket: %s)', async (unknownSocket) => {
  const story = await startStory({ switches: { unknownSocket } });
  const review = await story.reviewSelection('xumm://3c5c7a9e-1b2d-4f60-8a71-c2d3e4f50617');
  await review.waitForSelector('[data-public=unknown]');
});

test('a link to the user’s own request leads to the history', async () => {
  const story = await startSignedInStory();
  const { uuid, review: sent } = await story.pay();
  await sent.close();
  const [row] = await story.storedRequests();
  const review = await story.reviewLink(`https://xumm.app/sign/${uuid}`);
  await review.waitForSelector('[data-found=own]');
  expect(await review.locator('.qr').count()).toBe(0);
  const history = story.companion.nextWindow(`options/index.html#${row?.identifier}`);
  await review.click('button.primary');
  await (await history).waitForSelector('.details [data-status=pushed]');
});

test('the review of an xApp link shows the link that it opens in Xaman', async () => {
  const story = await startStory();
  const review = await story.reviewLink('https://xumm.app/detect/xapp:Some.App/page?a=1#elsewhere');
  await review.waitForSelector('[data-what=xapp]');
  await review.waitForSelector('.qr path', { state: 'attached' });
  const link = 'https://xaman.app/detect/xapp:some.app/page?a=1';
  expect(await review.textContent('[data-link]')).toBe(link);
  expect(await review.getAttribute('a.button', 'href')).toBe(link);
  await review.close();
  const popup = await story.popup();
  expect(await popup.textContent('body')).not.toContain('xapp');
});

test('a secret hidden in a link is not shown, and its draft is deleted', async () => {
  const story = await startStory();
  const seed = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
  const hex = Buffer.from(JSON.stringify({ TransactionType: 'TrustSet', x: seed })).toString('hex');
  const review = await story.reviewLink(`https://xaman.app/detect/${hex}`);
  await review.waitForSelector('[data-found=secret]');
  expect(await review.content()).not.toContain(seed);
  expect(await review.content()).not.toContain(hex);
  await review.reload();
  await review.waitForSelector('[data-found=nothing]');
});

test('supported options of a payload body are sent, and the others are listed', async () => {
  const story = await startSignedInStory();
  const body = {
    txjson: { TransactionType: 'AccountSet', SetFlag: 5 },
    options: { submit: 0, expire: '60', return_url: { web: 'https://shop.test' } },
    custom_meta: { instruction: ' For  order 7 ', blob: { order: 7 }, identifier: 'order-7' },
  };
  const review = await story.reviewSelection(JSON.stringify(body, null, 2));
  const leftOut = await review.waitForSelector('[data-risk=left-out]');
  expect(await leftOut.textContent()).toContain('options.return_url and custom_meta.identifier');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  const request = story.sandbox.platform.findPayload(uuid)?.request;
  expect(request).toMatchObject({
    submit: false,
    txjson: body.txjson,
    customMeta: { instruction: 'For order 7', blob: { order: 7 } },
  });
});
