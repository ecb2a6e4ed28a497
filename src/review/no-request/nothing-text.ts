import { type TextKey, t } from '../../adapters/text/i18n';
import type { NothingReason } from '../../core/recognise/recognised';

/** Invisible characters, and characters that change the direction of text. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

const TEXT: Record<NothingReason, TextKey> = {
  empty: 'nothing_empty',
  'too-long': 'nothing_too_long',
  'bad-address': 'nothing_bad_address',
  'bad-link-amount': 'nothing_bad_link_amount',
  'bad-link-tag': 'nothing_bad_link_tag',
  'bad-link-token': 'nothing_bad_link_token',
  'bad-link-invoice': 'nothing_bad_link_invoice',
  'bad-link-network': 'nothing_bad_link_network',
  'bad-option': 'nothing_bad_option',
  'long-instruction': 'nothing_long_instruction',
  'long-blob': 'nothing_long_blob',
  'long-link': 'nothing_long_link',
  'two-forms': 'nothing_two_forms',
  'too-precise': 'nothing_too_precise',
  'look-alike-letters': 'nothing_look_alike_letters',
  'bad-json': 'nothing_bad_json',
  'incomplete-json': 'nothing_incomplete_json',
  'too-deep': 'nothing_too_deep',
  'duplicate-key': 'nothing_duplicate_key',
  'unsafe-number': 'nothing_unsafe_number',
  'bad-address-inside': 'nothing_bad_address_inside',
  'bad-tag': 'nothing_bad_tag',
  'two-networks': 'nothing_two_networks',
  many: 'nothing_many',
  'no-type': 'nothing_no_type',
  signed: 'nothing_signed',
  validators: 'nothing_validators',
  answer: 'nothing_answer',
  'not-a-blob': 'nothing_not_a_blob',
  'unread-transaction': 'nothing_unread_transaction',
  'unclear-code': 'nothing_unclear_code',
  several: 'nothing_several',
  issuer: 'nothing_issuer',
  'unclear-link': 'nothing_unclear_link',
  'unclear-part': 'nothing_unclear_part',
  'unknown-network': 'nothing_unknown_network',
  'other-chain': 'nothing_other_chain',
  walletconnect: 'nothing_walletconnect',
  gone: 'nothing_gone',
  unreadable: 'error_unreadable',
  unknown: 'nothing_unknown',
};

/**
 * The sentence for a reason: why there is nothing to sign, and what to try.
 * @param part the part of the text that was not understood
 */
export function nothingText(why: NothingReason, part = ''): string {
  return t(TEXT[why], visibleText(part));
}

/** Text from a page with a blank in place of each character that cannot be seen. */
export function visibleText(text: string): string {
  return text.replaceAll(INVISIBLE, ' ');
}
