import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SignOptions } from '../../src/sandbox/phone/sign-payload';
import { type Story, shareBrowser, signOut, startSignedInStory } from './story';

shareBrowser();

/** Opens the details of the newest request. */
async function openDetails(story: Story): Promise<Page> {
  const history = await story.history();
  await history.click('.entry');
  await history.waitForSelector('.details');
  return history;
}

/** Sends selected JSON. @returns its uuid and the review window */
async function sendJson(story: Story, txjson: object): Promise<{ uuid: string; review: Page }> {
  const review = await story.reviewSelection(JSON.stringify(txjson));
  await review.click('button.primary');
  return { uuid: await story.sandbox.phone.nextPush(), review };
}

/** Sends a payment of 25 XRP and signs it with the given options. @returns its details */
async function signPayment(story: Story, options: SignOptions = {}): Promise<Page> {
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, options);
  return openDetails(story);
}

const ledgerFact = (page: Page, name: string) => page.textContent(`[data-ledger-fact=${name}]`);

test('the details show a matching signature and the final result with the delivered amount', async () => {
  const story = await startSignedInStory();
  const page = await signPayment(story);
  const same = await page.waitForSelector('[data-signed=same]');
  expect(await same.textContent()).toContain(story.sandbox.phone.active.account);
  await page.waitForSelector('[data-outcome=final]');
  expect(await page.textContent('[data-words]')).toBe('Confirmed on the ledger.');
  expect(await page.textContent('.details h2')).toContain('25 XRP');
  expect(await page.getAttribute('.details .recipient', 'data-recipient')).toBe(story.bob());
  // The result is said once; folded away are the times and the JSON.
  const shown = await page.locator('.details').innerText();
  expect(shown.match(/confirmed/gi)).toEqual(['Confirmed']);
  expect(await ledgerFact(page, 'result')).toBe('tesSUCCESS');
  expect(await ledgerFact(page, 'delivered')).toBe('25 XRP');
  expect(await ledgerFact(page, 'fee')).toBe('0.000012 XRP');
  expect(Number(await ledgerFact(page, 'ledger'))).toBeGreaterThan(85_000_000);
  await page.click('[data-added] > summary');
  expect(await page.textContent('[data-added] [data-field=Fee]')).toBe('0.000012 XRP');
  expect(await page.textContent('[data-added] [data-raw]')).toContain('"TxnSignature"');
  // The final result is stored and counts in the totals.
  const ledger = { result: 'tesSUCCESS', delivered: '25000000' };
  await expect.poll(async () => (await story.storedRequests())[0]?.ledger).toMatchObject(ledger);
});

test('a different signed amount is the first note of the details and an alert in the review', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid, { changed: { Amount: '26000000' } });
  const page = await openDetails(story);
  for (const shown of [review, page]) {
    const row = await shown.waitForSelector('[role=alert] [data-difference=Amount]');
    expect(await row.$$eval('td', (cells) => cells.map((cell) => cell.textContent))).toEqual([
      '25 XRP',
      '26 XRP',
    ]);
    expect(await shown.$('[data-signed=same]')).toBeNull();
  }
  const firstNote = await page.$$eval('.details .note', ([first]) =>
    first?.getAttribute('data-signed'),
  );
  expect(firstNote).toBe('different');
});

