import { t } from '../../adapters/text/i18n';
import { findFields, findText } from '../../core/fields';
import {
  amountField,
  amountUnit,
  findEditableAmount,
  needsAmount,
} from '../../core/transaction/amount-field';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { decimalMark } from '../../ui/text/typed-amount-text';
import { AmountOffers } from './amount-offers';
import { amountProblem, readingText } from './amount-text';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  /** What the user typed is not an amount. */
  readonly isWrong: boolean;
}

/** The input for the amount of a payment or the limit of a trust line, and what the page offers. */
export function AmountInput({ form, isWrong }: Props) {
  const { base, edits, network, offeredAmount, edit } = form;
  const name = amountField(base);
  const isLimit = name === 'LimitAmount';
  const before = writtenAmount(findEditableAmount(base[name]) ?? '', decimalMark());
  const value = edits.amount ?? before;
  const isTyped = edits.amount !== undefined && !offeredAmount;
  const unit = amountUnit(base[name], network);
  const issuer = findText(findFields(base[name])?.issuer);
  return (
    <>
      <Input
        name="amount"
        class="figure"
        inputMode="decimal"
        label={isLimit ? t('trust_limit') : t('amount')}
        unit={unit}
        hint={issuer && t('issued_by', issuer)}
        value={value}
        autoFocus={(isLimit || base.Destination !== undefined) && value === ''}
        isRequired={!isLimit || needsAmount(base)}
        reading={isTyped ? readingText(value, unit) : ''}
        problem={isWrong ? amountProblem(value, unit) : ''}
        onText={(amount) => edit({ amount })}
      />
      <AmountOffers form={form} unit={unit} />
    </>
  );
}
