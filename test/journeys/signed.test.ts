import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SignOptions } from '../../src/sandbox/phone/sign';
import { type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

/** Shows the newest request in full. */
async function openDetails(story: Story): Promise<Page> {
  const history = await story.history();
  await history.click('.entry');
  await history.waitForSelector('.details');
  return history;
}

/** Sends what is selected. @returns its uuid, and the review window in which it was sent */
async function sendJson(story: Story, txjson: object): Promise<{ uuid: string; review: Page }> {
  const review = await story.reviewSelection(JSON.stringify(txjson));
  await review.click('button.primary');
  return { uuid: await story.sandbox.phone.nextPush(), review };
}

/** A payment of 25 XRP, signed in some way, in full. */
async function signPayment(story: Story, options: SignOptions = {}): Promise<Page> {
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, options);
  return openDetails(story);
}

const ledgerFact = (page: Page, name: string) => page.textContent(`[data-ledger-fact=${name}]`);

test('signed as asked and done: both are said quietly, with what was delivered', async () => {
  const story = await startSignedInStory();
  const page = await signPayment(story);
  const same = await page.waitForSelector('[data-signed=same]');
  expect(await same.textContent()).toContain(story.sandbox.phone.active.account);
  await page.waitForSelector('[data-outcome=final]');
  expect(await page.textContent('[data-words]')).toContain('final');
  expect(await ledgerFact(page, 'result')).toBe('tesSUCCESS');
  expect(await ledgerFact(page, 'delivered')).toBe('25 XRP');
  expect(await ledgerFact(page, 'fee')).toBe('0.000012 XRP');
  expect(Number(await ledgerFact(page, 'ledger'))).toBeGreaterThan(85_000_000);
  await page.click('[data-added] > summary');
  expect(await page.textContent('[data-added] [data-field=Fee]')).toBe('0.000012 XRP');
  expect(await page.textContent('[data-added] [data-raw]')).toContain('"TxnSignature"');
  // What is final is kept, and counts in the sums.
  const ledger = { result: 'tesSUCCESS', delivered: '25000000' };
  await expect.poll(async () => (await story.storedRequests())[0]?.ledger).toMatchObject(ledger);
});

test('another amount was signed: red and first of all, in the window too', async () => {
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
  const noted = await page.$$eval('.details .note', ([first]) =>
    first?.getAttribute('data-signed'),
  );
  expect(noted).toBe('different');
});

