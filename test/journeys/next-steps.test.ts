import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { submit } from '../sandbox/ledger/node-client';
import {
  allowMainnetNode,
  type Story,
  shareBrowser,
  startSignedInStory,
  startStory,
} from './story';

shareBrowser();

const NODE = 'xrplcluster.com';
const alice = ({ sandbox }: Story) => sandbox.phone.active.account;
const carol = ({ sandbox }: Story) => sandbox.phone.expectAccount('Carol').account;

/** Includes a transaction that creates one entry of a type. @returns the index of the entry */
function create({ sandbox }: Story, type: string, txjson: Record<string, unknown>): string {
  submit(sandbox, txjson);
  const { entries } = sandbox.ledger;
  const found = entries.others().filter(({ entry }) => entry.LedgerEntryType === type);
  expect(found).toHaveLength(1);
  return found[0]?.index ?? '';
}

/** An offer of Bob to sell an NFT for 1,250 XRP. @returns its id */
function offerNft(story: Story): string {
  const Account = story.bob();
  const NFTokenID = story.sandbox.ledger.mintNft(Account, { transferFee: 5000 });
  const offer = { TransactionType: 'NFTokenCreateOffer', NFTokenID, Amount: '250000000', Flags: 1 };
  return create(story, 'NFTokenOffer', { Account, ...offer });
}

const step = (name: string, obstacle?: string) =>
  obstacle ? `[data-step=${name}][data-obstacle=${obstacle}]` : `[data-step=${name}] button`;

/** Presses *Send* and signs on the phone. @returns what was signed */
async function sendAndSign(story: Story, review: Page) {
  await review.click('button.primary[data-armed=true]:enabled');
  const uuid = await story.sandbox.phone.nextPush();
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-sent=validated]');
  return story.sandbox.platform.findPayload(uuid)?.request.txjson;
}

test('a link to an offer for an NFT is accepted on the phone', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const id = offerNft(story);
  const review = await story.reviewLink(`https://bithomp.com/en/nft-offer/${id}`);
  await review.waitForSelector(step('nft_offer_cancel', 'not-yours'));
  const words = await review.textContent('[data-object-words]');
  expect(words).toContain(`According to ${NODE}`);
  expect(words).toContain('250 XRP');
  expect(words).toContain('5%');
  expect(await review.getAttribute('[data-maker]', 'data-maker')).toBe(story.bob());
  await review.click(step('nft_accept'));
  const said = await review.textContent('[data-node-word]');
  expect(said).toContain('for 250 XRP');
  const signed = await sendAndSign(story, review);
  expect(signed).toMatchObject({ TransactionType: 'NFTokenAcceptOffer', NFTokenSellOffer: id });
  await review.close();
  const after = await story.reviewLink(`https://bithomp.com/en/nft-offer/${id}`);
  await after.waitForSelector('[data-steps-state=missing]:has-text("nothing with this ID")');
});

test('an escrow that is not due says from when, and is paid out once it is', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  story.sandbox.ledger.account(alice(story)).set({ Balance: '9000000000' });
  const FinishAfter = story.sandbox.ledger.closeTime() + 3600;
  const escrow = { TransactionType: 'EscrowCreate', Destination: story.bob(), FinishAfter };
  const id = create(story, 'Escrow', { Account: alice(story), Amount: '1500000000', ...escrow });
  const review = await story.reviewLink(`https://xrpscan.com/object/${id}`);
  const early = await review.waitForSelector(step('escrow_finish', 'not-due'));
  expect(await early.textContent()).toContain('Not before');
  expect(await early.textContent()).toContain('2026');
  expect(await review.textContent('[data-object-words] .large')).toBe('1,500 XRP');
  await review.close();
  story.sandbox.clock.advance(7_200_000);
  const later = await story.reviewLink(`https://xrpscan.com/object/${id}`);
  await later.click(step('escrow_finish'));
  await later.click('[data-back]');
  await later.waitForSelector('[data-steps-state=found]');
});

test('a check as JSON is looked up at the node, whatever else the page says of it', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const check = { TransactionType: 'CheckCreate', Destination: alice(story), SendMax: '5000000' };
  const index = create(story, 'Check', { Account: story.bob(), ...check });
  const entry = {
    LedgerEntryType: 'Check',
    SendMax: '9000000000',
    Destination: story.bob(),
    index,
  };
  const review = await story.reviewSelection(
    JSON.stringify({ result: { account_objects: [entry, { ...entry, index: 'A'.repeat(64) }] } }),
  );
  await review.click(`[data-found=several] button:has-text("A check · ${index.slice(0, 16)}")`);
  await review.waitForSelector(step('check_cash'));
  expect(await review.textContent('[data-object-words] .large')).toBe('5 XRP');
});

test('a check for somebody else names whose it is', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const check = { TransactionType: 'CheckCreate', Destination: carol(story), SendMax: '5000000' };
  const id = create(story, 'Check', { Account: story.bob(), ...check });
  const review = await story.reviewLink(`https://bithomp.com/en/check/${id}`);
  const cash = await review.waitForSelector(step('check_cash', 'not-yours'));
  const whose = carol(story);
  expect(await cash.textContent()).toContain(`${whose.slice(0, 6)}`);
  expect(await review.$('[data-steps] button')).toBeNull();
});

