import { Ledger } from '../../../src/sandbox/ledger/ledger';
import { sandboxAccounts } from '../../../src/sandbox/phone/accounts';
import { SandboxClock } from '../../../src/sandbox/state/clock';
import { defaultSwitches } from '../../../src/sandbox/state/switches';

export const [ALICE, BOB, CAROL] = sandboxAccounts().map(({ account }) => account) as [
  string,
  string,
  string,
];

export const usd = (value: string) => ({ currency: 'USD', issuer: CAROL, value });

/** A ledger in which Alice and Bob have 1,000 XRP and 100 USD of Carol's each. */
export function exampleLedger(clock = new SandboxClock()): Ledger {
  const ledger = new Ledger(clock, { ...defaultSwitches });
  const line = { issuer: CAROL, currency: 'USD', limit: '1000', balance: '100' };
  for (const address of [ALICE, BOB]) ledger.account(address).set({ OwnerCount: 1, lines: [line] });
  ledger.account(CAROL).set({});
  return ledger;
}

let count = 0;

/** Includes a transaction in the ledger. @throws Error when the ledger refuses it */
export function include(ledger: Ledger, tx: Record<string, unknown>): void {
  const applied = ledger.apply(withSequence(ledger, tx));
  if (applied?.result !== 'tesSUCCESS') throw new Error(`refused: ${applied?.result}`);
  count += 1;
  applied.commit(count.toString(16).toUpperCase().padStart(64, '0'));
}

/** The metadata that a transaction would have now. */
export function metadata(ledger: Ledger, tx: Record<string, unknown>) {
  const applied = ledger.apply(withSequence(ledger, tx));
  return {
    TransactionResult: applied?.result,
    AffectedNodes: applied?.nodes,
    ...(applied?.delivered === undefined ? {} : { delivered_amount: applied.delivered }),
  };
}

/** A transaction with fee and sequence, as a node fills them in. */
export function withSequence(ledger: Ledger, tx: Record<string, unknown>) {
  const Sequence = ledger.account(String(tx.Account)).state?.Sequence ?? 1;
  return { Fee: '12', Sequence, ...tx };
}

/** The index of the only entry of a type. */
export function indexOfOnly(ledger: Ledger, type: string): string {
  const found = ledger.entries.others().filter(({ entry }) => entry.LedgerEntryType === type);
  if (found.length !== 1) throw new Error(`${found.length} entries of type ${type}`);
  return found[0]?.index ?? '';
}
