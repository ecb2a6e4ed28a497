import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BITSTAMP } from '../core/address-book/contacts';
import { addContact } from './add-contact';
import { shareBrowser, startSignedInStory } from './story';

shareBrowser();

/** The positions of elements in the order in which a reader meets them. */
function orderOf(page: Page, selectors: readonly string[]): Promise<readonly number[]> {
  return page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('*')];
    return wanted.map((selector) => all.findIndex((element) => element.matches(selector)));
  }, selectors);
}

test('a review begins with amount and recipient, then what is unusual, then the fields', async () => {
  const story = await startSignedInStory();
  await addContact(story, "Bob's bakery", story.bob());
  const review = await story.reviewLink(`xrpl:${story.bob()}?amount=25`);
  await review.waitForSelector('[data-risk=no-tag]');
  expect(await review.textContent('h1')).toBe('Payment 25 XRP');
  expect(await review.textContent('.recipient dd[data-contact]')).toBe("Bob's bakery");
  expect(await review.textContent('[data-sentence]')).toBe(
    "Sends 25 XRP to \u2068Bob's bakery\u2069.",
  );
  const order = await orderOf(review, [
    ...['h1', '.recipient .identicon', 'dd[data-contact]', '[data-field=Destination]'],
    ...['[data-risk=first-time]', '[data-risk=no-tag]', '[data-sentence]', '[name=amount]'],
    ...['[data-json]', '[data-account]', '[data-network]', 'button.primary'],
  ]);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(await review.locator('[data-field=Destination]').count()).toBe(1);
  expect(await review.innerText('.actions')).toMatch(/Signs with[\s\S]*Network[\s\S]*MAINNET/);
});

test('a narrow window breaks the address between its groups only', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(story.bob());
  await review.setViewportSize({ width: 320, height: 600 });
  const lines = await review.$$eval('.address > :not(wbr)', (groups) =>
    groups.map((group) => group.getClientRects().length),
  );
  expect(lines).toEqual(Array.from({ length: Math.ceil(story.bob().length / 4) }, () => 1));
});

test('the review says how often this browser has paid an address', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  await review.close();
  const waiting = await story.reviewSelection(story.bob());
  await waiting.waitForSelector('[data-familiar=unconfirmed]:has-text("1 request")');
  await waiting.close();
  await story.sandbox.phone.sign(uuid);
  const result = async () => (await story.storedRequests())[0]?.ledger?.result;
  await expect.poll(result, { timeout: 20_000 }).toBe('tesSUCCESS');
  const next = await story.reviewSelection(story.bob());
  await next.waitForSelector('[data-familiar=confirmed]:has-text("1 confirmed payment")');
  expect(await next.locator('[data-risk=first-time]').count()).toBe(0);
});

test('the name of an issuer never looks like the name of a payee', async () => {
  const story = await startSignedInStory();
  await addContact(story, 'Bob', story.bob());
  const token = { currency: 'USD', issuer: story.bob(), value: '250' };
  const payment = { TransactionType: 'Payment', Destination: BITSTAMP, Amount: token };
  const review = await story.reviewSelection(JSON.stringify(payment));
  await review.waitForSelector('[data-issued-by]:has-text("Issued by \u2068Bob\u2069")');
  expect(await review.textContent('h1')).toBe('Payment 250 USD');
  expect(await review.locator('[data-contact]').count()).toBe(0);
  expect(await review.textContent('[data-sentence]')).not.toContain('Bob');
  await review.close();
  const swap = { TransactionType: 'OfferCreate', TakerGets: '500000000', TakerPays: token };
  const offer = await story.reviewSelection(JSON.stringify(swap));
  await offer.waitForSelector('[data-issuer-name]:has-text("Issued by \u2068Bob\u2069")');
  expect(await offer.locator('[data-contact]').count()).toBe(0);
  expect(await offer.locator('.recipient').count()).toBe(0);
  const sides = await offer.locator('[data-exchange=signer] :is(dt, .large)').allTextContents();
  expect(sides).toEqual(['You pay', 'at most 500 XRP', 'You receive', '250 USD']);
});
