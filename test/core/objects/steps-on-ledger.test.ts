import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerObject } from '../../../src/core/objects/ledger-object';
import type { NextStep, StepContext, StepName } from '../../../src/core/objects/next-step';
import { nextSteps } from '../../../src/core/objects/next-steps';
import { readNftId } from '../../../src/core/objects/nft';
import { nftSteps } from '../../../src/core/objects/steps/nft';
import { fillHoles } from '../../../src/core/transaction/hole';
import { lineIndex } from '../../../src/sandbox/ledger/entries/entry-index';
import type { Ledger } from '../../../src/sandbox/ledger/ledger';
import { SandboxClock } from '../../../src/sandbox/state/clock';
import {
  ALICE,
  BOB,
  CAROL,
  exampleLedger,
  include,
  indexOfOnly,
  usd,
  withSequence,
} from '../simulation/ledger-example';

let clock: SandboxClock;
let ledger: Ledger;
beforeEach(() => {
  clock = new SandboxClock();
  ledger = exampleLedger(clock);
});

/** The only entry of a type. */
function objectOf(type: string): LedgerObject {
  const index = indexOfOnly(ledger, type);
  return { type, index, fields: { ...ledger.entries.find(index) } };
}

function stepsOf(type: string, account: string, more: Partial<StepContext> = {}): NextStep[] {
  return nextSteps(objectOf(type), { account, now: clock.now(), ...more });
}

/** What the ledger says to each step that is ready, and why the others are not. */
function outcomes(steps: readonly NextStep[], account: string, typed: Record<string, string> = {}) {
  return Object.fromEntries(
    steps.map((step) => {
      if (step.obstacle) return [step.name, step.obstacle.why];
      const txjson = fillHoles(step.txjson, step.holes, typed);
      const tx = withSequence(ledger, { ...txjson, Account: account });
      return [step.name, ledger.apply(tx)?.result];
    }),
  );
}

const OK = 'tesSUCCESS';
type Row = [account: string, expected: Partial<Record<StepName, string>>];

describe('an offer to sell an NFT', () => {
  test.each<Row>([
    [ALICE, { nft_accept: OK, nft_offer_cancel: 'not-yours' }],
    [BOB, { nft_accept: 'own', nft_offer_cancel: OK }],
  ])('for %s', (account, expected) => {
    const NFTokenID = ledger.mintNft(BOB);
    const sell = { TransactionType: 'NFTokenCreateOffer', NFTokenID, Amount: '5', Flags: 1 };
    include(ledger, { Account: BOB, ...sell });
    expect(outcomes(stepsOf('NFTokenOffer', account), account)).toEqual(expected);
  });

  test('for one account only, and for a time', () => {
    const NFTokenID = ledger.mintNft(BOB);
    include(ledger, {
      Account: BOB,
      TransactionType: 'NFTokenCreateOffer',
      NFTokenID,
      Amount: '5',
      Flags: 1,
      Destination: ALICE,
      Expiration: ledger.closeTime() + 60,
    });
    const [accept] = stepsOf('NFTokenOffer', CAROL);
    expect(accept?.obstacle).toEqual({ why: 'not-yours', whose: [ALICE] });
    const parties = { nft_accept: OK, nft_offer_cancel: OK };
    expect(outcomes(stepsOf('NFTokenOffer', ALICE), ALICE)).toEqual(parties);
    clock.advance(120_000);
    const late = { nft_accept: 'expired', nft_offer_cancel: OK };
    expect(outcomes(stepsOf('NFTokenOffer', CAROL), CAROL)).toEqual(late);
  });
});

test.each<Row>([
  [ALICE, { nft_accept: OK, nft_offer_cancel: 'not-yours' }],
  [CAROL, { nft_accept: 'not-yours', nft_offer_cancel: 'not-yours' }],
])('an offer to buy an NFT of Alice, for %s', (account, expected) => {
  const NFTokenID = ledger.mintNft(ALICE);
  const buy = { TransactionType: 'NFTokenCreateOffer', NFTokenID, Amount: '5', Owner: ALICE };
  include(ledger, { Account: BOB, ...buy });
  const steps = stepsOf('NFTokenOffer', account, { nftOwner: ALICE });
  expect(outcomes(steps, account)).toEqual(expected);
});

describe('an NFT', () => {
  const infoOf = (id: string, owner: string, isBurnt = false) => {
    const read = readNftId(id);
    if (!read) throw new Error('no id');
    return { ...read, id, owner, isBurnt, uri: '' };
  };

  test.each<[string, Row[1], number?]>([
    [ALICE, { nft_sell: OK, nft_burn: OK }],
    [BOB, { nft_buy: OK, nft_burn: 'not-yours' }],
    [CAROL, { nft_buy: OK, nft_burn: OK }, 9],
    [BOB, { nft_buy: 'not-transferable', nft_burn: 'not-yours' }, 0],
    [ALICE, { nft_sell: 'not-transferable', nft_burn: OK }, 0],
  ])('of Alice, issued by Carol, for %s', (account, expected, flags = 8) => {
    const id = ledger.mintNft(ALICE, { issuer: CAROL, flags });
    const steps = nftSteps(infoOf(id, ALICE), account);
    expect(outcomes(steps, account, { Amount: '5' })).toEqual(expected);
  });

  test('that is burnt', () => {
    const id = ledger.mintNft(ALICE);
    expect(outcomes(nftSteps(infoOf(id, ALICE, true), BOB), BOB)).toEqual({ nft_buy: 'burnt' });
  });
});

