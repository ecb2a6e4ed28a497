import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { findCurrency, normalCurrency } from '../transaction/currency';
import { type Decimal, decimalText, findDecimal, plus, ZERO } from '../transaction/decimal';
import { findMptId } from '../transaction/valid-money';
import type { AffectedNode } from './affected-node';

/** How much more or less an account has of an asset. */
export type BalanceChange = { readonly account: string } & (
  | { readonly kind: 'native'; readonly drops: bigint }
  | {
      readonly kind: 'token';
      readonly currency: string;
      readonly issuer: string;
      /** Signed decimal text. */
      readonly value: string;
    }
  | { readonly kind: 'mpt'; readonly id: string; readonly value: string }
);

/** Changes of what the accounts have, in the order of the metadata. An issuer has none of its own. */
export function findBalanceChanges(nodes: readonly AffectedNode[]): BalanceChange[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'AccountRoot':
        return nativeChange(node);
      case 'RippleState':
        return lineChanges(node);
      case 'MPToken':
        return mptChange(node);
      default:
        return [];
    }
  });
}

function nativeChange({ before, after }: AffectedNode): BalanceChange[] {
  const account = expectAddress(after.Account);
  const drops = dropsOf(after.Balance) - dropsOf(before.Balance);
  return drops === 0n ? [] : [{ kind: 'native', account, drops }];
}

function dropsOf(value: unknown = '0'): bigint {
  if (typeof value !== 'string' || !/^\d{1,18}$/.test(value))
    throw new CompanionError('bad-answer');
  return BigInt(value);
}

/** A trust line, as its two accounts see it. */
export interface LineSides {
  readonly currency: string;
  readonly low: string;
  readonly high: string;
  /** What the low account has; negative when it owes. */
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Reads a trust line. @throws CompanionError `bad-answer` when it is malformed */
export function lineSides({ before, after }: AffectedNode): LineSides {
  const currency = findFields(after.Balance)?.currency;
  if (typeof currency !== 'string' || findCurrency(currency) === undefined)
    throw new CompanionError('bad-answer');
  return {
    currency: normalCurrency(currency),
    low: expectAddress(findFields(after.LowLimit)?.issuer),
    high: expectAddress(findFields(after.HighLimit)?.issuer),
    before: before.Balance === undefined ? ZERO : decimalOf(before.Balance),
    after: decimalOf(after.Balance),
  };
}

/** The change for the account that holds the token: balances below zero are owed by the low account. */
function lineChanges(node: AffectedNode): BalanceChange[] {
  const { currency, low, high, before, after } = lineSides(node);
  const lowChange = minus(positive(after), positive(before));
  const highChange = minus(positive(negative(after)), positive(negative(before)));
  return [
    ...tokenChange(low, currency, high, lowChange),
    ...tokenChange(high, currency, low, highChange),
  ];
}

function tokenChange(
  account: string,
  currency: string,
  issuer: string,
  change: Decimal,
): BalanceChange[] {
  if (change.digits === 0n) return [];
  return [{ kind: 'token', account, currency, issuer, value: decimalText(change) }];
}

function mptChange({ before, after }: AffectedNode): BalanceChange[] {
  const id = findMptId(after.MPTokenIssuanceID);
  const account = expectAddress(after.Account);
  if (!id) throw new CompanionError('bad-answer');
  const change = minus(countOf(after.MPTAmount), countOf(before.MPTAmount));
  if (change.digits === 0n) return [];
  return [{ kind: 'mpt', account, id: id.toUpperCase(), value: decimalText(change) }];
}

function countOf(value: unknown = '0'): Decimal {
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value))
    throw new CompanionError('bad-answer');
  return { digits: BigInt(value), scale: 0 };
}

function decimalOf(amount: unknown): Decimal {
  const value: unknown = findFields(amount)?.value;
  const decimal = typeof value === 'string' ? findDecimal(value) : undefined;
  if (!decimal) throw new CompanionError('bad-answer');
  return decimal;
}

function expectAddress(value: unknown): string {
  const address = findAddress(value);
  if (address === undefined) throw new CompanionError('bad-answer');
  return address;
}

const negative = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });
const positive = (value: Decimal): Decimal => (value.digits > 0n ? value : ZERO);
const minus = (a: Decimal, b: Decimal): Decimal => plus(a, negative(b));
