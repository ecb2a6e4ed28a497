import type { Fields } from '../fields';
import { normalForm } from '../transaction/normal-form';
import { RELATIVE_LEDGER_LIMIT } from '../transaction/relative-ledger-limit';

/** Fields that are signed, or that the wallet fills in when it signs. */
const LEFT_OUT = ['TxnSignature', 'SigningPubKey', 'Signers', 'BatchSigners'];

/**
 * The transaction to simulate: in the ledger's form, unsigned, of the account that will sign it.
 * The last ledger is left out when it counts from the ledger in which the wallet signs.
 */
export function simulationRequest(txjson: Fields, account: string): Fields {
  const { txjson: normal } = normalForm(txjson);
  const entries = Object.entries(normal).filter(
    ([name, value]) => !LEFT_OUT.includes(name) && !isRelative(name, value),
  );
  return { ...Object.fromEntries(entries), Account: account };
}

function isRelative(name: string, value: unknown): boolean {
  const isLedger = name === 'LastLedgerSequence' && typeof value === 'number';
  return isLedger && value < RELATIVE_LEDGER_LIMIT;
}
