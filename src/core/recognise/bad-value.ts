import { findFields } from '../fields';
import { findAddress, looksLikeAddress } from '../transaction/address';
import { significantDigits } from '../transaction/amount';
import { asItLooks, isPlainText } from './look-alike';
import type { Nothing } from './recognised';

/** A token amount has at most so many digits that count (XRPL "Token Precision"). */
const MAX_DIGITS = 16;

/**
 * A value anywhere in a transaction that is not what it looks like: an address whose checksum is
 * wrong (a mistyped one is lost money), one with letters of another alphabet or invisible ones, or a
 * token amount the ledger would round.
 */
export function findBadValue(value: unknown): Nothing | undefined {
  if (typeof value === 'string') return findBadAddress(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const amount = findFields(value);
  const isAmount = amount?.currency !== undefined && typeof amount.value === 'string';
  if (isAmount && significantDigits(String(amount.value)) > MAX_DIGITS) return 'too-precise';
  for (const own of Object.values(value)) {
    const bad = findBadValue(own);
    if (bad) return bad;
  }
  return undefined;
}

function findBadAddress(text: string): Nothing | undefined {
  if (text.length < 25 || text.length > 100) return undefined;
  if (looksLikeAddress(text)) return findAddress(text) ? undefined : 'bad-address-inside';
  const isHidden = !isPlainText(text) && looksLikeAddress(asItLooks(text));
  return isHidden ? 'look-alike-letters' : undefined;
}
