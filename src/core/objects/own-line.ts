import { type Fields, findFields, findText } from '../fields';
import { isZero } from '../transaction/decimal';
import { hasFlag } from '../transaction/sentences/parts';

/** A trust line, as one of its two accounts sees it. */
export interface OwnLine {
  readonly currency: string;
  /** The other account. */
  readonly issuer: string;
  /** What the account has of the token, as decimal text; negative when it owes. */
  readonly balance: string;
  readonly limit: string;
  /** Fields of a TrustSet that bring what the account has set besides its limit to the default. */
  readonly reset: Fields;
  /** Nothing of the account keeps the line. */
  readonly isDefault: boolean;
}

/** Flags of the two sides of a line (XRPL "RippleState"). */
const LOW = { noRipple: 0x0010_0000, freeze: 0x0040_0000, deepFreeze: 0x0200_0000 };
const HIGH = { noRipple: 0x0020_0000, freeze: 0x0080_0000, deepFreeze: 0x0400_0000 };

/** Flags of TrustSet. */
const SET_NO_RIPPLE = 0x0002_0000;
const CLEAR_NO_RIPPLE = 0x0004_0000;
const CLEAR_FREEZE = 0x0020_0000;
const CLEAR_DEEP_FREEZE = 0x0080_0000;

/**
 * Reads a trust line for one of its accounts.
 * @param ripples whether the account has DefaultRipple: a line is in its default state when it
 * ripples as its account does (XRPL "Deleting Trust Lines"); undefined leaves it as it is
 * @returns undefined when the line is of other accounts, or malformed
 */
export function findOwnLine(
  fields: Fields,
  account: string,
  ripples: boolean | undefined,
): OwnLine | undefined {
  const [low, high] = [findFields(fields.LowLimit), findFields(fields.HighLimit)];
  const isLow = low?.issuer === account;
  if (!isLow && high?.issuer !== account) return undefined;
  const [own, other] = isLow ? [low, high] : [high, low];
  const { currency, value } = findFields(fields.Balance) ?? {};
  const [issuer, limit, balance] = [findText(other?.issuer), findText(own?.value), findText(value)];
  if (typeof currency !== 'string' || !issuer || !limit || !balance) return undefined;
  const reset = resetOf(fields, isLow, ripples);
  const isDefault = isZero(limit) && isZero(balance) && Object.keys(reset).length === 0;
  const held = isLow || isZero(balance) ? balance : negated(balance);
  return { currency, issuer, balance: held, limit, reset, isDefault };
}

function resetOf(fields: Fields, isLow: boolean, ripples: boolean | undefined): Fields {
  const flags = Number(fields.Flags ?? 0);
  const side = isLow ? LOW : HIGH;
  const [qualityIn, qualityOut] = isLow
    ? [fields.LowQualityIn, fields.LowQualityOut]
    : [fields.HighQualityIn, fields.HighQualityOut];
  const isNoRipple = hasFlag(flags, side.noRipple);
  const change = [
    ripples === false && !isNoRipple ? SET_NO_RIPPLE : 0,
    ripples === true && isNoRipple ? CLEAR_NO_RIPPLE : 0,
    hasFlag(flags, side.freeze) ? CLEAR_FREEZE : 0,
    hasFlag(flags, side.deepFreeze) ? CLEAR_DEEP_FREEZE : 0,
  ].reduce((sum, flag) => sum + flag, 0);
  return {
    ...(qualityIn ? { QualityIn: 0 } : {}),
    ...(qualityOut ? { QualityOut: 0 } : {}),
    ...(change > 0 && { Flags: change }),
  };
}

function negated(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}
