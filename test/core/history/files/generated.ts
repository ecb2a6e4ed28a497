import fc from 'fast-check';
import { newIdentifier } from '../../../../src/core/request/identifier';
import { payloadBody } from '../../../../src/core/request/payload-body';
import type { SignRequest } from '../../../../src/core/request/sign-request';
import { ALICE, UUID } from '../../request/request-row';

/** When the generated requests are read, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 21);

const BITSTAMP = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((all) => Buffer.from(all).toString('hex').toUpperCase());

const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: NOW });

const token = fc.record({
  currency: fc.constantFrom('USD', 'EUR'),
  issuer: fc.constant(BITSTAMP),
  value: fc.constantFrom('1', '0.1', '12345678901234.5', '1234567890123456e-20', '1e17'),
});
const amount = fc.oneof(
  fc.integer({ min: 1, max: 10 ** 15 }).map((drops) => String(drops)),
  token,
);

const memo = fc
  .constantFrom('Thank you', '=cmd|A1', 'Zahlung für Mai', 'a, "b"; c', '☕')
  .map((text) => [{ Memo: { MemoData: Buffer.from(text).toString('hex').toUpperCase() } }]);

const txjson = fc.oneof(
  fc.record(
    {
      TransactionType: fc.constant('Payment'),
      Destination: fc.constantFrom(ALICE, BITSTAMP),
      DestinationTag: fc.integer({ min: 0, max: 0xffff_ffff }),
      Amount: amount,
      Memos: memo,
    },
    { requiredKeys: ['TransactionType', 'Destination', 'Amount'] },
  ),
  fc.record({ TransactionType: fc.constant('TrustSet'), LimitAmount: token }),
  fc.record({ TransactionType: fc.constant('SignIn') }),
);

const answer = fc.record(
  {
    txid: hex(32),
    hex: hex(120),
    account: fc.constantFrom(ALICE, BITSTAMP),
    signer: fc.constant(ALICE),
    dispatchedTo: fc.constant('wss://xrplcluster.com'),
    dispatchedResult: fc.constantFrom('tesSUCCESS', 'tecPATH_DRY', 'terQUEUED'),
    network: fc.constantFrom('MAINNET', 'TESTNET'),
    networkId: fc.constantFrom(0, 1),
  },
  { requiredKeys: [] },
);

const ledger = fc.record(
  {
    result: fc.constantFrom('tesSUCCESS', 'tecUNFUNDED_PAYMENT'),
    delivered: amount,
    ledgerIndex: fc.integer({ min: 1, max: 10 ** 8 }),
    time,
    fee: fc.constant('12'),
    network: fc.constant('MAINNET'),
    by: fc.constantFrom('platform' as const, 'node' as const),
    at: time,
  },
  { requiredKeys: ['result'] },
);

const facts = fc.record(
  {
    refused: fc.record({ at: time, platformCode: fc.constant(602) }, { requiredKeys: ['at'] }),
    withdrawnAt: time,
    postedAt: time,
    absentAt: time,
    sentAt: time,
    uuid: fc.uuid(),
    pushed: fc.boolean(),
    expiresAt: time,
    openedAt: time,
    signingAt: time,
    dispatchedAt: time,
    expiredAt: time,
    cancelledAt: time,
    resolvedAt: time,
    signed: fc.boolean(),
    answer,
    check: fc.constantFrom('same' as const, 'different' as const, 'unchecked' as const),
    ledger,
    unfoundAt: time,
    lostAt: time,
  },
  { requiredKeys: [] },
);

/** A request with any combination of facts, also combinations that do not occur together. */
export const request: fc.Arbitrary<SignRequest> = fc
  .record({
    createdAt: time,
    tail: fc.uint8Array({ minLength: 10, maxLength: 10 }),
    site: fc.constantFrom('', 'xrpl.org', 'localhost:8080'),
    txjson,
    instruction: fc.constantFrom('', 'For the cake'),
    facts,
  })
  .map(({ createdAt, tail, site, txjson, instruction, facts: known }) => {
    const identifier = newIdentifier(createdAt, tail);
    const input = { txjson, options: { instruction } };
    const body = payloadBody(input, ALICE, identifier);
    return { identifier, createdAt, account: ALICE, apiKey: UUID, site, body, ...known };
  });
