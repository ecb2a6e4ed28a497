import { decodeAccountID } from 'ripple-address-codec';
import { findAddress } from '../../transaction/address';
import { isZero } from '../../transaction/decimal';
import { findMptId } from '../../transaction/valid-money';
import type { LedgerObject } from '../ledger-object';
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

/** The id of an issuance: the sequence of its creation and its issuer (XRPL "MPTokenIssuance"). */
function findIssuanceId({ Sequence, Issuer, mpt_issuance_id: id }: LedgerObject['fields']) {
  const issuer = findAddress(Issuer);
  if (typeof Sequence !== 'number' || !issuer) return undefined;
  const account = Array.from(decodeAccountID(issuer), (byte) => byte.toString(16).padStart(2, '0'));
  const made = `${Sequence.toString(16).padStart(8, '0')}${account.join('')}`.toUpperCase();
  return id === undefined || findMptId(id)?.toUpperCase() === made ? made : undefined;
}
