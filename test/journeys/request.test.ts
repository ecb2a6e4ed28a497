import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { canSend, startSignedInStory, startStory } from './story';

test('a selected address asks for an amount, is pushed and is followed live in the history', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const review = await story.reviewSelection(story.bob());
  expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  // What is copied has no spaces between the groups.
  const selected = await review.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('[data-field=Destination]') as Node);
    return getSelection()?.toString();
  });
  expect(selected).toBe(story.bob());
  expect(await canSend(review)).toBe(false);
  await review.fill('input[name=amount]', '12.5');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  const { request } = story.sandbox.platform.findPayload(uuid) ?? {};
  expect(request?.txjson).toMatchObject({ Destination: story.bob(), Amount: '12500000' });
  await review.waitForSelector('[data-status=pushed]');
  expect(await review.evaluate(() => document.activeElement?.textContent)).toBe('Check your phone');
  expect(await review.textContent('[role=timer]')).toMatch(/^Expires in (1 day|23 hours 59 min)/);
  const place = () => review.locator('[data-sent-to]').boundingBox();
  const placeWhilePushed = await place();
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.phone.open(uuid);
  await history.waitForSelector('[data-status=opened]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
  await review.waitForSelector('[data-status=validated]');
  const [row] = await story.storedRequests();
  const { txid } = story.sandbox.platform.findPayload(uuid)?.resolution ?? {};
  expect(row?.answer?.txid).toBe(txid);
  await review.waitForSelector('[data-sent=validated] h1:has-text("12.5 XRP sent to")');
  expect(await review.textContent('[data-ledger-fact=fee]')).toBe('0.000012 XRP');
  expect(await review.getAttribute('text=View on explorer', 'href')).toBe(
    `https://xumm.app/explorer/mainnet/${txid}`,
  );
  expect(await place()).toEqual(placeWhilePushed);
});

test('a selected secret is refused and neither shown nor stored', async () => {
  const story = await startStory();
  const seed = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
  const review = await story.reviewSelection(`{"TransactionType":"Payment","secret":"${seed}"}`);
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

test('the badge counts open requests, and the notification of an outcome opens the request', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const worker = await story.companion.worker();
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  await story.sandbox.phone.sign(uuid);
  await expect.poll(badge).toBe('');
  const shown = () => worker.evaluate(() => chrome.notifications.getAll());
  await expect.poll(async () => Object.keys(await shown())).toHaveLength(1);
  const [row] = await story.storedRequests();
  expect(Object.keys(await shown())).toEqual([`request:${row?.identifier}`]);
  const next = story.companion.nextWindow(`options/index.html#${row?.identifier}`);
  await story.companion.pressNotification(`request:${row?.identifier}`);
  await (await next).waitForSelector('.details [data-status=validated]');
});

test.each([
  ['received', true],
  ['missed', false],
])('repeated frames (%s), a payload updated after its frame and a late dispatch lead to the right status', async (_name, isSocketOpen) => {
  const story = await startSignedInStory({
    switches: { frameBeforeStatusMs: 500, dispatchDelayMs: 2500 },
  });
  story.sandbox.faults.socket.repeat(3);
  const history = await story.history();
  const { uuid } = await story.pay();
  if (isSocketOpen) await story.sandbox.traffic.waitFor(({ data }) => !!data?.includes('Welcome'));
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=signed]');
  await history.waitForSelector('[data-status=validated]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('two windows with the same draft create one request', async () => {
  const story = await startSignedInStory();
  const first = await story.reviewLink(story.paymentLink());
  const second = await story.companion.openPage(first.url().split('/').slice(3).join('/'));
  await second.waitForSelector('button.primary:enabled');
  await first.click('button.primary');
  await story.sandbox.phone.nextPush();
  await second.click('button.primary');
  await second.waitForSelector('text=sent or discarded in another window');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('repeated messages for one press create one request', async () => {
  const story = await startSignedInStory();
  const page = await story.popup();
  const request = {
    identifier: 'xc-0mwp00000-00112233445566778899',
    account: story.sandbox.phone.active.account,
    txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: '1' },
    options: {},
    site: '',
  };
  const replies = await page.evaluate(
    (args) =>
      Promise.all(
        [1, 2, 3].map(() => chrome.runtime.sendMessage({ name: 'request.create', args })),
      ),
    [request],
  );
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  await story.sandbox.phone.nextPush();
  expect(await story.storedRequests()).toHaveLength(1);
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('drafts are told apart, discarded together and restored; an untouched new request leaves none', async () => {
  const story = await startSignedInStory();
  for (const _ of [1, 2]) await (await story.reviewLink(story.paymentLink())).close();
  const page = await story.companion.context.newPage();
  await page.goto(story.sandbox.demoUrl);
  await (await story.chooseMenuItem(page, { menuItemId: 'write' })).close();
  const popup = await story.popup();
  await popup.waitForSelector('.draft >> nth=1');
  expect(await popup.locator('.draft').count()).toBe(2);
  for (const text of ['Payment', '25 XRP', `to ${story.bob().slice(0, 7)}`]) {
    expect(await popup.textContent('.draft')).toContain(text);
  }
  const origins = await popup.locator('[data-draft-origin]').allTextContents();
  expect(new Set(origins).size).toBe(2);
  await popup.click('text=Discard all');
  await popup.waitForSelector('[role=status]:has-text("2 drafts discarded.")');
  expect(await popup.locator('.draft').count()).toBe(0);
  await popup.click('text=Undo');
  await popup.waitForSelector('.draft >> nth=1');
  const history = await story.history();
  await history.click('.draft-fold > summary:has-text("2")');
  await history.waitForSelector('.drafts .draft >> nth=1');
  await history.click('text=Discard all');
  await history.waitForSelector('.drafts [role=status]');
  const after = await story.popup();
  expect(await after.locator('.draft').count()).toBe(0);
});

test('the popup continues a draft that was not sent', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
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
