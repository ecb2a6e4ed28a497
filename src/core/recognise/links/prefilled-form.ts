import { MEMO_BYTES, memoHex } from '../../transaction/memo-field';
import { nothingToSign, type Recognised, type RecognisedPayment } from '../recognised';
import { paymentTo } from './payment-to';

/** The parameters of a link that fills in a form with an account to pay. */
export interface PrefilledForm {
  readonly payment: RecognisedPayment;
  /** The parameters that are not part of a payment. */
  readonly extras: ReadonlyMap<string, string>;
}

/**
 * Reads a link that fills in a form: an address, and parameters that have the same meaning as in
 * payment links. The memo is a text here, never a tag.
 * @param extraNames names of parameters that are not part of a payment
 * @returns why the link is refused; undefined without an address
 */
export function readPrefilledForm(
  params: URLSearchParams,
  network: string,
  extraNames: readonly string[],
): PrefilledForm | Extract<Recognised, { kind: 'nothing' }> | undefined {
  const address = params.get('address');
  if (address === null) return undefined;
  const rest = new URLSearchParams();
  const extras = new Map<string, string>();
  for (const [name, value] of params) {
    const isNative = name === 'currency' && /^(?:XRP|XAH)$/.test(value);
    if (name === 'address' || name === 'memo' || isNative) continue;
    if (extraNames.includes(name)) extras.set(name, value);
    // An option that is on changes what the page would send.
    else if (value === 'true') return nothingToSign('unclear-part', `${name}=${value}`);
    else rest.append(name === 'currencyIssuer' ? 'issuer' : name, value);
  }
  const found = paymentTo(address, rest, network);
  if (found.kind !== 'payment') return found.kind === 'nothing' ? found : undefined;
  const memo = memoHex((params.get('memo') ?? '').slice(0, MEMO_BYTES + 1));
  if (memo.length > 2 * MEMO_BYTES) return nothingToSign('unclear-part', 'memo');
  return { payment: { ...found.payment, ...(memo && { memo }) }, extras };
}