test('an own check is cashed for at least what the user types', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const check = { TransactionType: 'CheckCreate', Destination: alice(story), SendMax: '5000000' };
  const id = create(story, 'Check', { Account: story.bob(), ...check });
  const review = await story.reviewSelection(id);
  await review.click(step('check_cash_least'));
  await review.fill('[name=hole-DeliverMin]', '2');
  const signed = await sendAndSign(story, review);
  expect(signed).toMatchObject({ CheckID: id, DeliverMin: '2000000' });
});

test('the transaction of an own order leads to its cancellation', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const { sandbox } = story;
  const usd = { currency: 'USD', issuer: carol(story), value: '20' };
  const order = { TransactionType: 'OfferCreate', TakerGets: '10000000', TakerPays: usd };
  const Sequence = sandbox.ledger.account(alice(story)).state?.Sequence;
  const txid = submit(sandbox, { Account: alice(story), Sequence, ...order });
  const review = await story.reviewSelection(txid);
  await review.click(`[data-made] ${step('order_cancel')}`);
  const signed = await sendAndSign(story, review);
  expect(signed).toMatchObject({ TransactionType: 'OfferCancel', OfferSequence: Sequence });
});

test('the CTID of a transaction leads to the same step as its hash', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const { sandbox } = story;
  const usd = { currency: 'USD', issuer: carol(story), value: '20' };
  const order = { TransactionType: 'OfferCreate', TakerGets: '10000000', TakerPays: usd };
  const txid = submit(sandbox, { Account: alice(story), ...order });
  const index = sandbox.ledger.find(txid)?.ledgerIndex ?? 0;
  const ctid = `C${index.toString(16).padStart(7, '0')}00000000`.toUpperCase();
  const review = await story.reviewSelection(ctid);
  await review.waitForSelector(`[data-made] ${step('order_cancel')}`);
});

test('a node that is on another network learns no id, and nothing of it is shown', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const id = offerNft(story);
  story.sandbox.ledger.nodes.setNetwork(NODE, 'TESTNET');
  const before = story.sandbox.traffic.entries().length;
  const review = await story.reviewLink(`https://bithomp.com/en/nft-offer/${id}`);
  await review.waitForSelector('[data-steps-state=failed][data-code=bad-answer]');
  expect(await review.$('[data-object-words]')).toBeNull();
  const sent = story.sandbox.traffic
    .entries()
    .slice(before)
    .map(({ data }) => data ?? '');
  expect(sent.filter((data) => data.includes(id))).toEqual([]);
  story.sandbox.ledger.nodes.setNetwork(NODE);
  await review.click('[data-steps-state=failed] button');
  await review.waitForSelector(step('nft_accept'));
});

test('a node that does not answer is said, and asked again', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const id = offerNft(story);
  const endFault = story.sandbox.faults.always({ host: NODE, path: '/' }, 'drop-before');
  const review = await story.reviewLink(`https://bithomp.com/en/nft-offer/${id}`);
  await review.waitForSelector(`[data-steps-state=failed]:has-text("${NODE} doesn’t answer")`);
  endFault();
  await review.click('[data-steps-state=failed] button');
  await review.waitForSelector(step('nft_accept'));
});

test('without a node one is allowed in place', async () => {
  const story = await startSignedInStory();
  const id = offerNft(story);
  const review = await story.reviewLink(`https://bithomp.com/en/nft-offer/${id}`);
  await review.waitForSelector('[data-steps-state=no-node]');
  expect(story.sandbox.traffic.count(({ host }) => host === NODE)).toBe(0);
  await story.companion.grantHost(NODE);
  await review.click('[data-steps-state=no-node] button');
  await review.waitForSelector(step('nft_accept'));
});

test('signed out, the window says to sign in first', async () => {
  const story = await startStory();
  const review = await story.reviewLink(`https://bithomp.com/en/nft-offer/${'A'.repeat(64)}`);
  await review.waitForSelector('[data-steps-state=signed-out] button.primary');
});

test('the page of a token that the account holds offers to remove the empty trust line', async () => {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  const issuer = carol(story);
  const line = { issuer, currency: 'USD', limit: '100', balance: '1250.5' };
  const account = story.sandbox.ledger.account(alice(story));
  account.set({ lines: [line] });
  const page = `https://xrpscan.com/token/USD.${issuer}`;
  const full = await story.reviewLink(page);
  const note = await full.waitForSelector('[data-held=line]');
  expect(await note.textContent()).toContain('It has 1,250.5 USD.');
  await full.waitForSelector(step('line_remove', 'not-empty'));
  await full.close();
  account.set({ lines: [{ ...line, balance: '0' }] });
  const empty = await story.reviewLink(page);
  await empty.click(step('line_remove'));
  const signed = await sendAndSign(story, empty);
  expect(signed).toMatchObject({
    TransactionType: 'TrustSet',
    LimitAmount: { currency: 'USD', issuer, value: '0' },
    Flags: 131_072,
  });
  await empty.close();
  const again = await story.reviewLink(page);
  await again.waitForSelector('[data-checked]');
  expect(await again.locator('[data-held]').count()).toBe(0);
});
