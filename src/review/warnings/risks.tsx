import { type TextKey, t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import type { Severity } from '../../core/severity';
import { type Risk, risksOf } from '../../core/transaction/risks';
import { Note } from '../../ui/components/note';

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

/** Risks of losing the account or the control of it. */
const GRAVE: readonly Risk[] = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
  'hidden-amount',
];

/** Risks of losing money, or that the transaction fails. The others are only information. */
const COSTLY: readonly Risk[] = [
  'own-account',
  'bridge',
  'vault',
  'cover',
  'loan',
  'no-return',
  'unlimited-trust',
  'quality',
  'minter',
  'sponsor',
  'high-fee',
  'irreversible',
  'last-ledger',
  'tag-zero',
];

interface Props {
  readonly txjson: Fields;
  readonly account: string | undefined;
  readonly network: string | undefined;
  /** Shows the grave risks; false shows the others. */
  readonly isGrave: boolean;
}

/** Shows the grave risks of a transaction, or the others. */
export function Risks({ txjson, account, network, isGrave }: Props) {
  const risks = risksOf(txjson, account, network).filter(
    (risk) => GRAVE.includes(risk) === isGrave,
  );
  if (risks.length === 0) return null;
  return (
    <ul class="stack" aria-label={t('risks')}>
      {risks.map((risk) => (
        <li key={risk}>
          <Note severity={severityOf(risk)} role={isGrave ? 'alert' : 'status'} data-risk={risk}>
            {t(TEXT[risk])}
          </Note>
        </li>
      ))}
    </ul>
  );
}

function severityOf(risk: Risk): Severity {
  if (GRAVE.includes(risk)) return 'danger';
  return COSTLY.includes(risk) ? 'caution' : 'info';
}