test.each<[string, SignOptions, string]>([
  ['a damaged signature', { damaged: true }, '[data-fault=signature]'],
  [
    'another destination',
    { changed: { Destination: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp' } },
    '[data-difference=Destination]',
  ],
  ['another network', { wrongNetwork: 'TESTNET' }, '[data-difference=Network]'],
])('the details show %s as a difference', async (_name, options, mark) => {
  const page = await signPayment(await startSignedInStory(), options);
  await page.waitForSelector(`[data-signed=different] ${mark}`);
});

test('another network is shown as a problem even with a final ledger result', async () => {
  const story = await startSignedInStory();
  await story.companion.grantHost('s.altnet.rippletest.net');
  const settings = await story.history('#ledger-node-TESTNET');
  await settings.click('[data-network=TESTNET] button[type=submit]');
  await settings.waitForSelector('[data-network=TESTNET] .chip.good');
  const page = await signPayment(story, { wrongNetwork: 'TESTNET' });
  const note = await page.waitForSelector('[data-outcome=final] [data-fault=network]');
  expect(await note.textContent()).toContain('TESTNET');
});

test('the details say that only the ledger can verify a signature by another key', async () => {
  const page = await signPayment(await startSignedInStory(), { signedBy: 'Bob' });
  const note = await page.waitForSelector('[data-signed=other-key].warn');
  expect(await note.textContent()).toContain('Only the ledger knows');
});

test('a failed transaction shows its result code and the reason', async () => {
  const page = await signPayment(await startSignedInStory(), { result: 'tecNO_DST_INSUF_XRP' });
  const note = await page.waitForSelector('[data-fault=failed]');
  expect(await note.textContent()).toContain('too little to create it');
  expect(await ledgerFact(page, 'result')).toBe('tecNO_DST_INSUF_XRP');
});

test('an unknown result is shown by its code', async () => {
  const page = await signPayment(await startSignedInStory(), { result: 'tecNEW_THING' });
  await page.waitForSelector('[data-fault=failed]');
  expect(await ledgerFact(page, 'result')).toBe('tecNEW_THING');
});

test('a partial delivery shows the delivered and the requested amount', async () => {
  const page = await signPayment(await startSignedInStory(), { deliveredAmount: '7' });
  const note = await page.waitForSelector('[data-fault=less]');
  expect(await note.textContent()).toContain('0.000007 XRP of 25 XRP');
  expect(await ledgerFact(page, 'delivered')).toBe('0.000007 XRP');
});

test('the details follow a transaction from not found to final without a press', async () => {
  const switches = { ledgerNotFoundMs: 5_000, ledgerValidatedMs: 60_000 };
  const story = await startSignedInStory({ switches });
  const page = await signPayment(story);
  await page.waitForSelector('[data-outcome=waiting]:has-text("Checking again")');
  await page.waitForSelector('.details [data-status=submitted]');
  expect(await page.$('[data-outcome] .note.good, [data-words]')).toBeNull();
  story.sandbox.clock.advance(60_000);
  await page.waitForSelector('[data-outcome=final]', { timeout: 30_000 });
});

/** A story with a signed request that no ledger contains yet; the user is signed out. */
async function startSignedNotFound(): Promise<Story> {
  const story = await startSignedInStory({ switches: { ledgerNotFoundMs: 3_600_000 } });
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=submitted]');
  const popup = await story.popup();
  await signOut(popup);
  return story;
}

async function allowNode(story: Story): Promise<void> {
  await story.companion.grantHost('xrplcluster.com');
  const settings = await story.history('#ledger-node');
  await settings.click('[data-network=MAINNET] button[type=submit]');
}

test('the details say that the user is signed out, and query an allowed node', async () => {
  const story = await startSignedNotFound();
  const page = await openDetails(story);
  await page.waitForSelector('[data-outcome=nobody]');
  story.sandbox.switches.ledgerNotFoundMs = 0;
  await allowNode(story);
  await page.waitForSelector('[data-outcome=final]');
  expect(await ledgerFact(page, 'delivered')).toBe('25 XRP');
  await page.click('summary:has-text("Timeline")');
  await page.waitForSelector('.timeline [data-fact-name=fact_ledger]:has-text("ledger node")');
});

test('closed details stop the queries to the node', async () => {
  const story = await startSignedNotFound();
  await allowNode(story);
  const page = await openDetails(story);
  await page.waitForSelector('[data-outcome=waiting]');
  await page.click('.details [aria-label=Close]');
  const callCount = () => story.sandbox.traffic.count(({ host }) => host === 'xrplcluster.com');
  // Calls that were in progress end.
  await page.waitForTimeout(500);
  const before = callCount();
  expect(before).toBeGreaterThan(0);
  // That no call is made has no event. Open details would make several in this time.
  await page.waitForTimeout(5_000);
  expect(callCount()).toBe(before);
});

test('the worker fetches and notifies the ledger result while no page is open', async () => {
  const story = await startSignedInStory({ switches: { ledgerValidatedMs: 3000 } });
  const { uuid, review } = await story.pay();
  await review.close();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  const ledger = { result: 'tecPATH_DRY', by: 'platform', network: 'MAINNET' };
  await expect
    .poll(async () => (await story.storedRequests())[0], { timeout: 15_000 })
    .toMatchObject({ ledger, told: 'failed' });
});

test('a transaction that no ledger contains after an hour is shown as not found', async () => {
  const story = await startSignedInStory({ switches: { ledgerNotFoundMs: 1e12 } });
  const { uuid } = await story.pay();
  const worker = await story.companion.worker();
  await worker.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 3_700_000;
  });
  await story.sandbox.phone.sign(uuid);
  const history = await story.history();
  await history.waitForSelector('.entry [data-status=unfound]');
});

test('the list marks a transaction that differs from its request without opening it', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { changed: { Amount: '26000000' } });
  const history = await story.history();
  await history.waitForSelector('.entry .bad[data-status=different]');
});

test('the timeline shows each fact with its source', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.traffic.waitFor(({ data }) => !!data?.includes('Welcome'));
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('.entry [data-status=validated]');
  await history.click('.entry');
  await history.click('summary:has-text("Timeline")');
  await history.waitForSelector('.timeline [data-fact-name=fact_dispatched]');
  const facts = await history.$$eval('.timeline li', (items) =>
    items.map((item) => [...item.querySelectorAll('span')].map(({ textContent }) => textContent)),
  );
  expect(facts).toEqual([
    ['Created', 'this browser'],
    ['Sent to your phone', 'Xaman’s response'],
    ['Opened on your phone', 'Xaman'],
    ['Signing started on your phone', 'live update'],
    ['Signed', 'Xaman'],
    ['Submitted', 'live update'],
    ['Confirmed on the ledger', 'Xaman'],
  ]);
});

test('one signature of several is verified without a ledger query', async () => {
  const story = await startSignedInStory();
  const { uuid } = await sendJson(story, {
    txjson: {
      TransactionType: 'Payment',
      Account: story.bob(),
      Destination: story.sandbox.phone.active.account,
      Amount: '1',
    },
    options: { multisign: true },
  });
  await story.sandbox.phone.sign(uuid);
  const page = await openDetails(story);
  const same = await page.waitForSelector('[data-signed=same]');
  expect(await same.textContent()).toContain(story.sandbox.phone.active.account);
  expect(await page.$('[data-outcome]')).toBeNull();
});

test('a sign-in signature is verified without a ledger query', async () => {
  const story = await startSignedInStory();
  const { uuid } = await sendJson(story, { TransactionType: 'SignIn' });
  await story.sandbox.phone.sign(uuid);
  const page = await openDetails(story);
  await page.waitForSelector('[data-signed=same]');
  expect(await page.$('[data-outcome]')).toBeNull();
});
