import { type TextKey, t } from '../adapters/i18n';
import type { Fields } from '../core/fields';
import { type Risk, risksOf } from '../core/transaction/risks';

const TEXT: Record<Risk, TextKey> = {
  'account-delete': 'risk_account_delete',
  'master-key': 'risk_master_key',
  keys: 'risk_keys',
  control: 'risk_control',
  'partial-payment': 'risk_partial_payment',
  'own-account': 'risk_own_account',
  'unlimited-trust': 'risk_unlimited_trust',
  'high-fee': 'risk_high_fee',
  'last-ledger': 'risk_last_ledger',
  'tag-zero': 'risk_tag_zero',
  'no-tag': 'risk_no_tag',
};

/** Those that cost an account or its control. */
const GRAVE: readonly Risk[] = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
];

interface Props {
  readonly txjson: Fields;
  readonly account: string | undefined;
}

/** What deserves a plain word before the press, the gravest first. */
export function Risks({ txjson, account }: Props) {
  const risks = risksOf(txjson, account);
  if (risks.length === 0) return null;
  return (
    <ul class="stack" aria-label={t('risks')}>
      {risks.map((risk) => (
        <li key={risk} class={`note small ${GRAVE.includes(risk) ? 'bad' : ''}`} data-risk={risk}>
          {t(TEXT[risk])}
        </li>
      ))}
    </ul>
  );
}
