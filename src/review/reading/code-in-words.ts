import { t } from '../../adapters/text/i18n';
import { recognise } from '../../core/recognise/recognise';
import type { RecognisedPayment } from '../../core/recognise/recognised';
import { currencyName, nativeUnit } from '../../core/transaction/currency';
import { shortAddress, titleOf } from '../../core/transaction/summary';

/** Characters nobody sees, or that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** "Payment · 25 XRP · to r9cZA1…rrps7", "Sign request", or the text, cut short. */
export function codeInWords(text: string): string {
  const found = recognise({ id: '', createdAt: 0, kind: 'selection', text, site: '' });
  if (found.kind === 'payment') return paymentInWords(found.payment);
  if (found.kind === 'transaction') {
    const network = found.options?.network;
    const { type, amount } = titleOf({
      txjson: found.txjson,
      options: network ? { force_network: network } : {},
    });
    return amount ? `${type} · ${amount}` : type;
  }
  if (found.kind === 'payload') return t('code_sign_request');
  const seen = text.slice(0, 400).replaceAll(UNSEEN, ' ').trim();
  return seen.length > 90 ? `${seen.slice(0, 90)}…` : seen || '…';
}

function paymentInWords({ destination, xrp, token, tag, network }: RecognisedPayment): string {
  const amount = token?.value
    ? `${token.value} ${currencyName(token.currency)}`
    : xrp && `${xrp} ${nativeUnit(network)}`;
  const to = t('code_to', shortAddress(destination));
  const named = tag === undefined ? undefined : t('code_tag', tag);
  return [t('code_payment'), amount, to, named].filter(Boolean).join(' · ');
}
