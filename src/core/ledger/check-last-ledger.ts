import type { Fields } from '../fields';
import { RELATIVE_LEDGER_LIMIT } from '../transaction/relative-ledger-limit';
import type { CheckInput } from './check-input';
import { type CheckResult, createCheckResult } from './check-result';

/** Fewer ledgers than this, about two minutes, may not be enough time to sign. */
const SOON_LEDGERS = 30;

/** A ledger closes about every 4 seconds (XRPL "Ledger Close Times"). */
const SECONDS_PER_LEDGER = 4;

/** Checks whether the transaction's last ledger is past: it can then never succeed. */
export function checkLastLedger(txjson: Fields, { server }: CheckInput): CheckResult[] {
  const last = txjson.LastLedgerSequence;
  if (typeof last !== 'number' || last < RELATIVE_LEDGER_LIMIT) return [];
  const left = last - server.ledgerIndex;
  if (left <= 0) return [createCheckResult('ledger_past', last, server.ledgerIndex)];
  if (left < SOON_LEDGERS)
    return [createCheckResult('ledger_soon', left, left * SECONDS_PER_LEDGER)];
  return [createCheckResult('ledger_in_time')];
}
