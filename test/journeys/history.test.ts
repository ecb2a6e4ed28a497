import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seedHistoryExpression } from '../../src/tools/browser/seed-history';
import { BITSTAMP } from '../core/address-book/contacts';
import { type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

const COUNT = 2000;
const ACCOUNT = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';

/** Fills the history with two thousand requests of the last weeks. @returns its page, indexed */
async function openSeededHistory(story: Story): Promise<Page> {
  const page = await story.history();
  const destinations = [BITSTAMP, story.bob()];
  const newest = Date.now() - 3_600_000;
  await page.evaluate(
    seedHistoryExpression({ count: COUNT, newest, account: ACCOUNT, destinations }),
  );
  await page.reload();
  await page.waitForSelector(`[data-found="${COUNT}"][data-preparing="0"]`);
  await page.waitForSelector('.overview');
  return page;
}

/** Types into the search. @returns how many are found */
async function search(page: Page, text: string): Promise<number> {
  await page.fill('[name=sought-request]', text);
  await page.waitForSelector(`[data-sought="${text.replaceAll('"', '\\"')}"][data-found]`);
  return await foundCount(page);
}

async function foundCount(page: Page): Promise<number> {
  return Number(await page.getAttribute('[data-found]', 'data-found'));
}

/** The index of the focused row, from 0. */
function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.row));
}

test('the search finds requests by identifier, hash, memo, address, website, type and amount', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story);
  expect(await page.locator('.rows > li').count()).toBeLessThan(60);
  const rows = await story.storedRequests();
  const paid = rows.find(({ answer, body }) => answer?.txid && body.txjson.Memos);
  const { identifier = '', answer, body, site = '' } = paid ?? {};
  const [{ Memo }] = body?.txjson.Memos as [{ Memo: { MemoData: string } }];
  const memo = Buffer.from(Memo.MemoData, 'hex').toString();
  const countRows = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  expect(await search(page, identifier)).toBe(1);
  expect(await page.getAttribute('.entry', 'data-request')).toBe(identifier);
  expect(await search(page, answer?.txid?.slice(5, 30) ?? '')).toBe(1);
  expect(await search(page, memo.toUpperCase())).toBeGreaterThanOrEqual(1);
  const toBitstamp = countRows(({ body: { txjson } }) => txjson.Destination === BITSTAMP);
  expect(await search(page, BITSTAMP)).toBeGreaterThanOrEqual(toBitstamp);
  expect(await search(page, site)).toBeGreaterThanOrEqual(countRows((row) => row.site === site));
  expect(await search(page, 'trust set')).toBe(
    countRows(({ body: { txjson } }) => txjson.TransactionType === 'TrustSet'),
  );
  // A type is found by its own name and by the one that the row shows.
  expect(await search(page, 'trust line')).toBe(await search(page, 'trust set'));
  const drops = BigInt(String(body?.txjson.Amount));
  const decimals = String(drops % 1_000_000n).padStart(6, '0');
  const amount = `${drops / 1_000_000n}.${decimals}`.replace(/\.?0+$/, '');
  expect(await search(page, `${amount} xrp`)).toBe(1);
  // The row says what, to whom, how much and how it ended.
  const grouped = amount.replace(/^\d+/, (whole) => Number(whole).toLocaleString('en'));
  const destination = String(body?.txjson.Destination);
  await page.fill('[name=sought-request]', `${grouped} XRP`);
  await page.waitForSelector(`[data-sought="${amount} XRP"][data-found="1"]`);
  expect(await page.locator('.entry [data-kind=payment]').count()).toBe(1);
  expect(await page.textContent('.entry .what')).toBe('Payment');
  expect(await page.textContent('.entry .amount bdi')).toBe(`${grouped} XRP`);
  expect(await page.textContent(`.entry [data-party="${destination}"]`)).toContain(
    `to ${destination.slice(0, 7)}…${destination.slice(-6)}`,
  );
  expect(await page.locator('.entry [data-party] .identicon:not(.empty)').count()).toBe(1);
  expect(await page.locator('.entry [data-status]').count()).toBe(1);
  expect(await search(page, 'nowhere at all')).toBe(0);
  await page.click('text=Clear filters');
  await page.waitForSelector(`[data-found="${COUNT}"]`);
});

test('the search finds requests by a contact’s name as soon as the contact is added', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story);
  expect(await search(page, 'sparrow')).toBe(0);
  const addressBook = await story.history('#address-book');
  await addressBook.click('#address-book summary');
  await addressBook.fill('[name=contact-name]', 'Jack Sparrow');
  await addressBook.fill('[name=contact-address]', BITSTAMP);
  await addressBook.click('text="Add"');
  await expect.poll(() => foundCount(page)).toBeGreaterThan(100);
  await page.waitForSelector('.history [data-contact]:has-text("Jack Sparrow")');
});

