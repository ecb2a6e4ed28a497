import { type TextKey, t } from '../adapters/i18n';
import type { Nothing, Recognised } from '../core/recognise/recognised';
import { Closing } from './closing';

const TEXT: Record<Nothing, TextKey> = {
  empty: 'nothing_empty',
  'too-long': 'nothing_too_long',
  'bad-address': 'nothing_bad_address',
  'bad-link-amount': 'nothing_bad_link_amount',
  'bad-link-tag': 'nothing_bad_link_tag',
  'bad-link-token': 'nothing_bad_link_token',
  'bad-link-invoice': 'nothing_bad_link_invoice',
  'bad-link-network': 'nothing_bad_link_network',
  options: 'nothing_options',
  'bad-json': 'nothing_bad_json',
  'too-deep': 'nothing_too_deep',
  'duplicate-key': 'nothing_duplicate_key',
  'unsafe-number': 'nothing_unsafe_number',
  'bad-address-inside': 'nothing_bad_address_inside',
  'bad-tag': 'nothing_bad_tag',
  many: 'nothing_many',
  'no-type': 'nothing_no_type',
  signed: 'nothing_signed',
  'not-a-blob': 'nothing_not_a_blob',
  gone: 'nothing_gone',
  unreadable: 'error_unreadable',
  unknown: 'nothing_unknown',
};

interface Props {
  readonly found: Extract<Recognised, { kind: 'secret' | 'nothing' }>;
}

/** A plain no: what was looked for and what to try. A secret is never shown again. */
export function NothingToSign({ found }: Props) {
  const secret = found.kind === 'secret';
  return (
    <>
      <h1>{secret ? t('secret_title') : t('nothing_title')}</h1>
      <p class={`note ${secret ? 'bad' : ''}`} role="alert" data-found={found.kind}>
        {secret ? t('secret_text') : t(TEXT[found.why])}
      </p>
      <Closing />
    </>
  );
}
