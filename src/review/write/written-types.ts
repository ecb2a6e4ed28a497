import type { TextKey } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';

/** The types of request that a form can hold completely. */
export const WRITTEN_TYPES = ['payment', 'trust', 'check', 'sign_in'] as const;

export type WrittenType = (typeof WRITTEN_TYPES)[number];

/** The transaction of each type; its holes are the fields to fill in. */
export const EMPTY_REQUEST: Record<WrittenType, RequestInput> = {
  payment: { txjson: { TransactionType: 'Payment' } },
  trust: {
    txjson: { TransactionType: 'TrustSet' },
    holes: [
      { path: 'LimitAmount.currency', type: 'Currency' },
      { path: 'LimitAmount.issuer', type: 'AccountID' },
      { path: 'LimitAmount.value', type: 'Value' },
    ],
  },
  check: {
    txjson: { TransactionType: 'CheckCreate' },
    holes: [
      { path: 'Destination', type: 'AccountID' },
      { path: 'SendMax', type: 'Amount' },
    ],
  },
  sign_in: { txjson: { TransactionType: 'SignIn' } },
};

/** The labels of the fields to fill in. */
export const FIELD_LABELS = {
  Destination: 'to',
  SendMax: 'write_send_max',
  'LimitAmount.currency': 'write_currency',
  'LimitAmount.issuer': 'write_issuer',
  'LimitAmount.value': 'trust_limit',
} as const satisfies Record<string, TextKey>;
