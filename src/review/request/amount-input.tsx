import { t } from '../../adapters/text/i18n';
import { findFields, findText } from '../../core/fields';
import { findXrp } from '../../core/transaction/amount';
import {
  amountField,
  amountUnit,
  findEditableAmount,
  needsAmount,
} from '../../core/transaction/amount-field';
import { nativeUnit } from '../../core/transaction/currency';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { useSession } from '../../ui/hooks/use-session';
import { decimalMark } from '../../ui/text/typed-amount-text';
import { useKnownBalance } from '../warnings/known-balances';
import { AmountOffers } from './amount-offers';
import { amountProblem, readingText } from './amount-text';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  /** What the user typed is not an amount. */
  readonly isWrong: boolean;
}

/** The balance to pay from, when it is in the unit of the amount and a ledger check has read it. */
function useBalanceText({ base, network }: RequestForm): string {
  const account = useSession()?.session?.account;
  const drops = useKnownBalance(network, account);
  const isNative = base.TransactionType === 'Payment' && typeof base.Amount !== 'object';
  if (drops === undefined || !isNative) return '';
  return t('balance', `${findXrp(String(drops)) ?? '0'} ${nativeUnit(network)}`);
}

/** The input for the amount of a payment or the limit of a trust line, and what the page offers. */
export function AmountInput({ form, isWrong }: Props) {
  const { base, edits, network, offeredAmount, edit } = form;
  const balance = useBalanceText(form);
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
        note={balance}
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
