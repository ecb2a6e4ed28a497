import type { TextKey } from '../../adapters/text/i18n';
import type { ObjectKind } from '../../core/recognise/recognised';

/** The names of what an id can name. */
export const OBJECT_TITLES: Readonly<Record<ObjectKind, TextKey>> = {
  nft: 'object_nft',
  'nft-offer': 'object_nft_offer',
  amm: 'object_amm',
  vault: 'object_vault',
  check: 'object_check',
  channel: 'object_channel',
  escrow: 'object_escrow',
  offer: 'object_offer',
  amendment: 'object_amendment',
  validator: 'object_validator',
  ledger: 'object_ledger',
  object: 'object_object',
};