test.each<Row>([
  [BOB, { order_cancel: OK, order_replace: OK }],
  [ALICE, { order_cancel: 'not-yours', order_replace: 'not-yours' }],
])('an order of Bob, for %s', (account, expected) => {
  const order = { TransactionType: 'OfferCreate', TakerGets: usd('20'), TakerPays: '10000000' };
  include(ledger, { Account: BOB, Flags: 0x0008_0000, ...order });
  const steps = stepsOf('Offer', account);
  expect(outcomes(steps, account)).toEqual(expected);
  const replaced = steps.find(({ name }) => name === 'order_replace');
  if (account === BOB) expect(replaced).toMatchObject({ txjson: { Flags: 0x0008_0000, ...order } });
});

describe('an escrow from Alice to Bob', () => {
  let sequence: number;
  beforeEach(() => {
    sequence = ledger.account(ALICE).state?.Sequence ?? 0;
    include(ledger, {
      Account: ALICE,
      TransactionType: 'EscrowCreate',
      Destination: BOB,
      Amount: '5',
      FinishAfter: ledger.closeTime() + 60,
      CancelAfter: ledger.closeTime() + 600,
    });
  });

  test.each<[string, number, Row[1]]>([
    ['early', 0, { escrow_finish: 'not-due', escrow_cancel: 'not-due' }],
    ['in time', 120_000, { escrow_finish: OK, escrow_cancel: 'not-due' }],
    ['late', 1_200_000, { escrow_finish: 'expired', escrow_cancel: OK }],
  ])('%s, for anybody', (_name, ms, expected) => {
    clock.advance(ms);
    for (const account of [ALICE, BOB, CAROL])
      expect(outcomes(stepsOf('Escrow', account, { sequence }), account)).toEqual(expected);
  });

  test('says from when', () => {
    const [finish] = stepsOf('Escrow', BOB, { sequence });
    const from = (Number(objectOf('Escrow').fields.FinishAfter) + 946_684_800) * 1000;
    expect(finish?.obstacle).toEqual({ why: 'not-due', from });
  });

  test('without its sequence, or with one that its index disproves', () => {
    clock.advance(120_000);
    expect(stepsOf('Escrow', BOB)[0]?.obstacle).toEqual({ why: 'unknown' });
    const [finish] = stepsOf('Escrow', BOB, { sequence: sequence + 1 });
    expect(finish?.obstacle).toEqual({ why: 'unknown' });
  });
});

test('an escrow with a condition asks for its fulfillment', () => {
  const sequence = ledger.account(ALICE).state?.Sequence ?? 0;
  const CancelAfter = ledger.closeTime() + 60;
  const escrow = { TransactionType: 'EscrowCreate', Destination: BOB, Amount: '5', CancelAfter };
  include(ledger, { Account: ALICE, Condition: 'A025', ...escrow });
  const [finish] = stepsOf('Escrow', BOB, { sequence });
  expect(finish).toMatchObject({
    txjson: { Condition: 'A025' },
    holes: [{ path: 'Fulfillment', type: 'Blob' }],
  });
});

describe('a check from Alice to Bob', () => {
  const NOT_YOURS = 'not-yours';
  test.each<[string, string, number, Row[1]]>([
    ['its receiver', BOB, 0, { check_cash: OK, check_cash_least: OK, check_cancel: OK }],
    ['its sender', ALICE, 0, { check_cash: NOT_YOURS, check_cancel: OK }],
    ['somebody else', CAROL, 0, { check_cash: NOT_YOURS, check_cancel: NOT_YOURS }],
    ['its receiver, too late', BOB, 120_000, { check_cash: 'expired', check_cancel: OK }],
    ['somebody else, after its time', CAROL, 120_000, { check_cash: NOT_YOURS, check_cancel: OK }],
  ])('for %s', (_name, account, ms, expected) => {
    const Expiration = ledger.closeTime() + 60;
    const check = { TransactionType: 'CheckCreate', Destination: BOB, SendMax: usd('5') };
    include(ledger, { Account: ALICE, Expiration, ...check });
    clock.advance(ms);
    const steps = stepsOf('Check', account);
    expect(outcomes(steps, account, { 'DeliverMin.value': '2' })).toEqual(expected);
  });
});

describe('a payment channel from Alice to Bob', () => {
  const no = 'not-yours';
  test.each<[string, string, number, Row[1]]>([
    ['its receiver', BOB, 0, { channel_claim: OK, channel_fund: no, channel_close: OK }],
    ['its source', ALICE, 0, { channel_claim: no, channel_fund: OK, channel_close: OK }],
    ['somebody else', CAROL, 0, { channel_claim: no, channel_fund: no, channel_close: no }],
    ['anybody, after its time', CAROL, 120_000, { channel_close: OK }],
  ])('for %s', (_name, account, ms, expected) => {
    include(ledger, {
      Account: ALICE,
      TransactionType: 'PaymentChannelCreate',
      Destination: BOB,
      Amount: '5000000',
      SettleDelay: 60,
      PublicKey: `ED${'AB'.repeat(32)}`,
      CancelAfter: ledger.closeTime() + 60,
    });
    clock.advance(ms);
    const typed = { Balance: '1', Amount: '1', Signature: 'AB' };
    expect(outcomes(stepsOf('PayChannel', account), account, typed)).toEqual(expected);
  });
});

test.each<Row>([
  [ALICE, { line_limit: OK, line_remove: 'not-empty' }],
  [BOB, { line_limit: 'not-yours' }],
])('a trust line of Alice, for %s', (account, expected) => {
  const lines = ledger.account(ALICE).state?.lines ?? [];
  expect(lines).toHaveLength(1);
  const fields = ledger.entries.find(lineIndex(ALICE, CAROL, 'USD'));
  const object = { type: 'RippleState', index: 'A'.repeat(64), fields: { ...fields } };
  const steps = nextSteps(object, { account, now: clock.now() });
  expect(outcomes(steps, account, { 'LimitAmount.value': '7' })).toEqual(expected);
});
