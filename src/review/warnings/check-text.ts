import { counted } from '../../adapters/text/counted';
import type { CheckResult } from '../../core/ledger/check-result';
import { exactPercentText } from '../../ui/text/number-text';

/** The results whose first part is a number of percent. */
const PERCENT_FIRST: readonly CheckResult['name'][] = ['balance_share', 'issuer_fee'];

/** The sentence of a result of the ledger checks. */
export function checkText({ name, parts }: CheckResult): string {
  const [first = '', ...others] = parts;
  const shown = PERCENT_FIRST.includes(name) ? exactPercentText(first) : first;
  // The first part is the number that decides the plural form, in sentences that have one.
  return counted(Number(first), `check_${name}`, ...(parts.length > 0 ? [shown, ...others] : []));
}
