import { counted } from '../../adapters/text/counted';
import type { CheckResult } from '../../core/ledger/check-result';

/** The sentence of a result of the ledger checks. */
export function checkText({ name, parts }: CheckResult): string {
  // The first part is the number that decides the plural form, in sentences that have one.
  return counted(Number(parts[0]), `check_${name}`, ...parts);
}
