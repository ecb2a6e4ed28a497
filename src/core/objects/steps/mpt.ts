import { isZero } from '../../transaction/decimal';
import type { LedgerObject } from '../ledger-object';
import { findIssuanceId } from '../mpt-id';
import { type NextStep, ready, refused, type StepContext } from '../next-step';

/** Flag tfMPTUnauthorize (XRPL "MPTokenAuthorize"). */
const UNAUTHORIZE = 1;

/** Hold an MPT, or stop holding it. */
export function mptSteps({ fields }: LedgerObject, { account, held }: StepContext): NextStep[] {
  const id = findIssuanceId(fields);
  if (id === undefined) return [refused('mpt_hold', { why: 'unknown' })];
  if (fields.Issuer === account) return [refused('mpt_hold', { why: 'own' })];
  const hold = { TransactionType: 'MPTokenAuthorize', MPTokenIssuanceID: id };
  if (held === undefined || held === null) return [ready('mpt_hold', hold)];
  return [
    refused('mpt_hold', { why: 'done' }),
    isZero(held)
      ? ready('mpt_drop', { ...hold, Flags: UNAUTHORIZE })
      : refused('mpt_drop', { why: 'not-empty' }),
  ];
}
