import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alice, bob, carol, signAndCheck } from './signing';

const address = fc.constantFrom(alice.account, bob.account, carol.account);
const drops = fc.bigInt({ min: 1n, max: 10n ** 16n }).map(String);
const token = fc.record(
  {
    currency: fc.constantFrom('USD', 'eur', '015841551A748AD2C1F76FF6ECB0CCCD00000000'),
    issuer: address,
    value: fc
      .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: -6, max: 6 }))
      .map(([digits, power]) => `${digits}e${power}`),
  },
  { noNullPrototype: true },
);
const amount = fc.oneof(drops, token);
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase());
const whole = fc.integer({ min: 1, max: 0xffff_fffe });
const memos = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((bytes) => [{ Memo: { MemoData: Buffer.from(bytes).toString('hex') } }]);

const payment = fc.record(
  {
    TransactionType: fc.constant('Payment'),
    Destination: address,
    Amount: amount,
    DestinationTag: whole,
    SourceTag: whole,
    InvoiceID: hash,
    SendMax: amount,
    DeliverMin: amount,
    Flags: fc.constantFrom(0, 65_536, 131_072, 262_144, 196_608),
    Memos: memos,
    LastLedgerSequence: fc.integer({ min: 1, max: 4_000_000_000 }),
    Sequence: whole,
    Fee: fc.integer({ min: 10, max: 1_000_000 }).map(String),
  },
  { requiredKeys: ['TransactionType', 'Destination', 'Amount'], noNullPrototype: true },
);

test('checkSigned accepts any payment that was signed unchanged', () => {
  fc.assert(
    fc.property(payment, (txjson) => {
      expect(signAndCheck({ input: { txjson, options: {} } })).toMatchObject({ verdict: 'same' });
    }),
  );
});

/** A different value for every field of a payment. */
const CHANGED: Record<string, unknown> = {
  TransactionType: 'CheckCreate',
  Destination: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  Amount: '99999999999999999',
  SendMax: '99999999999999999',
  DeliverMin: '99999999999999999',
  InvoiceID: '0'.repeat(63).concat('1'),
  Memos: [{ Memo: { MemoData: 'C0FFEE'.repeat(10) } }],
  Fee: '9',
  Flags: 1_048_576,
  DestinationTag: 0xffff_ffff,
  SourceTag: 0xffff_ffff,
  Sequence: 0xffff_ffff,
  // A requested relative last ledger accepts any absolute one, so this value stays relative.
  LastLedgerSequence: 1,
};

test('checkSigned names any field that was changed, removed or added', () => {
  fc.assert(
    fc.property(
      payment.chain((txjson) =>
        fc.tuple(
          fc.constant(txjson),
          fc.constantFrom(...Object.keys(txjson), 'SendMax', 'DeliverMin', 'Flags', 'InvoiceID'),
          fc.boolean(),
        ),
      ),
      ([txjson, field, removes]) => {
        // A field that is absent, or flags of 0, cannot be removed.
        const isPresent = field in txjson && !(field === 'Flags' && txjson.Flags === 0);
        const value = removes && isPresent ? undefined : CHANGED[field];
        const forgery = { changed: { [field]: value } };
        const check = signAndCheck({ input: { txjson, options: {} }, forgery });
        expect(check.verdict).toBe('different');
        expect(check.differences.map((found) => found.field)).toContain(field);
      },
    ),
  );
});
