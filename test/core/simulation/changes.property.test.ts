import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAffectedNodes } from '../../../src/core/simulation/affected-node';
import { findChanges } from '../../../src/core/simulation/changes';
import { decimalText, findDecimal, plus, ZERO } from '../../../src/core/transaction/decimal';
import { runs } from '../../runs';
import { ALICE, BOB, CAROL, exampleLedger, metadata, usd, withSequence } from './ledger-example';

const account = fc.constantFrom(ALICE, BOB, CAROL);
const drops = fc.integer({ min: 1, max: 400_000_000 }).map(String);
const dollars = fc.integer({ min: 1, max: 150_000 }).map((cents) => usd(String(cents / 100)));
const amount = fc.oneof(drops, dollars);

const transaction = fc.oneof(
  fc.record({
    TransactionType: fc.constant('Payment'),
    Account: account,
    Destination: account,
    Amount: amount,
    SendMax: fc.option(amount, { nil: undefined }),
    Flags: fc.constantFrom(0, 0x0002_0000),
  }),
  fc.record({
    TransactionType: fc.constant('OfferCreate'),
    Account: account,
    TakerGets: amount,
    TakerPays: amount,
    Flags: fc.constantFrom(0, 0x0002_0000, 0x0008_0000),
  }),
  fc.record({ TransactionType: fc.constant('TrustSet'), Account: account, LimitAmount: dollars }),
);

/** Fields without a value are no fields. */
const whole = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

test('whatever is traded, XRP changes by the fee in sum, and a token as much as its issuer issues', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(transaction, { minLength: 1, maxLength: 12 }), (list) => {
      const ledger = exampleLedger();
      for (const [at, fields] of list.entries()) {
        const tx: Record<string, unknown> = withSequence(ledger, whole(fields));
        const result = ledger.apply(tx);
        if (!result || !/^te[sc]/.test(result.result)) continue;
        applied += 1;
        const { own, others } = findChanges(parseAffectedNodes(metadata(ledger, tx)), ALICE);
        const changes = [...own, ...others];
        const xrp = changes.map((change) => (change.kind === 'native' ? change.drops : 0n));
        expect(xrp.reduce((sum, next) => sum + next, 0n)).toBe(-12n);
        if (![tx.Account, tx.Destination].includes(CAROL) && ledger.entries.others().length === 0) {
          const held = changes.map((change) => (change.kind === 'token' ? change.value : '0'));
          const sum = held.reduce((total, next) => plus(total, findDecimal(next) ?? ZERO), ZERO);
          expect(decimalText(sum)).toBe('0');
        }
        result.commit(String(at).padStart(64, '0'));
      }
    }),
    { numRuns: runs(2000) },
  );
  expect(applied).toBeGreaterThan(100);
});
