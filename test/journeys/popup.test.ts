import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seedHistoryExpression } from '../../src/tools/browser/seed-history';
import { addContact } from './add-contact';
import {
  allowMainnetNode,
  type Story,
  shareBrowser,
  startSignedInStory,
  startStory,
} from './story';

shareBrowser();

/** The balance that the popup shows, in one state. */
async function balanceIn(popup: Page, state: string): Promise<string> {
  const shown = await popup.waitForSelector(`[data-balance=${state}]`);
  return ((await shown.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

async function openedBalance(story: Story, state: string): Promise<string> {
  const popup = await story.popup();
  const text = await balanceIn(popup, state);
  await popup.close();
  return text;
}

test('the paste field has the focus, Shift+Enter begins a line, and Enter reviews', async () => {
  const story = await startStory();
  const popup = await story.popup();
  await popup.waitForSelector('textarea:focus');
  await popup.keyboard.press('Enter');
  await popup.keyboard.type(`Pay ${story.bob()}`);
  await popup.keyboard.press('Shift+Enter');
  await popup.keyboard.type('tag: 7');
  expect(await popup.inputValue('textarea')).toBe(`Pay ${story.bob()}\ntag: 7`);
  // The popup closes before the key is released.
  const review = await story.waitForReview(() => popup.keyboard.down('Enter'));
  await review.waitForSelector('[name=amount]');
  expect(await review.textContent('[data-field=DestinationTag]')).toBe('Destination tag: 7');
});

test('a waiting request names its recipient', async () => {
  const story = await startSignedInStory();
  await addContact(story, "Bob's bakery", story.bob());
  const review = await story.reviewLink(`xrpl:${story.bob()}?amount=25`);
  await review.click('button.primary:enabled');
  await story.sandbox.phone.nextPush();
  await review.close();
  const popup = await story.popup();
  const title = popup.locator('details.request summary');
  await expect.poll(() => title.textContent()).toContain("to \u2068Bob's bakery\u2069");
});

test('the real popup scans the page below it, and opens a payment to write', async () => {
  const story = await startSignedInStory();
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  const popup = await story.companion.openPopup();
  const scan = await story.waitForReview(() => popup.click('[data-way=scan_page]'));
  await scan.waitForSelector('[data-codes] button');
  await scan.close();
  await demo.bringToFront();
  const again = await story.companion.openPopup();
  const write = await story.waitForReview(() => again.click('[data-way=popup_send]'));
  await write.waitForSelector('[name=destination]:focus');
  expect(await write.$('[name=amount]')).not.toBeNull();
});

test('the balance is the allowed node’s: an older one shows its time, and none is ever zero instead', async () => {
  const story = await startSignedInStory();
  const { account } = story.sandbox.phone.active;
  const off = await story.popup();
  await balanceIn(off, 'off');
  const place = () => off.locator('.popup-actions').boundingBox();
  const placeWithout = await place();
  const host = await allowMainnetNode(story);
  expect(await balanceIn(off, 'known')).toBe('Balance: 1,000 XRP');
  expect(await place()).toEqual(placeWithout);
  await off.close();
  const endFault = story.sandbox.faults.always({ host, path: '/' }, 'drop-before');
  expect(await openedBalance(story, 'stale')).toMatch(/^Balance: 1,000 XRP as of \d/);
  const popup = await story.popup();
  await popup.evaluate(() => chrome.storage.session.remove('lastBalance'));
  await popup.close();
  expect(await openedBalance(story, 'failed')).toBe(
    'Couldn’t read the balance from the ledger node.',
  );
  endFault();
  story.sandbox.ledger.account(account).remove();
  expect(await openedBalance(story, 'missing')).toBe('This account isn’t on the ledger yet.');
});

test('the popup lists the requests that ended last, and a press opens the details', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { account } = story.sandbox.phone.active;
  const seed = { count: 40, newest: Date.now() - 3_600_000, account, destinations: [story.bob()] };
  await history.evaluate(seedHistoryExpression(seed));
  await history.close();
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-sent=validated]');
  const popup = await story.popup();
  await popup.waitForSelector('[data-ended]');
  expect(await popup.locator('[data-ended]').count()).toBe(3);
  const newest = popup.locator('[data-ended]').first();
  expect(await newest.textContent()).toMatch(/^25 XRP to .{1,3}rN?\w+…\w+.?Confirmed · /);
  const [row] = await story.storedRequests();
  const next = story.companion.nextWindow(`options/index.html#${row?.identifier}`);
  await newest.click();
  await (await next).waitForSelector('.details [data-status=validated]');
});

test('Sign out asks first: Escape and Cancel take it back, and the focus is never lost', async () => {
  const story = await startSignedInStory();
  const popup = await story.popup();
  await popup.focus('[data-sign-out]');
  for (const answer of ['Escape', 'Enter']) {
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-sure] button:focus');
    await popup.keyboard.press(answer);
    await popup.waitForSelector('[data-sign-out]:focus');
  }
  expect((await story.storedSession()).account).toBe(story.sandbox.phone.active.account);
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('[data-sure] button:focus');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.hero button:focus');
  expect(await popup.$('[data-sure], [data-sign-out]')).toBeNull();
});
