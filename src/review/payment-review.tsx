import { useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import type { PaymentWish } from '../core/recognise/recognised';
import { currencyName, nativeUnit } from '../core/transaction/currency';
import { findPaymentTransaction, wishedAmount } from '../core/transaction/payment-transaction';
import { RawJson } from '../ui/raw-json';
import { type Reviewed, SendPanel } from './send-panel';

/** A payment: to whom, how much; the amount is the user's to say. */
export function PaymentReview({ payment, ...reviewed }: Reviewed & { payment: PaymentWish }) {
  const [amount, setAmount] = useState(wishedAmount(payment));
  const txjson = findPaymentTransaction(payment, amount);
  const network = payment.network ?? reviewed.session?.network;
  const unit = payment.token ? currencyName(payment.token.currency) : nativeUnit(network);
  return (
    <>
      <h1>{t('review_payment')}</h1>
      <dl class="facts">
        <dt>{t('to')}</dt>
        <dd class="mono" data-destination>
          {payment.destination}
        </dd>
        {payment.tag !== undefined && (
          <>
            <dt>{t('destination_tag')}</dt>
            <dd class="mono">{payment.tag}</dd>
          </>
        )}
        {payment.invoiceId && (
          <>
            <dt>{t('invoice')}</dt>
            <dd class="mono">{payment.invoiceId}</dd>
          </>
        )}
        {payment.token && (
          <>
            <dt>{t('issuer')}</dt>
            <dd class="mono">{payment.token.issuer}</dd>
          </>
        )}
      </dl>
      <label class="field">
        <span class="small soft">{t('amount')}</span>
        <span class="amount">
          <input
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the one thing asked in a window the user just opened
            autoFocus={amount === ''}
            value={amount}
            onInput={(event) => setAmount(event.currentTarget.value)}
            aria-invalid={amount !== '' && !txjson}
          />
          <strong>{unit}</strong>
        </span>
      </label>
      {amount !== '' && !txjson && <p class="note warn small">{t('amount_wrong', unit)}</p>}
      {txjson && <RawJson title={t('raw_request')} value={txjson} />}
      <SendPanel {...reviewed} txjson={txjson} network={payment.network} />
    </>
  );
}
