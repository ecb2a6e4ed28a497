import { expect, test } from 'vitest';
import { canSend, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

const DAY = 24 * 3_600_000;

test('a payment link sets destination, tag and amount of the request', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const request = story.sandbox.platform.findPayload(uuid)?.request;
  expect(request?.txjson).toMatchObject({
    TransactionType: 'Payment',
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: '25000000',
  });
});

test('selected transaction JSON is sent unchanged', async () => {
  const story = await startSignedInStory();
  const txjson = {
    TransactionType: 'TrustSet',
    LimitAmount: { currency: 'USD', issuer: story.bob(), value: '100' },
    Flags: 131072,
  };
  const review = await story.reviewSelection(JSON.stringify(txjson, null, 2));
  expect(await review.textContent('dl')).toContain('100 USD');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject(txjson);
});

test.each([
  ['prose', 'Thank you for your purchase.'],
  ['an address with one letter wrong', 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuaz'],
])('the review of %s shows nothing to sign, and nothing is stored', async (_name, text) => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(text);
  await review.waitForSelector('[data-found=nothing]');
  expect(await review.textContent('h1')).toBe('Nothing to sign here');
  expect(await story.storedRequests()).toEqual([]);
  expect(story.sandbox.platform.postCount()).toBe(0);
});

test('a transaction that cannot be encoded shows why and cannot be sent', async () => {
  const story = await startSignedInStory();
  const limit = { currency: 'SOLO', issuer: story.bob(), value: '1' };
  const review = await story.reviewSelection(
    `{ TransactionType: 'TrustSet', LimitAmount: ${JSON.stringify(limit)}, }`,
  );
  await review.waitForSelector('[data-fault]');
  expect(await review.textContent('[data-fault]')).toContain('three characters or 40 hex digits');
  expect(await canSend(review)).toBe(false);
  expect(story.sandbox.platform.postCount()).toBe(0);
});

test('the history shows a request that was rejected on the phone', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.phone.reject(uuid);
  await history.waitForSelector('[data-status=rejected]');
});

test('a signed request that failed on the ledger is shown as failed', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  await history.waitForSelector('[data-status=failed]');
});

test('the history shows a request that expired unopened', async () => {
  const story = await startSignedInStory({ switches: { jwtLifetimeSeconds: 90_000 } });
  const history = await story.history();
  await story.pay();
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.clock.advance(DAY + 1000);
  await history.waitForSelector('[data-status=expired]');
});

test('a request opened in time and signed after its expiry is shown as validated', async () => {
  const switches = { jwtLifetimeSeconds: 90_000, expiredCanBeSigned: true };
  const story = await startSignedInStory({ switches });
  const history = await story.history();
  const { uuid } = await story.pay();
  story.sandbox.phone.open(uuid);
  await history.waitForSelector('[data-status=opened]');
  story.sandbox.clock.advance(DAY + 1000);
  await history.click('.entry:has([data-status=expired-opened])');
  await history.waitForSelector('.details [data-expired-opened]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

test('the popup cancels a request', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const popup = await story.popup();
  await popup.click('summary');
  await popup.waitForSelector('.qr path', { state: 'attached' });
  await popup.click('text=Cancel request');
  await popup.waitForSelector('text=No pending requests');
  expect(story.sandbox.platform.findPayload(uuid)?.cancelled).toBe(true);
  const history = await story.history();
  await history.waitForSelector('[data-status=cancelled]');
});

test('a request that the phone signs after its cancellation is shown as validated', async () => {
  const story = await startSignedInStory({ switches: { cancelledCanBeSigned: true } });
  const { uuid } = await story.pay();
  const popup = await story.popup();
  await popup.click('summary');
  await popup.click('text=Cancel request');
  await popup.waitForSelector('text=No pending requests');
  const history = await story.history();
  await history.waitForSelector('[data-status=cancelled]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

test('a late cancellation says so and changes nothing', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const popup = await story.popup();
  await popup.click('summary');
  story.sandbox.faults.socket.mute();
  story.sandbox.phone.open(uuid);
  await popup.click('text=Cancel request');
  await popup.waitForSelector('text=Too late');
  expect(story.sandbox.platform.findPayload(uuid)?.cancelled).toBe(false);
});

test('the review shows a code at once when the phone has no push', async () => {
  const story = await startSignedInStory();
  story.sandbox.phone.setDevice({ enabled: false });
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=not-pushed]');
  await review.waitForSelector('.qr path');
});

test('a signature is notified only after its ledger result is known', async () => {
  const story = await startSignedInStory({ switches: { dispatchDelayMs: 1500 } });
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  await review.waitForSelector('[data-status=signed]');
  const worker = await story.companion.worker();
  const shown = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  expect(await shown()).toEqual([]);
  await review.waitForSelector('[data-status=failed]');
  await expect.poll(shown).toHaveLength(1);
});

test('a duplicate of an open request links to it and can be sent anyway', async () => {
  const story = await startSignedInStory();
  const { review } = await story.pay();
  await review.close();
  const again = await story.reviewLink(story.paymentLink());
  await again.waitForSelector('[data-twin]');
  const next = story.companion.nextWindow('options/index.html#');
  await again.click('text=View pending request');
  await (await next).waitForSelector('.details [data-status=pushed]');
  await again.click('text=Send anyway');
  await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.postCount()).toBe(2);
});

test('a payment pasted into the popup is reviewed and sent', async () => {
  const story = await startSignedInStory();
  const popup = await story.popup();
  const next = story.companion.nextWindow('review/index.html');
  await popup.fill('textarea', `Please pay ${story.bob()} tag: 7`);
  await popup.press('textarea', 'Tab');
  // The popup closes before the key is released.
  await popup.keyboard.down('Enter');
  const review = await next;
  await review.fill('input[name=amount]', '2');
  await review.keyboard.press('Tab');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: '2000000',
  });
});

test('the review refuses a secret pasted into the popup', async () => {
  const story = await startStory();
  const popup = await story.popup();
  const next = story.companion.nextWindow('review/index.html');
  await popup.fill('textarea', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9');
  await popup.click('form button');
  await (await next).waitForSelector('[data-found=secret]');
});

test('the review shows the result of a past transaction and of a signed blob, with nothing to sign', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  const { hex, txid } = await story.sandbox.phone.sign(uuid, { deliveredAmount: '1000000' });
  await review.waitForSelector('[data-status=validated]');
  await review.close();
  const past = await story.reviewSelection(`https://livenet.xrpl.org/transactions/${txid}`);
  await past.waitForSelector('[data-result]:has-text("tesSUCCESS")');
  // The delivered amount, not the requested one.
  expect(await past.textContent('[data-delivered]')).toBe('1 XRP');
  await past.close();
  const signed = await story.reviewSelection(hex);
  await signed.waitForSelector('[data-found=signed]');
  expect(await signed.textContent('[data-found]')).toContain('the signature is valid');
  await signed.close();
  const unknown = await story.reviewSelection('AB'.repeat(32));
  await unknown.waitForSelector('[data-found=hash]:has-text("No transaction found")');
  expect(story.sandbox.platform.postCount()).toBe(1);
});
