import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
import { expectResult } from './node-result';

/** A trust line a payment needs: that of a holder to an issuer for one currency. */
export interface NeededLine {
  readonly holder: string;
  readonly issuer: string;
  /** Three characters, or 40 hex digits in capitals. */
  readonly currency: string;
}

/**
 * Reads the answer to `account_lines`, asked for one holder and one issuer (XRPL "account_lines").
 * @returns whether the holder has the line; undefined when the answer is not the whole list
 * @throws CompanionError `bad-answer`, `rate-limited`
 */
export function parseHasLine(answer: unknown, required: NeededLine): boolean | undefined {
  const { account, lines, validated, marker } = expectResult(answer);
  if (account !== required.holder || !Array.isArray(lines) || validated !== true)
    throw new CompanionError('bad-answer');
  const has = lines.some((entry) => {
    const line = findFields(entry);
    return line?.account === required.issuer && line.currency === required.currency;
  });
  return has || marker === undefined ? has : undefined;
}
