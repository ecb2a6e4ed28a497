import { type TextKey, t } from '../../adapters/text/i18n';
import type { EncodingProblem, ProblemKind } from '../../core/transaction/encoding/problem';
import { visibleText } from '../no-request/nothing-text';

const TEXT: Record<ProblemKind, TextKey> = {
  type: 'unsendable_type',
  'unknown-field': 'unsendable_unknown_field',
  missing: 'unsendable_missing',
  long: 'unsendable_long',
  quoted: 'unsendable_quoted',
  number: 'unsendable_number',
  flags: 'unsendable_flags',
  hex: 'unsendable_hex',
  address: 'unsendable_address',
  'x-address': 'unsendable_x_address',
  currency: 'unsendable_currency',
  'native-token': 'unsendable_native_token',
  amount: 'unsendable_amount',
  'leading-zeros': 'unsendable_leading_zeros',
  negative: 'unsendable_negative',
  'whole-drops': 'unsendable_whole_drops',
  range: 'unsendable_range',
  'needs-token': 'unsendable_needs_token',
  'needs-native': 'unsendable_needs_native',
  'two-amounts': 'unsendable_two_amounts',
  form: 'unsendable_form',
  changed: 'unsendable_changed',
};

/** The sentence that says why a transaction cannot be sent, and what to try. */
export function encodingProblemText({ kind, field, value }: EncodingProblem): string {
  return t(TEXT[kind], visibleText(field), visibleText(value));
}
