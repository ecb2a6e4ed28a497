import type { Fields } from '../fields';
import { RELATIVE_LEDGERS } from '../transaction/relative-ledgers';
import { type Finding, finding } from './finding';
import type { LedgerFacts } from './ledger-facts';

/** Fewer ledgers than this are hardly enough to find the phone: about two minutes. */
const SOON = 30;

/** A ledger closes about every four seconds (XRPL "Ledger Close Times"). */
const SECONDS = 4;

/** Whether the last ledger it may enter is past: then it can never succeed. */
export function checkLastLedger(txjson: Fields, { server }: LedgerFacts): Finding[] {
  const last = txjson.LastLedgerSequence;
  if (typeof last !== 'number' || last < RELATIVE_LEDGERS) return [];
  const left = last - server.ledger;
  if (left <= 0) return [finding('ledger_past', last, server.ledger)];
  if (left < SOON) return [finding('ledger_soon', left, left * SECONDS)];
  return [finding('ledger_in_time')];
}