test.each<[string, SignOptions, string]>([
  ['a damaged signature', { damaged: true }, '[data-fault=signature]'],
  [
    'another destination',
    { changed: { Destination: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp' } },
    '[data-difference=Destination]',
  ],
  ['another network', { elsewhere: 'TESTNET' }, '[data-difference=Network]'],
])('%s is red', async (_name, options, mark) => {
  const page = await signPayment(await startSignedInStory(), options);
  await page.waitForSelector(`[data-signed=different] ${mark}`);
});

test('another network is red also where the ledger was asked', async () => {
  const page = await signPayment(await startSignedInStory(), { elsewhere: 'TESTNET' });
  const note = await page.waitForSelector('[data-outcome=final] [data-fault=network]');
  expect(await note.textContent()).toContain('TESTNET');
});

test('another key of the account: only the ledger can say', async () => {
  const page = await signPayment(await startSignedInStory(), { signedBy: 'Bob' });
  const note = await page.waitForSelector('[data-signed=other-key].warn');
  expect(await note.textContent()).toContain('Only the ledger can say');
});

test('taken in and not done: in words, and red', async () => {
  const page = await signPayment(await startSignedInStory(), { result: 'tecNO_DST_INSUF_XRP' });
  const note = await page.waitForSelector('[data-fault=failed]');
  expect(await note.textContent()).toContain('too little to create it');
  expect(await ledgerFact(page, 'result')).toBe('tecNO_DST_INSUF_XRP');
});

test('an unknown result goes by its name', async () => {
  const page = await signPayment(await startSignedInStory(), { result: 'tecNEW_THING' });
  await page.waitForSelector('[data-fault=failed]');
  expect(await ledgerFact(page, 'result')).toBe('tecNEW_THING');
});

test('less was delivered than asked: red, with both', async () => {
  const page = await signPayment(await startSignedInStory(), { deliveredAmount: '7' });
  const note = await page.waitForSelector('[data-fault=less]');
  expect(await note.textContent()).toContain('0.000007 XRP of 25 XRP');
  expect(await ledgerFact(page, 'delivered')).toBe('0.000007 XRP');
});

test('not found yet, then open, then final, without anybody asking', async () => {
  const switches = { ledgerNotFoundMs: 5_000, ledgerValidatedMs: 60_000 };
  const story = await startSignedInStory({ switches });
  const page = await signPayment(story);
  await page.waitForSelector('[data-outcome=waiting]:has-text("Looking again")');
  await page.waitForSelector('.details [data-status=submitted]');
  expect(await page.$('[data-outcome] .note.good, [data-words]')).toBeNull();
  story.sandbox.clock.advance(60_000);
  await page.waitForSelector('[data-outcome=final]', { timeout: 30_000 });
});

/** Signed and, as far as anybody is told, in no ledger; the user is signed out since. */
async function startSignedNotFound(): Promise<Story> {
  const story = await startSignedInStory({ switches: { ledgerNotFoundMs: 3_600_000 } });
  const { uuid, review } = await story.pay();
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=submitted]');
  const popup = await story.popup();
  await popup.click('text=Sign out');
  return story;
}

async function allowNode(story: Story): Promise<void> {
  await story.companion.grantHost('xrplcluster.com');
  const settings = await story.history('#ledger-node');
  await settings.click('[data-network=MAINNET] button[type=submit]');
}

test('signed out: it says so, and the node that is allowed is asked instead', async () => {
  const story = await startSignedNotFound();
  const page = await openDetails(story);
  await page.waitForSelector('[data-outcome=nobody]');
  story.sandbox.switches.ledgerNotFoundMs = 0;
  await allowNode(story);
  await page.waitForSelector('[data-outcome=final]');
  expect(await ledgerFact(page, 'delivered')).toBe('25 XRP');
  await page.waitForSelector('.timeline [data-fact-name=fact_ledger]:has-text("your ledger node")');
});

test('closed details ask the node no more', async () => {
  const story = await startSignedNotFound();
  await allowNode(story);
  const page = await openDetails(story);
  await page.waitForSelector('[data-outcome=waiting]');
  await page.click('.details [aria-label=Close]');
  const asked = () => story.sandbox.traffic.count(({ host }) => host === 'xrplcluster.com');
  await page.waitForTimeout(500);
  const before = asked();
  expect(before).toBeGreaterThan(0);
  await page.waitForTimeout(5_000);
  expect(asked()).toBe(before);
});

test('with no page open the ledger is asked all the same, and its word is told', async () => {
  const story = await startSignedInStory({ switches: { ledgerValidatedMs: 3000 } });
  const { uuid, review } = await story.pay();
  await review.close();
  await story.sandbox.phone.sign(uuid, { result: 'tecPATH_DRY' });
  const ledger = { result: 'tecPATH_DRY', by: 'platform', network: 'MAINNET' };
  await expect
    .poll(async () => (await story.storedRequests())[0], { timeout: 15_000 })
    .toMatchObject({ ledger, told: 'failed' });
});

test('what no ledger has an hour later is said to be in none', async () => {
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

test('the list does not call done what is not what was asked, though nobody opens it', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { changed: { Amount: '26000000' } });
  const history = await story.history();
  await history.waitForSelector('.entry .bad[data-status=different]');
});

test('every fact has its time and who said so', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await story.sandbox.traffic.waitFor(({ data }) => !!data?.includes('Welcome'));
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('.entry [data-status=validated]');
  await history.click('.entry');
  await history.waitForSelector('.timeline [data-fact-name=fact_dispatched]');
  const facts = await history.$$eval('.timeline li', (items) =>
    items.map((item) => [...item.querySelectorAll('span')].map(({ textContent }) => textContent)),
  );
  expect(facts).toEqual([
    ['Saved on this device', 'this device'],
    ['Sent and pushed', 'Xaman’s answer'],
    ['Opened on the phone', 'fetched from Xaman'],
    ['Signing begun on the phone', 'heard live'],
    ['Signed', 'fetched from Xaman'],
    ['On its way to a node', 'heard live'],
    ['Final in the ledger', 'fetched from Xaman'],
  ]);
});

test('one of several signatures is checked, and no ledger is asked', async () => {
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

test('a sign-in proof is checked the same way', async () => {
  const story = await startSignedInStory();
  const { uuid } = await sendJson(story, { TransactionType: 'SignIn' });
  await story.sandbox.phone.sign(uuid);
  const page = await openDetails(story);
  await page.waitForSelector('[data-signed=same]');
  expect(await page.$('[data-outcome]')).toBeNull();
});
