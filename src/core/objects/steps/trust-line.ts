import { findFields } from '../../fields';
import { isZero } from '../../transaction/decimal';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';
import { findOwnLine } from '../own-line';

/** Change the limit of an own trust line, or remove it when nothing is left on it. */
export function trustLineSteps({ fields }: LedgerObject, context: StepContext): NextStep[] {
  const line = findOwnLine(fields, context.account, context.ripples);
  if (!line) {
    const sides = [findFields(fields.LowLimit)?.issuer, findFields(fields.HighLimit)?.issuer];
    const isOwn = sides.includes(context.account);
    return [refused('line_limit', isOwn ? { why: 'unknown' } : notYours(...sides))];
  }
  const { currency, issuer, balance, reset, isDefault } = line;
  const set = { TransactionType: 'TrustSet' };
  const hole = { path: 'LimitAmount.value', type: 'Value' };
  const remove = { ...set, LimitAmount: { currency, issuer, value: '0' }, ...reset };
  return [
    ready('line_limit', { ...set, LimitAmount: { currency, issuer } }, [hole]),
    isDefault
      ? refused('line_remove', { why: 'done' })
      : isZero(balance)
        ? ready('line_remove', remove)
        : refused('line_remove', { why: 'not-empty' }),
  ];
}
