import { t } from '../../adapters/text/i18n';
import { readTypedAmount, writtenAmount } from '../../core/transaction/typed-amount';
import { decimalMark, groupedAmount } from '../../ui/text/typed-amount-text';

/** "= 1,234.5 XRP": what a typed amount was read as; empty for plain digits, which read the same. */
export function readingText(typed: string, unit: string): string {
  const mark = decimalMark();
  const amount = readTypedAmount(typed, mark);
  const isPlain = amount?.state === 'read' && amount.value === typed.trim();
  if (amount?.state !== 'read' || (isPlain && writtenAmount(typed, mark) === typed)) return '';
  return `= ${groupedAmount(amount.value)} ${unit}`.trim();
}

/** Why a typed amount is refused. */
export function amountProblem(typed: string, unit: string): string {
  const mark = decimalMark();
  const amount = readTypedAmount(typed, mark);
  if (amount?.state !== 'unclear') return t('amount_wrong', unit);
  const [whole, decimal] = amount.values;
  return t('amount_unclear', whole, writtenAmount(decimal, mark));
}
