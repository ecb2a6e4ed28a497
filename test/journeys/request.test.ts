import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { begin, beginSignedIn } from './story';

const DAY = 24 * 3_600_000;

test('a selected address: the amount is asked, the phone buzzes, the history is live', async () => {
  const story = await beginSignedIn();
  const history = await story.history();
  const review = await story.select(story.bob());
  expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  expect(await review.isDisabled('button.primary')).toBe(true);
  await review.fill('input[name=amount]', '12.5');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  const { request } = story.sandbox.platform.payload(uuid) ?? {};
  expect(request?.txjson).toMatchObject({ Destination: story.bob(), Amount: '12500000' });
  await review.waitForSelector('[data-status=pushed]');
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.phone.open(uuid);
  await history.waitForSelector('[data-status=opened]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
  await review.waitForSelector('[data-status=validated]');
  const [row] = await story.stored();
  expect(row?.answer?.txid).toBe(story.sandbox.platform.payload(uuid)?.resolution?.txid);
});

test('a payment link: everything it names is in the request', async () => {
  const story = await beginSignedIn();
  const { uuid } = await story.pay();
  const request = story.sandbox.platform.payload(uuid)?.request;
  expect(request?.txjson).toMatchObject({
    TransactionType: 'Payment',
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: '25000000',
  });
});

test('selected transaction JSON goes as it stands', async () => {
  const story = await beginSignedIn();
  const txjson = {
    TransactionType: 'TrustSet',
    LimitAmount: { currency: 'USD', issuer: story.bob(), value: '100' },
    Flags: 131072,
  };
  const review = await story.select(JSON.stringify(txjson, null, 2));
  expect(await review.textContent('dl')).toContain('100 USD');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.payload(uuid)?.request.txjson).toMatchObject(txjson);
});

