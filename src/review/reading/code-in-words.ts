import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { recognise } from '../../core/recognise/recognise';
import type { RecognisedPayment } from '../../core/recognise/recognised';
import { currencyName, nativeUnit } from '../../core/transaction/currency';
import { shortAddress, titleOf } from '../../core/transaction/summary';

/** Invisible characters, and characters that change the direction of text. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Describes a code: "Payment · 25 XRP · to r9cZA1…rrps7", "Sign request", or its cut text. */
export function codeInWords(text: string): string {
  const recognised = recognise({ id: '', createdAt: 0, kind: 'selection', text, site: '' });
  if (recognised.kind === 'payment') return paymentInWords(recognised.payment);
  if (recognised.kind === 'transaction') {
    const network = recognised.options?.network;
    const type = typeText(recognised.txjson.TransactionType);
    const { amount } = titleOf({
      txjson: recognised.txjson,
      options: network ? { force_network: network } : {},
    });
    return amount ? `${type} · ${amount}` : type;
  }
  if (recognised.kind === 'payload') return t('code_sign_request');
  const visible = text.slice(0, 400).replaceAll(INVISIBLE, ' ').trim();
  return visible.length > 90 ? `${visible.slice(0, 90)}…` : visible || '…';
}

function paymentInWords({ destination, xrp, token, tag, network }: RecognisedPayment): string {
  const amount = token?.value
    ? `${token.value} ${currencyName(token.currency)}`
    : xrp && `${xrp} ${nativeUnit(network)}`;
  const to = t('code_to', shortAddress(destination));
  const tagText = tag === undefined ? undefined : t('code_tag', tag);
  return [typeText('Payment'), amount, to, tagText].filter(Boolean).join(' · ');
}
