import { findFields } from '../../fields';
import { findAddress } from '../address';
import { significantDigits } from '../amount';
import { findCurrency, isNativeName } from '../currency';
import { findDecimal } from '../decimal';
import { findMptId } from '../valid-money';
import type { ProblemKind } from './problem';

/** Fields that must be in a token, by type of transaction; `*` is any type. */
const TOKEN_ONLY = /^(?:TrustSet\.LimitAmount|Clawback\.Amount|AMMBid\.BidM(?:in|ax))$/;
const LP_TOKENS = /^LPToken(?:In|Out)$/;

/** Fields that must be in the native currency. */
const NATIVE_ONLY = /^(?:Fee|SignatureReward|MinAccountCreateAmount)$/;

/** The only field whose amount may be negative: a change of an amount. */
const SIGNED = 'FeeAmountDelta';

/**
 * Why a value is not an amount in the ledger's form (XRPL "Currency Formats"); undefined when it is.
 * @param type the type of the transaction: some of them take tokens only
 */
export function findMoneyProblem(
  type: unknown,
  field: string,
  amount: unknown,
): ProblemKind | undefined {
  if (typeof amount === 'string') {
    const needsToken = TOKEN_ONLY.test(`${type}.${field}`) || LP_TOKENS.test(field);
    return needsToken ? 'needs-token' : findDropsProblem(field, amount);
  }
  const { value, currency, issuer, mpt_issuance_id: id, ...others } = findFields(amount) ?? {};
  if (typeof value !== 'string' || Object.keys(others).length > 0) return 'amount';
  if (NATIVE_ONLY.test(field)) return 'needs-native';
  if (id !== undefined) {
    const isMpt = findMptId(id) && currency === undefined && issuer === undefined;
    return isMpt ? findIntegerProblem(value, MAX_MPT) : 'amount';
  }
  return findTokenProblem(currency, issuer) ?? findTokenValueProblem(value);
}

/** Why a currency code and an issuer name no token; undefined when they do. */
export function findTokenProblem(currency: unknown, issuer: unknown): ProblemKind | undefined {
  if (typeof currency !== 'string') return 'amount';
  if (isNativeName(currency)) return 'native-token';
  if (!findCurrency(currency)) return 'currency';
  return findAddress(issuer) ? undefined : 'address';
}

const MAX_DROPS = 10n ** 17n;
const MAX_MPT = 2n ** 63n - 1n;

function findDropsProblem(field: string, text: string): ProblemKind | undefined {
  const amount = field === SIGNED ? text.replace(/^-/, '') : text;
  const problem = findIntegerProblem(amount, MAX_DROPS);
  return problem === 'amount' && findDecimal(amount) ? 'whole-drops' : problem;
}

function findIntegerProblem(text: string, max: bigint): ProblemKind | undefined {
  if (/^-\d/.test(text)) return 'negative';
  if (/^0\d/.test(text)) return 'leading-zeros';
  if (!/^\d{1,30}$/.test(text)) return 'amount';
  return BigInt(text) > max ? 'range' : undefined;
}

/** The digits of a token's value, and the powers of ten of the last of 16 digits (XRPL "Token Precision"). */
const MAX_DIGITS = 16;
const MIN_POWER = -96;
const MAX_POWER = 80;

function findTokenValueProblem(text: string): ProblemKind | undefined {
  if (/^-\d/.test(text)) return 'negative';
  if (/^0\d/.test(text)) return 'leading-zeros';
  const decimal = findDecimal(text);
  if (!decimal) return /^\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? 'range' : 'amount';
  if (decimal.digits === 0n) return undefined;
  if (significantDigits(text) > MAX_DIGITS) return 'range';
  const power = String(decimal.digits).length - MAX_DIGITS - decimal.scale;
  return power < MIN_POWER || power > MAX_POWER ? 'range' : undefined;
}
