import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/core/csv';
import { RESERVE_BASE, RESERVE_INCREMENT } from '../../src/sandbox/ledger/transactions/context';
import type { FaultAction } from '../../src/sandbox/state/faults';
import { allowMainnetNode, canSend, type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

const LOOK_UPS = /\/(?:curated-assets|rates|nftoken-detail|account-meta)\b/;

/** The look-ups of the platform that were asked for, by their path. */
const askedPaths = ({ sandbox }: Story) =>
  sandbox.traffic
    .entries()
    .filter(({ path, method }) => method === 'GET' && LOOK_UPS.test(path))
    .map(({ path }) => path.replace(/^\/api\/v1/, ''));

async function storedSetting(page: Page, key: string, value: unknown): Promise<void> {
  await expect
    .poll(() => page.evaluate((name) => chrome.storage.local.get(name), key))
    .toEqual({ [key]: value });
}

/** Lets the review compare tokens with the platform's list. */
async function compareTokens(story: Story): Promise<void> {
  const settings = await story.history('#settings');
  await settings.check('[name=tokens]');
  await storedSetting(settings, 'settings.tokens', true);
  await settings.close();
}

async function chooseCurrency(story: Story, code: string): Promise<void> {
  const settings = await story.history('#settings');
  await settings.selectOption('[name=currency]', code);
  await storedSetting(settings, 'settings.currency', code || null);
  await settings.close();
}

const tokenPayment = (story: Story, issuer: string, currency = 'USD') =>
  JSON.stringify({
    TransactionType: 'Payment',
    Destination: story.bob(),
    Amount: { currency, issuer, value: '5' },
  });

const BITSTAMP = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';

test('with everything off nothing is asked', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(tokenPayment(story, BITSTAMP));
  await review.waitForSelector('[data-ledger=off]');
  const [popup, history] = [await story.popup(), await story.history()];
  for (const page of [review, popup, history]) {
    // A look-up would start within this time.
    await page.waitForTimeout(600);
    expect(await page.locator('[data-fiat], .listed-tokens').count()).toBe(0);
  }
  expect(askedPaths(story)).toEqual([]);
});

test('a listed token shows who issues it, and the list is asked for once', async () => {
  const story = await startSignedInStory();
  await compareTokens(story);
  const review = await story.reviewSelection(tokenPayment(story, BITSTAMP));
  const listed = await review.waitForSelector(`[data-listed=${BITSTAMP}]`);
  expect(await listed.textContent()).toMatch(/^USD, listed by Xaman, issued by .?Bitstamp.?$/);
  expect(await review.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await review.close();
  const trust = { currency: 'USD', issuer: BITSTAMP, value: '100' };
  const line = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'TrustSet', LimitAmount: trust }),
  );
  await line.waitForSelector(`[data-listed=${BITSTAMP}]`);
  expect(askedPaths(story)).toEqual(['/jwt/curated-assets']);
});

test('a token with the code of a listed one is warned of, with both issuers', async () => {
  const story = await startSignedInStory();
  await compareTokens(story);
  const issuer = story.sandbox.phone.expectAccount('Carol').account;
  const review = await story.reviewSelection(tokenPayment(story, issuer));
  const warning = await review.waitForSelector(`[data-token=${issuer}]`);
  const text = await warning.textContent();
  expect(text).toContain('This isn’t the USD that Xaman lists');
  expect(text).toContain(BITSTAMP);
  expect(text).toContain(issuer);
  expect(await canSend(review)).toBe(true);
  await review.close();
  const other = await story.reviewSelection(tokenPayment(story, issuer, 'ABC'));
  await other.waitForSelector('.listed-tokens', { state: 'attached' });
  expect(await other.locator('[data-token], [data-listed]').count()).toBe(0);
});

const failures: [string, FaultAction][] = [
  ['is silent', 'drop-before'],
  ['answers garbage', { status: 200, body: '<html>' }],
  ['answers 429', { status: 429, body: { error: { code: 429 } } }],
  ['answers 10 MB', { bytes: 10_000_000 }],
];

test.each(
  failures,
)('when the platform %s, the review is as it is without it', async (_, action) => {
  const story = await startSignedInStory();
  await compareTokens(story);
  await chooseCurrency(story, 'EUR');
  story.sandbox.faults.always({ path: LOOK_UPS }, action);
  const token = await story.reviewSelection(tokenPayment(story, BITSTAMP));
  await expect.poll(() => askedPaths(story)).toContain('/jwt/curated-assets');
  await expect.poll(() => token.locator('.listed-tokens').count()).toBe(0);
  expect(await canSend(token)).toBe(true);
  await token.close();
  const review = await story.reviewLink(story.paymentLink());
  const missing = await review.waitForSelector('.headline [data-fiat=missing]');
  expect(await missing.textContent()).toBe('No EUR rate right now');
  expect(await canSend(review)).toBe(true);
  expect(await review.locator('[role=alert]').count()).toBe(0);
});

