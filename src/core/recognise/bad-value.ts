import { findFields } from '../fields';
import { findAddress, looksLikeAddress } from '../transaction/address';
import { significantDigits } from '../transaction/amount';
import { isAscii, toVisibleForm } from './look-alike';
import type { NothingReason } from './recognised';

/** The most significant digits of a token amount (XRPL "Token Precision"). */
const MAX_SIGNIFICANT_DIGITS = 16;

/**
 * Finds a value anywhere in a transaction that must not be signed: an address with a wrong checksum
 * (a payment to a mistyped one is lost), an address with look-alike or invisible letters, or a
 * token amount that the ledger would round.
 */
export function findBadValue(value: unknown): NothingReason | undefined {
  if (typeof value === 'string') return findBadAddress(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const amount = findFields(value);
  const isAmount = amount?.currency !== undefined && typeof amount.value === 'string';
  if (isAmount && significantDigits(String(amount.value)) > MAX_SIGNIFICANT_DIGITS)
    return 'too-precise';
  for (const own of Object.values(value)) {
    const bad = findBadValue(own);
    if (bad) return bad;
  }
  return undefined;
}

function findBadAddress(text: string): NothingReason | undefined {
  if (text.length < 25 || text.length > 100) return undefined;
  if (looksLikeAddress(text)) return findAddress(text) ? undefined : 'bad-address-inside';
  const isDisguised = !isAscii(text) && looksLikeAddress(toVisibleForm(text));
  return isDisguised ? 'look-alike-letters' : undefined;
}
