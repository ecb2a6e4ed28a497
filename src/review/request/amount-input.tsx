import { t } from '../../adapters/text/i18n';
import { findFields, findText } from '../../core/fields';
import type { Sendable } from '../../core/ledger/most-sendable';
import {
  amountField,
  amountUnit,
  findEditableAmount,
  needsAmount,
} from '../../core/transaction/amount-field';
import { normalCurrency } from '../../core/transaction/currency';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { useSession } from '../../ui/hooks/use-session';
import { groupedValue } from '../../ui/text/grouped-value';
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

/** What the account can pay with in the unit of the amount, once a ledger check has read it. */
function useSendable({ base, network, options }: RequestForm): Sendable | undefined {
  const account = useSession()?.session?.account;
  const { currency, issuer } = findFields(base.Amount) ?? {};
  const token =
    typeof currency === 'string' && typeof issuer === 'string'
      ? { currency: normalCurrency(currency), issuer }
      : undefined;
  const known = useKnownBalance(network, account, token);
  const isOther = typeof base.Amount === 'object' && !token;
  // A multisigned payment is from another account.
  return base.TransactionType !== 'Payment' || isOther || options.multisign ? undefined : known;
}

/** The input for the amount of a payment or the limit of a trust line, and what the page offers. */
export function AmountInput({ form, isWrong }: Props) {
  const { base, edits, network, offeredAmount, edit } = form;
  const sendable = useSendable(form);
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
        note={sendable && balanceText(sendable, unit)}
        action={sendable?.most && <MaxButton {...{ form, unit }} most={sendable.most} />}
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

function balanceText({ balance, reserve }: Sendable, unit: string): string {
  const amount = `${groupedValue(balance)} ${unit}`;
  return reserve === undefined
    ? t('balance', amount)
    : t('balance_reserve', amount, groupedValue(reserve));
}

interface MaxProps {
  readonly form: RequestForm;
  readonly unit: string;
  /** The most that can be sent, as decimal text. */
  readonly most: string;
}

/** Fills in the most that can be sent. */
function MaxButton({ form, unit, most }: MaxProps) {
  return (
    <button
      type="button"
      class="small max"
      data-max
      aria-label={t('amount_max_label', `${groupedValue(most)} ${unit}`)}
      onClick={() => form.edit({ amount: writtenAmount(most, decimalMark()) })}
    >
      {t('amount_max')}
    </button>
  );
}
