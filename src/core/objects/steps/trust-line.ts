import { findFields } from '../../fields';
import { isZero } from '../../transaction/decimal';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';

/** Change the limit of an own trust line, or remove it when nothing is left on it. */
export function trustLineSteps({ fields }: LedgerObject, { account }: StepContext): NextStep[] {
  const [low, high] = [findFields(fields.LowLimit)?.issuer, findFields(fields.HighLimit)?.issuer];
  const { currency, value } = findFields(fields.Balance) ?? {};
  const issuer = account === low ? high : account === high ? low : undefined;
  if (issuer === undefined) return [refused('line_limit', notYours(low, high))];
  const limit = { currency, issuer };
  const set = { TransactionType: 'TrustSet' };
  const hole = { path: 'LimitAmount.value', type: 'Value' };
  return [
    ready('line_limit', { ...set, LimitAmount: limit }, [hole]),
    isZero(value)
      ? ready('line_remove', { ...set, LimitAmount: { ...limit, value: '0' } })
      : refused('line_remove', { why: 'not-empty' }),
  ];
}
