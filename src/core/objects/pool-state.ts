import { CompanionError } from '../companion-error';
import { type Fields, findFields } from '../fields';
import { expectResult, findWholeNumber, parseNodeAnswer } from '../ledger/node-result';
import { findValidAmount } from '../transaction/valid-money';
import type { LedgerObject } from './ledger-object';

/** The highest fee of a pool, in 1/100,000 (XRPL "AMM"). */
const MAX_FEE = 1000;

/**
 * Reads a node's response to `amm_info`: what is in a pool, as fields for display.
 * @param pool the requested one; a response about another account or other assets is an error
 * @returns undefined from a node that cannot tell
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parsePoolState(answer: unknown, pool: LedgerObject): Fields | undefined {
  if (parseNodeAnswer(answer).error !== undefined) return undefined;
  const { amm, validated } = expectResult(answer);
  const { account, amount, amount2, lp_token, trading_fee } = findFields(amm) ?? {};
  const { Account, Asset, Asset2 } = pool.fields;
  const isAsked = account === Account && isOf(amount, Asset) && isOf(amount2, Asset2);
  const fee = findWholeNumber(trading_fee, MAX_FEE);
  if (validated !== true || !isAsked || !findValidAmount(lp_token) || fee === undefined)
    throw new CompanionError('bad-answer');
  return { Amount: amount, Amount2: amount2, LPTokenBalance: lp_token, TradingFee: fee };
}

/** Whether an amount is valid, and of an asset. */
function isOf(amount: unknown, asset: unknown): boolean {
  if (!findValidAmount(amount)) return false;
  const { value: _value, ...held } = findFields(amount) ?? { currency: undefined };
  const { currency, issuer, mpt_issuance_id: id } = findFields(asset) ?? {};
  if (typeof amount === 'string') return issuer === undefined && id === undefined;
  return held.currency === currency && held.issuer === issuer && held.mpt_issuance_id === id;
}