test('amounts show their value in the chosen currency, until it is switched off', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  await chooseCurrency(story, 'EUR');
  const { review } = await story.pay();
  await review.close();
  const again = await story.reviewLink(story.paymentLink());
  const worth = await again.waitForSelector('.headline [data-fiat=known]');
  expect(await worth.textContent()).toMatch(/^≈ €56\.75 \(rate of .+\)$/);
  const popup = await story.popup();
  await popup.waitForSelector('.balance [data-fiat=known]');
  const waiting = await popup.waitForSelector('.request [data-fiat=known]');
  expect(await waiting.textContent()).toBe('≈ €56.75');
  const history = await story.history();
  await history.waitForSelector('.entry [data-fiat=known]');
  expect(askedPaths(story)).toEqual(['/jwt/rates/EUR']);
  await chooseCurrency(story, '');
  await expect.poll(() => history.locator('[data-fiat]').count()).toBe(0);
  await expect.poll(() => again.locator('[data-fiat]').count()).toBe(0);
});

test('a saved CSV file has the values with the rate and its time', async () => {
  const story = await startSignedInStory();
  await chooseCurrency(story, 'EUR');
  const { review } = await story.pay();
  await review.close();
  const history = await story.history();
  await history.waitForSelector('.entry');
  await history.click('.files > summary');
  const path = await story.companion.saveFile(history, () => history.click('text="Export CSV"'));
  const table = parseCsv((await readFile(path, 'utf8')).slice(1), ',');
  const [head, row] = Array.isArray(table) ? table : [];
  expect(head?.cells.slice(-4)).toEqual(['worth', 'worth_currency', 'rate', 'rate_time']);
  const [worth, currency, rate, time = ''] = row?.cells.slice(-4) ?? [];
  expect([worth, currency, rate]).toEqual(['56.75', 'EUR', '2.27']);
  expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
});

test('a rate that is too old is missing, and its return moves nothing', async () => {
  const story = await startSignedInStory();
  await chooseCurrency(story, 'EUR');
  const first = await story.reviewLink(story.paymentLink());
  await first.waitForSelector('.headline [data-fiat=known]');
  await first.evaluate(async () => {
    const { rate } = await chrome.storage.session.get('rate');
    const old = { ...(rate as object), at: Date.now() - 20 * 60_000 };
    await chrome.storage.session.set({ rate: old });
  });
  await first.close();
  const gate = story.sandbox.faults.next({ path: /rates/ }, 'hold-before');
  const review = await story.reviewLink(story.paymentLink());
  await gate.arrived;
  await review.waitForSelector('.headline [data-fiat=asking]', { state: 'attached' });
  const topOf = () => review.locator('.recipient').evaluate((box) => box.getBoundingClientRect().y);
  const before = await topOf();
  // The browser asks again when a connection breaks.
  story.sandbox.faults.always({ path: /rates/ }, 'drop-before');
  gate.drop();
  await review.waitForSelector('.headline [data-fiat=missing]');
  expect(await topOf()).toBe(before);
});

test('XRP of a test network has no value', async () => {
  const story = await startSignedInStory();
  await chooseCurrency(story, 'EUR');
  const review = await story.reviewSelection(
    JSON.stringify({
      txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: '25000000' },
      options: { force_network: 'TESTNET' },
    }),
  );
  await review.waitForSelector('.headline .large');
  // The rate would be known within this time.
  await review.waitForTimeout(600);
  expect(await review.locator('[data-fiat]').count()).toBe(0);
});

test('Max fills in what can be sent: the balance without reserve and room for the fee', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const { account } = story.sandbox.phone.active;
  const { ledger } = story.sandbox;
  ledger.account(account).set({ Balance: '100000000', OwnerCount: 2 });
  const review = await story.reviewSelection(story.bob());
  const labelled = review.locator('.field:has([name=amount])');
  await review.waitForSelector('[data-max]');
  const reserve = RESERVE_BASE + 2 * RESERVE_INCREMENT;
  expect(await labelled.textContent()).toContain(`Balance: 100 XRP, ${reserve / 1e6} reserved`);
  await review.click('[data-max]');
  expect(await review.inputValue('[name=amount]')).toBe(
    String((100_000_000 - reserve - 1000) / 1e6),
  );
});

test('Max of a token is its whole balance', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const issuer = story.sandbox.phone.expectAccount('Carol').account;
  const { account } = story.sandbox.phone.active;
  const line = { issuer, currency: 'USD', limit: '1000', balance: '20.5' };
  for (const holder of [account, story.bob()])
    story.sandbox.ledger.account(holder).set({ OwnerCount: 1, lines: [line] });
  const review = await story.reviewSelection(tokenPayment(story, issuer));
  await review.click('[data-max]');
  expect(await review.inputValue('[name=amount]')).toBe('20.5');
  expect(await review.locator('.field:has([name=amount])').textContent()).toContain(
    'Balance: 20.5 USD',
  );
});
