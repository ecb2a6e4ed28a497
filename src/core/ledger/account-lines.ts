import { CompanionError } from '../companion-error';
import { findFields, findText } from '../fields';
import { findDecimal } from '../transaction/decimal';
import { expectResult } from './node-result';

/** A trust line that a payment requires: from a holder to an issuer, for one currency. */
export interface RequiredTrustLine {
  readonly holder: string;
  readonly issuer: string;
  /** Three characters, or 40 hex digits in upper case. */
  readonly currency: string;
}

/**
 * Reads the response to `account_lines` for one holder and one issuer (XRPL "account_lines").
 * @returns whether the holder has the trust line; undefined when the response is only the first
 * page
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseHasTrustLine(
  answer: unknown,
  required: RequiredTrustLine,
): boolean | undefined {
  const { line, isWhole } = findLine(answer, required);
  return line !== undefined || isWhole ? line !== undefined : undefined;
}

/**
 * Reads the balance of a holder from the same response.
 * @returns decimal text as the ledger writes it; undefined when the response has no such trust line
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseTokenBalance(answer: unknown, required: RequiredTrustLine) {
  const { line } = findLine(answer, required);
  if (!line) return undefined;
  const balance = findText(line.balance);
  if (balance === undefined || !findDecimal(balance)) throw new CompanionError('bad-answer');
  return balance;
}

function findLine(answer: unknown, { holder, issuer, currency }: RequiredTrustLine) {
  const { account, lines, validated, marker } = expectResult(answer);
  if (account !== holder || !Array.isArray(lines) || validated !== true)
    throw new CompanionError('bad-answer');
  const entries: unknown[] = lines;
  const line = entries
    .map(findFields)
    .find((each) => each?.account === issuer && each.currency === currency);
  return { line, isWhole: marker === undefined };
}
