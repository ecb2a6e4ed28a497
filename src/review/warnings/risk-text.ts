import { type TextKey, t } from '../../adapters/text/i18n';
import { nativeUnit } from '../../core/transaction/currency';
import type { Risk } from '../../core/transaction/risks';

const TEXT: Record<Risk, TextKey> = {
  'account-delete': 'risk_account_delete',
  'master-key': 'risk_master_key',
  keys: 'risk_keys',
  control: 'risk_control',
  'partial-payment': 'risk_partial_payment',
  'hidden-amount': 'risk_hidden_amount',
  'own-account': 'risk_own_account',
  bridge: 'risk_bridge',
  vault: 'risk_vault',
  cover: 'risk_cover',
  loan: 'risk_loan',
  'no-return': 'risk_no_return',
  'unlimited-trust': 'risk_unlimited_trust',
  quality: 'risk_quality',
  minter: 'risk_minter',
  sponsor: 'risk_sponsor',
  'high-fee': 'risk_high_fee',
  irreversible: 'risk_irreversible',
  'last-ledger': 'risk_last_ledger',
  'tag-zero': 'risk_tag_zero',
  'no-tag': 'risk_no_tag',
  domain: 'risk_domain',
};

/** The sentence that says what a risk is. @param network of the request */
export function riskText(risk: Risk, network: string | undefined): string {
  return t(TEXT[risk], nativeUnit(network));
}
