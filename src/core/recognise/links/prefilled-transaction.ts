import type { Fields } from '../../fields';
import { findAddress, findTag } from '../../transaction/address';
import { findNamedCurrency } from '../../transaction/currency';
import { paymentTransaction } from '../payment-transaction';
import { nothingToSign, type Recognised } from '../recognised';
import { trustSet } from '../trust-set';
import { readPrefilledForm } from './prefilled-form';

/** Seconds from 1970 to the ledger's epoch in 2000 (XRPL "Basic Data Types"). */
const LEDGER_EPOCH = 946_684_800;

/** Parameters of a form as fields of its transaction; undefined for an invalid value. */
const EXTRA_FIELDS: Readonly<Record<string, (value: string) => Fields | undefined>> = {
  sourceTag: (value) => {
    const SourceTag = findTag(value);
    return SourceTag === undefined ? undefined : { SourceTag };
  },
  finishAfter: (value) => timeField('FinishAfter', value),
  cancelAfter: (value) => timeField('CancelAfter', value),
  condition: (value) =>
    /^(?:[0-9A-F]{2}){10,128}$/i.test(value) ? { Condition: value.toUpperCase() } : undefined,
  // Only whoever finishes the escrow needs it.
  fulfillment: () => ({}),
};

/** The parameters of each form that become fields besides those of a payment. */
const FORMS = {
  escrow: ['sourceTag', 'finishAfter', 'cancelAfter', 'condition', 'fulfillment'],
  check: ['sourceTag'],
} as const;

/** Recognises the escrow or check of a form that its link fills in. */
export function findPrefilledTransaction(
  form: keyof typeof FORMS,
  params: URLSearchParams,
  network: string,
): Recognised | undefined {
  const read = readPrefilledForm(params, network, FORMS[form]);
  if (!read || 'why' in read) return read;
  const { Amount, InvoiceID, ...payment } = paymentTransaction(read.payment);
  const amount = Amount === undefined ? {} : { [form === 'check' ? 'SendMax' : 'Amount']: Amount };
  if (form === 'escrow' && InvoiceID !== undefined) return nothingToSign('unclear-part', 'invoice');
  const txjson: Fields = {
    ...payment,
    ...amount,
    ...(InvoiceID !== undefined && { InvoiceID }),
    TransactionType: form === 'check' ? 'CheckCreate' : 'EscrowCreate',
  };
  for (const [name, value] of read.extras) {
    const field = EXTRA_FIELDS[name]?.(value);
    if (!field) return nothingToSign('unclear-part', `${name}=${value}`);
    Object.assign(txjson, field);
  }
  return { kind: 'transaction', txjson, options: { network } };
}

/** Recognises the trust line of a form that its link fills in; undefined when it names no token. */
export function findPrefilledTrustLine(
  params: URLSearchParams,
  network: string,
): Recognised | undefined {
  const {
    currency: code = '',
    currencyIssuer,
    issuer,
    limit,
    ...options
  } = Object.fromEntries(params);
  const issuers = new Set([currencyIssuer, issuer].filter((each) => each !== undefined));
  if (issuers.size > 1) return nothingToSign('many');
  const [address] = [...issuers].map(findAddress);
  const currency = findNamedCurrency(code);
  if (issuers.size === 0 || code === '') return undefined;
  if (!address || !currency) return nothingToSign('bad-link-token');
  // Without rippling is how the ledger creates the trust line of an ordinary account.
  const [option] = Object.entries(options).filter(([name]) => name !== 'noRipple');
  if (option) return nothingToSign('unclear-part', option.join('='));
  return trustSet({ currency, issuer: address }, limit, network);
}

/** A time in seconds since 1970, as a field of the ledger. */
function timeField(name: string, value: string): Fields | undefined {
  const time = /^\d{9,10}$/.test(value) ? Number(value) - LEDGER_EPOCH : 0;
  return time > 0 && time <= 0xffff_ffff ? { [name]: time } : undefined;
}
