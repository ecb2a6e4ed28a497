import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
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
  const { account, lines, validated, marker } = expectResult(answer);
  if (account !== required.holder || !Array.isArray(lines) || validated !== true)
    throw new CompanionError('bad-answer');
  const has = lines.some((entry) => {
    const line = findFields(entry);
    return line?.account === required.issuer && line.currency === required.currency;
  });
  return has || marker === undefined ? has : undefined;
}