test('filters combine; each is a button that removes it, and one button clears them all', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story);
  const rows = await story.storedRequests();
  await page.click('.filters > summary');
  await page.selectOption('[name=by-status]', 'rejected');
  const rejected = rows.filter(({ resolvedAt, signed }) => resolvedAt && !signed);
  await page.waitForSelector(`[data-found="${rejected.length}"]`);
  await page.selectOption('[name=by-type]', 'OfferCreate');
  const offers = rejected.filter(({ body }) => body.txjson.TransactionType === 'OfferCreate');
  await page.waitForSelector(`[data-found="${offers.length}"]`);
  expect(await page.textContent('.filters > summary .chip')).toBe('2');
  await page.click('.filters > summary');
  await page.click('[data-filter=type]:has-text("Type: Offer")');
  await page.waitForSelector(`[data-found="${rejected.length}"]`);
  await page.waitForSelector('[data-filter=status]:focus');
  await page.click('.filters > summary');
  await page.fill('[name=made-until]', '2001-01-01');
  await page.waitForSelector('[data-found="0"]');
  await page.waitForSelector('.no-hits >> text=No requests match your search and filters.');
  await page.click('text=Clear filters');
  await page.waitForSelector(`[data-found="${COUNT}"]`);
  await page.waitForSelector('[name=sought-request]:focus');
  expect(await page.locator('[data-filter]').count()).toBe(0);
  expect(await page.inputValue('[name=by-status]')).toBe('');
});

test('the keyboard moves through the list, opens and closes details, and reaches the search', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story);
  await page.focus('.entry');
  for (const [key, row] of [
    ['ArrowDown', 1],
    ['ArrowDown', 2],
    ['ArrowUp', 1],
    ['End', COUNT - 1],
    ['ArrowUp', COUNT - 2],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focusedRow(page), { message: key }).toBe(row);
    await expect.poll(() => page.locator('.entry:focus[data-request]').count()).toBe(1);
  }
  await page.keyboard.press('PageDown');
  await expect.poll(() => focusedRow(page)).toBeGreaterThan(3);
  await expect.poll(() => page.locator('.entry:focus[data-request]').count()).toBe(1);
  const chosen = await page.getAttribute('.entry:focus', 'data-request');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.details');
  expect(new URL(page.url()).hash).toBe(`#${chosen}`);
  // Escape goes back to the row, and "/" to the search, where it is only a character.
  await page.keyboard.press('Escape');
  await page.waitForSelector(`.entry:focus[data-request="${chosen}"]`);
  expect(await page.locator('.details').count()).toBe(0);
  await page.keyboard.press('/');
  await page.waitForSelector('[name=sought-request]:focus');
  await page.keyboard.press('/');
  expect(await page.inputValue('[name=sought-request]')).toBe('/');
  await page.fill('[name=sought-request]', '');
  await page.waitForSelector(`[data-sought=""][data-found="${COUNT}"]`);
  const last = page.locator(`li[aria-setsize="${COUNT}"]`).first();
  expect(await last.getAttribute('aria-posinset')).toBeTruthy();
});

test('a new request appears live and does not move the rows in view', async () => {
  const story = await startSignedInStory();
  const page = await openSeededHistory(story);
  await page.evaluate(() => {
    const scroller = document.querySelector('.scroller');
    if (scroller) scroller.scrollTop = 30_000;
  });
  const top = () =>
    page.evaluate(() => {
      const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
      const entries = [...document.querySelectorAll<HTMLElement>('[data-request]')];
      const first = entries.find(
        (entry) => entry.getBoundingClientRect().top > (scroller?.top ?? 0),
      );
      const at = (first?.getBoundingClientRect().top ?? 0) - (scroller?.top ?? 0);
      return `${first?.dataset.request} at ${Math.round(at)}`;
    });
  await expect.poll(top).toMatch(/^xc/);
  const before = await top();
  const { uuid } = await story.pay();
  await page.waitForSelector(`[data-found="${COUNT + 1}"]`);
  await expect.poll(top).toBe(before);
  await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
  await page.waitForSelector('li[aria-posinset="1"] [data-status=pushed]');
  await story.sandbox.phone.sign(uuid);
  await page.waitForSelector('li[aria-posinset="1"] [data-status=validated]');
  expect(await search(page, '25 xrp')).toBeGreaterThanOrEqual(1);
});

test('each section has its own URL, and Back returns to the previous section', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story);
  await page.click('nav >> text=Settings');
  await page.waitForSelector('#settings');
  await page.waitForSelector('#ledger-node');
  expect(await page.locator('nav [aria-current=page]').innerText()).toBe('Settings');
  await page.click('nav >> text=Address book');
  await page.waitForSelector('#address-book');
  await page.goBack();
  await page.waitForSelector('#settings');
  await page.click('nav >> text=Activity');
  await page.waitForSelector('.entry');
});