test.each([
  ['prose', 'Thank you for your purchase.'],
  ['an address with one letter wrong', 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuaz'],
])('%s: nothing to sign here, and nothing is kept', async (_name, text) => {
  const story = await beginSignedIn();
  const review = await story.select(text);
  await review.waitForSelector('[data-found=nothing]');
  expect(await review.textContent('h1')).toBe('Nothing to sign here');
  expect(await story.stored()).toEqual([]);
  expect(story.sandbox.platform.posts()).toBe(0);
});

test('a selected secret is refused, never stored, never shown, never sent', async () => {
  const story = await begin();
  const seed = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
  const review = await story.select(`{"TransactionType":"Payment","secret":"${seed}"}`);
  await review.waitForSelector('[data-found=secret]');
  expect(await review.content()).not.toContain(seed);
  expect(review.url()).not.toContain(seed);
  expect(await readdir(story.companion.profile)).not.toEqual([]);
  const { profile } = story.companion;
  await story.companion.context.close();
  const { execFileSync } = await import('node:child_process');
  const found = () => execFileSync('grep', ['-rlaF', seed, profile], { encoding: 'utf8' });
  expect(found).toThrow();
});

test('a transaction the ledger could not hold is shown with its fault and cannot be sent', async () => {
  const story = await beginSignedIn();
  const limit = { currency: 'SOLO', issuer: story.bob(), value: '1' };
  const review = await story.select(
    `{ TransactionType: 'TrustSet', LimitAmount: ${JSON.stringify(limit)}, }`,
  );
  await review.waitForSelector('[data-fault]');
  expect(await review.isDisabled('button.primary')).toBe(true);
  expect(story.sandbox.platform.posts()).toBe(0);
});

test('rejected on the phone', async () => {
  const story = await beginSignedIn();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.phone.reject(uuid);
  await history.waitForSelector('[data-status=rejected]');
});

test('signed, but the ledger said no, is not shown as success', async () => {
  const story = await beginSignedIn();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  await history.waitForSelector('[data-status=failed]');
});

test('expired unopened', async () => {
  const story = await beginSignedIn({ switches: { jwtLifetimeSeconds: 90_000 } });
  const history = await story.history();
  await story.pay();
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.clock.advance(DAY + 1000);
  await history.waitForSelector('[data-status=expired]');
});

test('opened in time and signed after the expiry still counts', async () => {
  const story = await beginSignedIn({ switches: { jwtLifetimeSeconds: 90_000 } });
  const history = await story.history();
  const { uuid } = await story.pay();
  story.sandbox.phone.open(uuid);
  await history.waitForSelector('[data-status=opened]');
  story.sandbox.clock.advance(DAY + 1000);
  await history.waitForSelector('[data-status=expired-opened]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

test('cancelled from the popup', async () => {
  const story = await beginSignedIn();
  const { uuid } = await story.pay();
  const popup = await story.popup();
  await popup.click('summary');
  await popup.waitForSelector('.qr path', { state: 'attached' });
  await popup.click('text=Cancel request');
  await popup.waitForSelector('text=Nothing waits');
  expect(story.sandbox.platform.payload(uuid)?.cancelled).toBe(true);
  const history = await story.history();
  await history.waitForSelector('[data-status=cancelled]');
});

test('a cancel that comes too late says so and changes nothing', async () => {
  const story = await beginSignedIn();
  const { uuid } = await story.pay();
  const popup = await story.popup();
  await popup.click('summary');
  story.sandbox.faults.socket.mute();
  story.sandbox.phone.open(uuid);
  await popup.click('text=Cancel request');
  await popup.waitForSelector('text=Too late');
  expect(story.sandbox.platform.payload(uuid)?.cancelled).toBe(false);
});

test('a phone without push: the code to scan is there at once', async () => {
  const story = await beginSignedIn();
  story.sandbox.phone.setDevice({ enabled: false });
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=not-pushed]');
  await review.waitForSelector('.qr path');
});

test('the badge counts what waits, and a notification says how it ended and leads there', async () => {
  const story = await beginSignedIn();
  const { uuid } = await story.pay();
  const worker = await story.companion.worker();
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  await story.sandbox.phone.sign(uuid);
  await expect.poll(badge).toBe('');
  const shown = () => worker.evaluate(() => chrome.notifications.getAll());
  await expect.poll(async () => Object.keys(await shown())).toHaveLength(1);
  const [row] = await story.stored();
  expect(Object.keys(await shown())).toEqual([`request:${row?.identifier}`]);
  const next = story.companion.nextWindow(`options/index.html#${row?.identifier}`);
  await story.companion.pressNotification(`request:${row?.identifier}`);
  await (await next).waitForSelector('.details [data-status=validated]');
});

test.each([
  ['heard', true],
  ['missed', false],
])('doubled frames, a truth behind its frame (%s) and a late dispatch end in the truth', async (_name, heard) => {
  const story = await beginSignedIn({
    switches: { frameBeforeTruthMs: 500, dispatchDelayMs: 2500 },
  });
  story.sandbox.faults.socket.repeat(3);
  const history = await story.history();
  const { uuid } = await story.pay();
  if (heard) await story.sandbox.traffic.waitFor(({ data }) => !!data?.includes('Welcome'));
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=signed]');
  await history.waitForSelector('[data-status=validated]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('two windows on one draft make one request', async () => {
  const story = await beginSignedIn();
  const first = await story.follow(story.paymentLink());
  const second = await story.companion.openPage(first.url().split('/').slice(3).join('/'));
  await second.waitForSelector('button.primary:enabled');
  await first.click('button.primary');
  await story.sandbox.phone.nextPush();
  await second.click('button.primary');
  await second.waitForSelector('text=sent or discarded in another window');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('one press told twice to the worker makes one request', async () => {
  const story = await beginSignedIn();
  const page = await story.popup();
  const order = {
    identifier: 'xc-0mwp00000-00112233445566778899',
    account: story.sandbox.phone.active.account,
    txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: '1' },
    asked: {},
    site: '',
  };
  const replies = await page.evaluate(
    (args) =>
      Promise.all(
        [1, 2, 3].map(() => chrome.runtime.sendMessage({ name: 'request.create', args })),
      ),
    [order],
  );
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  await story.sandbox.phone.nextPush();
  expect(await story.stored()).toHaveLength(1);
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('a draft left lying waits in the popup, and goes on from there', async () => {
  const story = await beginSignedIn();
  const review = await story.follow(story.paymentLink());
  await review.close();
  const popup = await story.popup();
  const next = story.companion.nextWindow('review/index.html');
  await popup.click('text=Continue');
  const again = await next;
  await again.click('button.primary');
  await story.sandbox.phone.nextPush();
  const after = await story.popup();
  expect(await after.$('text=Continue')).toBeNull();
});

test('a signature is told once the ledger’s word is there, not before', async () => {
  const story = await beginSignedIn({ switches: { dispatchDelayMs: 1500 } });
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  await review.waitForSelector('[data-status=signed]');
  const worker = await story.companion.worker();
  const shown = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  expect(await shown()).toEqual([]);
  await review.waitForSelector('[data-status=failed]');
  await expect.poll(shown).toHaveLength(1);
});

test('the same again while it still waits: look at it, or send anyway', async () => {
  const story = await beginSignedIn();
  const { review } = await story.pay();
  await review.close();
  const again = await story.follow(story.paymentLink());
  await again.waitForSelector('[data-twin]');
  const next = story.companion.nextWindow('options/index.html#');
  await again.click('text=Look at it');
  await (await next).waitForSelector('.details [data-status=pushed]');
  await again.click('text=Send anyway');
  await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.posts()).toBe(2);
});

test('without a mouse: pasted into the popup, reviewed, sent', async () => {
  const story = await beginSignedIn();
  const popup = await story.popup();
  const next = story.companion.nextWindow('review/index.html');
  await popup.fill('textarea', `Please pay ${story.bob()} tag: 7`);
  await popup.press('textarea', 'Tab');
  // The popup is gone before the key comes up.
  await popup.keyboard.down('Enter');
  const review = await next;
  await review.fill('input[name=amount]', '2');
  await review.keyboard.press('Tab');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.payload(uuid)?.request.txjson).toMatchObject({
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: '2000000',
  });
});

test('a secret pasted into the popup is refused and kept nowhere', async () => {
  const story = await begin();
  const popup = await story.popup();
  const next = story.companion.nextWindow('review/index.html');
  await popup.fill('textarea', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9');
  await popup.click('form button');
  await (await next).waitForSelector('[data-found=secret]');
});

test('a transaction made already, and a signed blob: what they did, and nothing to sign', async () => {
  const story = await beginSignedIn();
  const { uuid, review } = await story.pay();
  const { hex, txid } = await story.sandbox.phone.sign(uuid, { deliveredAmount: '1000000' });
  await review.waitForSelector('[data-status=validated]');
  await review.close();
  const looked = await story.select(`https://livenet.xrpl.org/transactions/${txid}`);
  await looked.waitForSelector('[data-result]:has-text("tesSUCCESS")');
  // What arrived, not what was named.
  expect(await looked.textContent('[data-delivered]')).toBe('1 XRP');
  await looked.close();
  const signed = await story.select(hex);
  await signed.waitForSelector('[data-found=signed]');
  expect(await signed.textContent('[data-found]')).toContain('the signature is valid');
  await signed.close();
  const unknown = await story.select('AB'.repeat(32));
  await unknown.waitForSelector('[data-found=hash]:has-text("finds none")');
  expect(story.sandbox.platform.posts()).toBe(1);
});
