import { type TextKey, t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { type Risk, risksOf } from '../../core/transaction/risks';

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

/** Risks of losing the account or the control of it. */
const GRAVE: readonly Risk[] = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
];

/** Risks of losing money, or that the transaction fails. The others are only information. */
const COSTLY: readonly Risk[] = [
  'own-account',
  'unlimited-trust',
  'high-fee',
  'last-ledger',
  'tag-zero',
];

interface Props {
  readonly txjson: Fields;
  readonly account: string | undefined;
  /** Shows the grave risks; false shows the others. */
  readonly isGrave: boolean;
}

/** Shows the grave risks of a transaction, or the others. */
export function Risks({ txjson, account, isGrave }: Props) {
  const risks = risksOf(txjson, account).filter((risk) => GRAVE.includes(risk) === isGrave);
  if (risks.length === 0) return null;
  return (
    <ul class="stack" aria-label={t('risks')}>
      {risks.map((risk) => (
        <li key={risk} class={`note small ${classOf(risk)}`} data-risk={risk}>
          {t(TEXT[risk])}
        </li>
      ))}
    </ul>
  );
}

function classOf(risk: Risk): string {
  if (GRAVE.includes(risk)) return 'bad';
  return COSTLY.includes(risk) ? 'warn' : '';
}
