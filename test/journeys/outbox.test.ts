import { expect, test } from 'vitest';
import { type Story, shareBrowser, signOut, startSignedInStory } from './story';

shareBrowser();

/** Makes the platform unreachable. @returns a function that ends this */
function makePlatformUnreachable({ sandbox }: Story): () => void {
  return sandbox.faults.always({ host: 'xumm.app', path: /^\/api\// }, 'drop-before');
}

test('unsent requests wait in order, show the reason and can be cancelled', async () => {
  const story = await startSignedInStory();
  const endFault = makePlatformUnreachable(story);
  const first = await story.sendLink();
  await first.waitForSelector('[data-status=unsent]');
  await first.close();
  const second = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'AccountSet', Flags: 0 }),
  );
  await second.click('button.primary');
  await second.waitForSelector('[data-status=unsent]');
  const history = await story.history();
  const [newer, older] = await story.storedRequests();
  const waiting = () =>
    history.$$eval('.outbox [data-waiting]', (rows) =>
      rows.map((row) => row.getAttribute('data-waiting')),
    );
  await expect.poll(waiting).toEqual([older?.identifier, newer?.identifier]);
  expect(await history.textContent('.outbox li .note')).toContain('Xaman');
  await history.click(`[data-waiting="${newer?.identifier}"] button`);
  await expect.poll(async () => (await story.storedRequests())[0]?.withdrawnAt).toBeGreaterThan(0);
  endFault();
  await history.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'requests.reconcile', args: [] }),
  );
  await story.sandbox.phone.nextPush();
  // The cancelled request stays for half a minute, in which an earlier attempt may still arrive.
  await expect.poll(waiting).toEqual([newer?.identifier]);
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request of another account is marked and waits for that account', async () => {
  const story = await startSignedInStory();
  const first = story.sandbox.phone.active.account;
  const endFault = makePlatformUnreachable(story);
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  await review.close();
  const popup = await story.popup();
  await signOut(popup);
  await popup.close();
  endFault();
  story.sandbox.phone.selectAccount('Bob');
  await story.signIn();
  const history = await story.history();
  await history.waitForSelector('.outbox .note:has-text("This was created with another acc")');
  await history.waitForSelector(`.entry [data-by]:has-text("${first.slice(0, 7)}")`);
  await history.click('.entry');
  await history.waitForSelector(`.asked-by:has-text("${first}")`);
  expect(await history.$('.asked-by [data-current]')).toBeNull();
  expect(story.sandbox.platform.postCount()).toBe(0);
});

test('Send again opens a review and creates the same request with a new identifier', async () => {
  const story = await startSignedInStory();
  const selected = {
    txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: '5000000' },
    options: { submit: false, expire: 60, force_network: 'MAINNET' },
    custom_meta: { instruction: 'For the boat' },
  };
  const review = await story.reviewSelection(JSON.stringify(selected));
  await review.click('button.primary');
  await story.sandbox.phone.reject(await story.sandbox.phone.nextPush());
  await review.waitForSelector('[data-status=rejected] >> text=Nothing was signed');
  await review.click('text=Send again');
  const reviews = () =>
    story.companion.context.pages().filter((page) => page.url().includes('review/index.html'));
  await expect.poll(() => reviews().length).toBe(2);
  await review.close();
  const fromReview = await story.companion.nextWindow('review/index.html');
  await fromReview.waitForSelector('[data-instruction]:has-text("For the boat")');
  await fromReview.close();
  const history = await story.history();
  await history.click('.entry');
  const window = story.companion.nextWindow('review/index.html');
  await history.click('text=Send again');
  const again = await window;
  await again.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(story.sandbox.platform.postCount()).toBe(1);
  await again.click('button.primary');
  await story.sandbox.phone.nextPush();
  await again.waitForSelector(`[data-sent-to]:has-text("${story.bob()}")`);
  const [sentAgain, original] = await story.storedRequests();
  expect(sentAgain?.identifier).not.toBe(original?.identifier);
  const { custom_meta: newMeta, ...body } = sentAgain?.body ?? {};
  const { custom_meta: originalMeta, ...originalBody } = original?.body ?? {};
  expect(body).toEqual(originalBody);
  expect(newMeta?.instruction).toBe(originalMeta?.instruction);
});
